// The part of a document that Markdown can say: blanks at the edges of a paragraph or of an emphasis, empty paragraphs between
// others and the like have no form in it, and go. Two documents that read the same have the same canonical form.

import { Fragment, type Mark, type Node } from "prosemirror-model";
import { schema } from "./schema";

// Nobody types these, and readers of Markdown disagree about them.
const STRAY = /(?!\t)[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

type Piece = { node: Node; marks: readonly Mark[]; blank: boolean };

/** A document or block reduced to what Markdown can say. */
export function canonical(node: Node): Node {
  if (node.type === schema.nodes.code_block) return canonicalCode(node);
  if (node.isTextblock) return node.type.create(node.attrs, canonicalInline(node));
  if (node.isLeaf) return node;
  const kept: Node[] = [];
  node.forEach((child) => {
    if (!isEmptyParagraph(child)) kept.push(canonical(child));
  });
  if (kept.length === 0) kept.push(schema.nodes.paragraph.create());
  const attrs = isList(node) ? { ...node.attrs, tight: isTight(node.attrs.tight, kept) } : node.attrs;
  return node.type.create(attrs, kept);
}

export function isList(node: Node): boolean {
  return node.type === schema.nodes.bullet_list || node.type === schema.nodes.ordered_list;
}

function isEmptyParagraph(node: Node): boolean {
  return node.type === schema.nodes.paragraph && canonicalInline(node).size === 0;
}

function canonicalCode(node: Node): Node {
  const text = node.textContent
    .replace(/\r\n?/g, "\n")
    .replace(/(?!\n)[\p{Cc}\p{Cs}]/gu, (char) => (char === "\t" ? char : ""));
  return node.type.create({ params: oneLine(String(node.attrs.params)) }, text ? schema.text(text) : null);
}

// Without a paragraph in it, or anything to stand apart, Markdown calls every list tight.
function isTight(wished: boolean, items: readonly Node[]): boolean {
  const holdsText = items.some((item) =>
    item.content.content.some((block) => block.type === schema.nodes.paragraph && block.childCount > 0),
  );
  const isSingle = items.length === 1 && items[0].childCount === 1;
  return !holdsText || isSingle || (wished && items.every(isTightItem));
}

/** Whether an item's parts can stand without blank lines between them. */
export function isTightItem(item: Node): boolean {
  return item.content.content.every((block, i) => {
    if (i === 0) return true;
    // One block, or a paragraph and the lists under it.
    if (!isList(block) || item.child(0).type !== schema.nodes.paragraph) return false;
    // After a line of text only a list that begins at 1 and not with an empty item is seen as a list.
    return (block.attrs.order ?? 1) === 1 && block.child(0).child(0).content.size > 0;
  });
}

function canonicalInline(parent: Node): Fragment {
  const pieces = splitPieces(parent);
  for (const name of ["em", "strong", "link"]) expel(pieces, name);
  return Fragment.from(trimmed(pieces).map(({ node, marks }) => node.mark(marks)));
}

function splitPieces(parent: Node): Piece[] {
  const pieces: Piece[] = [];
  parent.forEach((node) => {
    if (!node.isText) {
      const marks = node.marks.filter((mark) => mark.type.name !== "code");
      pieces.push({ node: canonicalLeaf(node), marks, blank: node.type === schema.nodes.hard_break });
      return;
    }
    const text = oneLine(node.text ?? "");
    const isCode = node.marks.some((mark) => mark.type.name === "code");
    for (const part of isCode ? [text && (text.trim() ? text : " ")].filter(Boolean) : (text.match(/\s+|\S+/g) ?? [])) {
      pieces.push({ node: schema.text(part), marks: node.marks, blank: !isCode && !part.trim() });
    }
  });
  return pieces;
}

function canonicalLeaf(node: Node): Node {
  if (node.type !== schema.nodes.image) return node;
  const { src, alt, title } = node.attrs;
  const said = (text: string | null) => oneLine(text ?? "").trim() || null;
  return node.type.create({ src: oneLine(src).trim(), alt: said(alt), title: said(title) });
}

function oneLine(text: string): string {
  return text.replace(/[\r\n\v\f]+/g, " ").replace(STRAY, "");
}

// An emphasis begins and ends with something to be seen.
function expel(pieces: Piece[], name: string): void {
  const markOf = (piece: Piece | undefined) => piece?.marks.find((mark) => mark.type.name === name);
  for (const step of [1, -1]) {
    for (let i = step > 0 ? 0 : pieces.length - 1; i >= 0 && i < pieces.length; i += step) {
      const mark = markOf(pieces[i]);
      const before = markOf(pieces[i - step]);
      if (mark && pieces[i].blank && !before?.eq(mark)) pieces[i].marks = mark.removeFromSet(pieces[i].marks);
    }
  }
}

// Spaces and tabs at the edge of a line, and line breaks at the edge of a paragraph, are not kept by Markdown. What goes makes an edge of
// what stands beside it, so each way is gone once and looks at what stayed.
function trimmed(pieces: readonly Piece[]): Piece[] {
  const fromStart = edgesOff(pieces, /^[ \t]+/);
  // Only from where they begin: tried from each of many blanks before another character, the end is looked for as often.
  const fromEnd = edgesOff(fromStart.reverse(), /(?<![ \t])[ \t]+$/);
  return fromEnd.reverse();
}

/** The pieces without the breaks that come first, and without the `blanks` of those that come first in their line. */
function edgesOff(pieces: readonly Piece[], blanks: RegExp): Piece[] {
  const isBreak = (piece: Piece | undefined) => piece?.node.type === schema.nodes.hard_break;
  const kept: Piece[] = [];
  for (const piece of pieces) {
    const before = kept.at(-1);
    if (isBreak(piece)) {
      if (before) kept.push(piece);
    } else if (!piece.blank || (before && !isBreak(before))) {
      kept.push(piece);
    } else {
      const text = (piece.node.text ?? "").replace(blanks, "");
      if (text) kept.push({ ...piece, node: schema.text(text) });
    }
  }
  return kept;
}
