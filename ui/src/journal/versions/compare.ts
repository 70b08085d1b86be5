// Two states of an entry's words set against each other, word by word, as somebody reads them and not as Markdown writes them.

import { diffArrays } from "diff";
import type { Node } from "prosemirror-model";
import { parse } from "../../editor/parse";
import { t } from "../../i18n";

/** A stretch of text that both have, or only the earlier or the later one. */
export type Part = { text: string; on: "both" | "then" | "now" };

/** What entirely different texts may cost before they are shown unmarked. */
const PATIENCE_MS = 500;

// Scripts that put no space between words are compared by the character.
const UNSPACED = String.raw`\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}`;
const WORD = new RegExp(String.raw`^[\p{L}\p{N}]`, "u");
const PIECES = new RegExp(String.raw`[${UNSPACED}]|(?:(?![${UNSPACED}])[\p{L}\p{M}\p{N}'’])+|[^\S\n]+|[^]`, "gu");

/** The parts of both texts in order; null when they differ too much to say. */
export function compare(then: string, now: string): Part[] | null {
  const changes = diffArrays(piecesOf(then), piecesOf(now), { timeout: PATIENCE_MS });
  if (!changes) return null;
  return changes.map(({ value, added, removed }) => ({
    text: value.join(""),
    on: removed ? "then" : added ? "now" : "both",
  }));
}

/** How many words a text has; spaces and signs are none. */
export function countWords(text: string): number {
  return piecesOf(text).filter((piece) => WORD.test(piece)).length;
}

/** Words, stretches of space, and each other sign and new line by itself: together, the text. */
function piecesOf(text: string): string[] {
  return text.match(PIECES) ?? [];
}

/** Markdown as plain text; what the editor cannot hold is left as it is written. */
export function readable(markdown: string): string {
  const doc = parse(markdown)?.doc;
  return doc ? blocks(doc).join("\n\n") : markdown;
}

function blocks(parent: Node): string[] {
  return parent.children.map((node) => {
    if (node.type.name === "horizontal_rule") return "* * *";
    if (node.isTextblock) return node.textBetween(0, node.content.size, "", leaf);
    if (node.type.name === "bullet_list") return listed(node, () => "•");
    if (node.type.name === "ordered_list") return listed(node, (i) => `${Number(node.attrs["order"]) + i}.`);
    return blocks(node).join("\n\n");
  });
}

function listed(list: Node, mark: (index: number) => string): string {
  return list.children.map((item, i) => `${mark(i)} ${blocks(item).join("\n").replaceAll("\n", "\n    ")}`).join("\n");
}

function leaf({ type, attrs }: Node): string {
  if (type.name !== "image") return "\n";
  const alt = String(attrs["alt"] ?? "");
  return alt ? t("versions-picture", { alt }) : t("versions-picture-plain");
}
