// What the toolbar and the keys can do to the text. Each action says whether it is on where the caret stands.

import { lift, setBlockType, toggleMark, wrapIn } from "prosemirror-commands";
import type { Attrs, MarkType, NodeType } from "prosemirror-model";
import { liftListItem, wrapInList } from "prosemirror-schema-list";
import { NodeSelection, TextSelection, type Command, type EditorState } from "prosemirror-state";
import { isList } from "./canonical";
import { formHeading } from "./plain";
import { pictureId, schema } from "./schema";

const { nodes, marks } = schema;

export const toggleBold = toggleMark(marks.strong);
export const toggleItalic = toggleMark(marks.em);

export function hasMark(state: EditorState, mark: MarkType): boolean {
  const { from, to, empty, $from } = state.selection;
  return empty
    ? mark.isInSet(state.storedMarks ?? $from.marks()) !== undefined
    : state.doc.rangeHasMark(from, to, mark);
}

/** The level of the heading that the caret is in, 0 in other text. */
export function headingLevel(state: EditorState): number {
  const { parent } = state.selection.$from;
  return parent.type === nodes.heading ? Number(parent.attrs.level) : 0;
}

export function setHeading(level: number): Command {
  return level === 0 ? setBlockType(nodes.paragraph) : setBlockType(nodes.heading, { level });
}

/** Text, heading 1, 2, 3, and text again. */
export const nextHeading: Command = (state, dispatch) => {
  const level = headingLevel(state);
  return setHeading(level >= 3 ? 0 : level + 1)(state, dispatch);
};

export function isInside(state: EditorState, type: NodeType): boolean {
  return depthOf(state, type) !== null;
}

function depthOf(state: EditorState, type: NodeType): number | null {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) if ($from.node(depth).type === type) return depth;
  return null;
}

/** Puts the block in a quote, or takes it out. */
export const toggleQuote: Command = (state, dispatch) =>
  isInside(state, nodes.blockquote) ? lift(state, dispatch) : wrapIn(nodes.blockquote)(state, dispatch);

/** Makes the block a list, a list of the other kind, or text again. */
export function toggleList(type: NodeType, attrs?: Attrs): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    for (let depth = $from.depth; depth > 0; depth--) {
      const list = $from.node(depth);
      if (!isList(list)) continue;
      if (list.type === type) return liftListItem(nodes.list_item)(state, dispatch);
      dispatch?.(state.tr.setNodeMarkup($from.before(depth), type, { ...attrs, tight: list.attrs.tight }));
      return true;
    }
    return wrapInList(type, attrs)(state, dispatch);
  };
}

export type FoundLink = { href: string; from: number; to: number };

/** The link at the caret, from its first to its last letter. */
export function linkAt(state: EditorState): FoundLink | null {
  const { $from } = state.selection;
  const at = $from.parent.childAfter($from.parentOffset);
  const before = $from.parent.childBefore($from.parentOffset);
  const mark = [at, before].flatMap(({ node }) => node?.marks ?? []).find(({ type }) => type === marks.link);
  if (!mark) return null;
  const start = $from.start();
  let found: FoundLink | null = null;
  $from.parent.forEach((node, offset) => {
    if (!mark.isInSet(node.marks)) {
      if (found && found.to < $from.pos) found = null;
    } else if (found && found.to === start + offset) {
      found = { ...found, to: start + offset + node.nodeSize };
    } else if (!found || found.to < $from.pos) {
      found = { href: String(mark.attrs.href), from: start + offset, to: start + offset + node.nodeSize };
    }
  });
  return found;
}

/** Gives the link at the caret, the selection, or new text the address; an empty one takes the link away. */
export function setLink(href: string): Command {
  return (state, dispatch) => {
    const { from, to, empty } = state.selection;
    const range = (empty ? linkAt(state) : null) ?? { from, to };
    const tr = state.tr;
    if (range.from === range.to && href) tr.insert(range.from, schema.text(href, [marks.link.create({ href })]));
    else if (href)
      tr.removeMark(range.from, range.to, marks.link).addMark(range.from, range.to, marks.link.create({ href }));
    else tr.removeMark(range.from, range.to, marks.link);
    dispatch?.(tr.removeStoredMark(marks.link).scrollIntoView());
    return true;
  };
}

/** Puts headings in, each with an empty line beneath, and the caret on the first of these. */
export function insertForm(headings: string[]): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    const blocks = headings.flatMap((words) => [formHeading(words), nodes.paragraph.create()]);
    const [first] = blocks;
    if (!first) return false;
    const isEmptyLine = $from.depth === 1 && $from.parent.content.size === 0;
    const start = isEmptyLine ? $from.before(1) : $from.depth > 0 ? $from.after(1) : $from.pos;
    const tr = state.tr.replaceWith(start, isEmptyLine ? $from.after(1) : start, blocks);
    tr.setSelection(TextSelection.create(tr.doc, start + first.nodeSize + 1));
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

export type FoundPicture = { id: string; alt: string };

/** The journal's picture that is selected, if one is. */
export function selectedPicture(state: EditorState): FoundPicture | null {
  const { selection } = state;
  if (!(selection instanceof NodeSelection) || selection.node.type !== nodes.image) return null;
  const id = pictureId(String(selection.node.attrs.src));
  return id === null ? null : { id, alt: String(selection.node.attrs.alt ?? "") };
}

/** Puts pictures of the journal at the caret, or in the stead of the selected one. */
export function insertPictures(pictures: FoundPicture[]): Command {
  return (state, dispatch) => {
    const { $from, $to } = state.selection;
    if (!$from.parent.inlineContent || $from.parent.type === nodes.code_block) {
      const paragraph = nodes.paragraph.create(null, pictures.map(pictureNode));
      dispatch?.(state.tr.insert($to.depth === 0 ? $to.pos : $to.after(), paragraph).scrollIntoView());
      return true;
    }
    const tr = state.tr.deleteSelection();
    for (const picture of pictures) tr.insert(tr.selection.from, pictureNode(picture));
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

function pictureNode({ id, alt }: FoundPicture) {
  return nodes.image.create({ src: `art:${id}`, alt: alt || null });
}
