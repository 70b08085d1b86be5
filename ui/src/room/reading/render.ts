// An entry of somebody else as a page: the same document that the editor knows, and nothing beyond it. HTML stands as it was typed, an
// address is named and never followed, and no picture comes from anywhere but the bundle.

import { DOMSerializer, type Node as TextNode } from "prosemirror-model";
import { open } from "../../editor/text";
import { pictureId, schema } from "../../editor/schema";
import { t } from "../../i18n";

/** A text that is longer is shown as it was typed: to take it apart would hold the window up. */
const LONGEST = 1_000_000;

/** What stands for a picture that is in the bundle and covered on this screen. */
export const COVERED = Symbol("covered");

/** Where a picture of the bundle is to be had, by its id there; null when it is not in the bundle. */
export type PictureOf = (id: string) => string | typeof COVERED | null;

/** The page, or null when the text holds what cannot be shown so. `leftOut` is what stands emphasised in the place of words left out. */
export function rendered(markdown: string, leftOut: readonly string[], pictureOf: PictureOf): DocumentFragment | null {
  if (markdown.length > LONGEST) return null;
  const doc = docOf(markdown);
  if (doc === null) return null;
  const serializer = new DOMSerializer(
    { ...DOMSerializer.nodesFromSchema(schema), image: (node) => picture(node, pictureOf) },
    {
      ...DOMSerializer.marksFromSchema(schema),
      link: (mark) => ["span", { class: "address", title: String(mark.attrs["href"]) }, 0],
    },
  );
  const page = serializer.serializeFragment(doc.content) as DocumentFragment;
  for (const emphasised of page.querySelectorAll("em")) {
    if (leftOut.includes(emphasised.textContent)) emphasised.replaceWith(omission(emphasised.textContent));
  }
  return page;
}

function docOf(markdown: string): TextNode | null {
  try {
    return open(markdown)?.doc ?? null;
  } catch {
    // Whatever a stranger's text does to the parser, it can still be read.
    return null;
  }
}

function omission(words: string): HTMLElement {
  const mark = document.createElement("span");
  mark.className = "left-out";
  mark.textContent = words;
  return mark;
}

function picture({ attrs }: TextNode, pictureOf: PictureOf): HTMLElement {
  const alt = String(attrs["alt"] ?? "");
  const id = pictureId(String(attrs["src"]));
  const source = id === null ? null : pictureOf(id.toLowerCase());
  const frame = document.createElement("span");
  frame.className = "picture";
  const name = (words: string) => {
    const chip = document.createElement("span");
    chip.className = "picture-chip";
    chip.textContent = words;
    frame.replaceChildren(chip);
  };
  if (source === null || source === COVERED) {
    const missing = alt ? t("room-picture-missing-named", { alt }) : t("room-picture-missing");
    name(source === null ? missing : t("leaving-picture-covered"));
    return frame;
  }
  const image = document.createElement("img");
  image.src = source;
  image.alt = alt || t("editor-picture-undescribed");
  image.draggable = false;
  image.onerror = () => name(t("room-picture-undrawn"));
  frame.append(image);
  return frame;
}
