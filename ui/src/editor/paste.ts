// What comes in from elsewhere, reduced to what an entry is made of. Text is read as Markdown with its lines kept; pictures
// from the web leave their words and their address, and are never fetched.

import { Fragment, Slice, type Node, type ResolvedPos } from "prosemirror-model";
import type { EditorProps } from "prosemirror-view";
import { unshownPictures } from "../shell/clipboard";
import { notifyError } from "../shell/toasts.svelte";
import { canonical } from "./canonical";
import { parse } from "./parse";
import { isKeptAddress, pictureId, schema } from "./schema";
import { serialise } from "./serialise";

/** How the editor takes pastes and drops; `takeFiles` brings image files into the journal. */
export function pasting(takeFiles: (files: File[]) => void): EditorProps {
  const take = (transfer: DataTransfer | null): boolean => {
    const files = [...(transfer?.files ?? [])].filter(({ type }) => type.startsWith("image/"));
    // Word processors put a picture of the words beside the words.
    if (files.length === 0 || transfer?.getData("text/plain")) return false;
    takeFiles(files);
    return true;
  };
  return {
    handlePaste: (_, event) => take(event.clipboardData) || takeUnshown(event.clipboardData, takeFiles),
    handleDrop: (_, event) => take(event.dataTransfer),
    transformPasted: (slice) => new Slice(reduced(slice.content), slice.openStart, slice.openEnd),
    clipboardTextParser: (text, $context, isPlain) => readText(text, $context, isPlain),
    clipboardTextSerializer: (slice) => writeText(slice),
  };
}

/** Takes the pictures of a paste that shows nothing. */
export function takeUnshown(data: DataTransfer | null, takeFiles: (files: File[]) => void): boolean {
  const pictures = unshownPictures(data);
  void pictures?.then((files) => {
    if (files.length > 0) takeFiles(files);
  }, notifyError);
  return pictures !== null;
}

function readText(text: string, $context: ResolvedPos, isPlain: boolean): Slice {
  const doc = isPlain ? null : parse(text, { keepLines: true })?.doc;
  if (doc) return Slice.maxOpen(doc.content);
  const paragraphs = text
    .split(/(?:\r\n?|\n)+/)
    .map((line) => schema.nodes.paragraph.create(null, words(line, $context)));
  return Slice.maxOpen(Fragment.from(paragraphs));
}

function words(line: string, $context: ResolvedPos): Node | null {
  return line ? schema.text(line, $context.marks()) : null;
}

function writeText(slice: Slice): string {
  const { content } = slice;
  const isInline = content.firstChild?.isInline ?? false;
  const blocks = isInline ? Fragment.from(schema.nodes.paragraph.create(null, content)) : content;
  const doc = schema.topNodeType.createAndFill(null, blocks);
  return doc ? serialise(canonical(doc)) : content.textBetween(0, content.size, "\n\n");
}

function reduced(content: Fragment): Fragment {
  const kept: Node[] = [];
  content.forEach((node) => {
    if (node.type === schema.nodes.image) kept.push(...pictureWords(node));
    else kept.push(withKeptLinks(node.isLeaf ? node : node.copy(reduced(node.content))));
  });
  return Fragment.from(kept);
}

function pictureWords(node: Node): Node[] {
  const { src, alt } = node.attrs;
  if (pictureId(String(src)) !== null) return [node];
  if (isKeptAddress(String(src))) return [schema.text(String(alt || src), [schema.marks.link.create({ href: src })])];
  return alt ? [schema.text(String(alt))] : [];
}

function withKeptLinks(node: Node): Node {
  return node.mark(
    node.marks.filter(({ type, attrs }) => type !== schema.marks.link || isKeptAddress(String(attrs.href))),
  );
}
