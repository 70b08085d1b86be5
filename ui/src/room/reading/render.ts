// An entry of somebody else as a page: the same document that the editor knows, and nothing beyond it. HTML stands as it was typed, an
// address is named and never followed, and no picture comes from anywhere but the bundle. All that the text says is seen on it: what no page
// for browsers shows, such as a title, too.

import { DOMSerializer, type Mark, type Node as TextNode } from "prosemirror-model";
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
  const links = new Map<Element, Mark>();
  const serializer = new DOMSerializer(
    { ...DOMSerializer.nodesFromSchema(schema), image: (node) => picture(node, pictureOf), code_block: code },
    {
      ...DOMSerializer.marksFromSchema(schema),
      link: (mark) => {
        const words = named("span", "address");
        links.set(words, mark);
        return words;
      },
    },
  );
  const page = serializer.serializeFragment(doc.content) as DocumentFragment;
  tellAddresses(links);
  for (const emphasised of page.querySelectorAll("em")) {
    // The app writes nothing but words there.
    const isOmission = emphasised.childElementCount === 0 && leftOut.includes(emphasised.textContent);
    if (isOmission) emphasised.replaceWith(named("span", "left-out", emphasised.textContent));
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

function named(tag: string, className: string, words = ""): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = words;
  return element;
}

/** What the text says and a page does not show. It is isolated from the direction of what it stands behind. */
function unseen(words: string): HTMLElement {
  return named("bdi", "unseen", words);
}

/** Behind the words of each link, where it leads and its title. */
function tellAddresses(links: ReadonlyMap<Element, Mark>): void {
  const all = [...links];
  let words = "";
  all.forEach(([part, mark], i) => {
    words += part.textContent;
    const [next, nextMark] = all[i + 1] ?? [];
    if (next && nextMark?.eq(mark) && goesOn(part, next)) return;
    const address = String(mark.attrs["href"]);
    const isSaid = [address, address.replace(/^mailto:/i, "")].includes(words);
    const told = [isSaid ? "" : address, String(mark.attrs["title"] ?? "")].filter(Boolean).join(" · ");
    if (told) part.after(unseen(` (${told})`));
    words = "";
  });
}

/** Whether a part of a link stands right behind another: emphasis takes it apart. */
function goesOn(part: Element, next: Element): boolean {
  const isEmphasis = (node: Node | null) => node instanceof Element && node.matches("em, strong");
  let place: Node = part;
  while (!place.nextSibling && place.parentNode && isEmphasis(place.parentNode)) place = place.parentNode;
  let behind = place.nextSibling;
  while (behind && behind !== next && isEmphasis(behind)) behind = behind.firstChild;
  return behind === next;
}

function code({ attrs }: TextNode): { dom: HTMLElement; contentDOM: HTMLElement } {
  const dom = document.createElement("pre");
  const contentDOM = document.createElement("code");
  if (attrs["params"]) dom.append(unseen(String(attrs["params"])));
  dom.append(contentDOM);
  return { dom, contentDOM };
}

function picture({ attrs }: TextNode, pictureOf: PictureOf): HTMLElement {
  const words = unseen(String(attrs["alt"] ?? ""));
  const address = String(attrs["src"]);
  const id = pictureId(address);
  const source = id === null ? null : pictureOf(id.toLowerCase());
  const frame = named("span", "picture");
  frame.append(source === null || source === COVERED ? chip(source) : image(source, words));
  // An address without an id is all that is left of a picture that stayed in the journal.
  const told = [words, unseen(String(attrs["title"] ?? "")), unseen(id === null && address !== "art:" ? address : "")];
  frame.append(...told.filter(({ textContent }) => textContent !== ""));
  return frame;
}

function chip(source: typeof COVERED | null): HTMLElement {
  return named("span", "picture-chip", t(source === null ? "room-picture-missing" : "leaving-picture-covered"));
}

function image(source: string, words: HTMLElement): HTMLElement {
  const drawn = document.createElement("img");
  drawn.src = source;
  drawn.alt = words.textContent || t("editor-picture-undescribed");
  drawn.draggable = false;
  // Whoever hears the picture has heard them.
  words.ariaHidden = "true";
  drawn.onerror = () => {
    words.ariaHidden = null;
    drawn.replaceWith(named("span", "picture-chip", t("room-picture-undrawn")));
  };
  return drawn;
}
