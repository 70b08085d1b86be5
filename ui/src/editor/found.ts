// The words that a search led to, shown until something is written or the caret moves. They are not selected: typing would replace them.

import type { Node } from "prosemirror-model";
import { Plugin, PluginKey, TextSelection, type Transaction } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";

const key = new PluginKey<DecorationSet>("found");

/** Words, and those that come after them, by which they are told from others like them. */
export type FoundWords = { words: string; after: string };

type Range = { from: number; to: number };

export function foundWords(): Plugin<DecorationSet> {
  return new Plugin({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(transaction: Transaction, shown) {
        const range = transaction.getMeta(key) as Range | undefined;
        if (range)
          return DecorationSet.create(transaction.doc, [Decoration.inline(range.from, range.to, { class: "found" })]);
        return transaction.docChanged || transaction.selectionSet ? DecorationSet.empty : shown;
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

/** Goes to where these words stand, and says whether they do. */
export function goTo(view: EditorView, { words, after }: FoundWords): boolean {
  const at = placeOf(view.state.doc, words + after) ?? placeOf(view.state.doc, words);
  if (at === null) return false;
  const { tr } = view.state;
  const range: Range = { from: at, to: at + words.length };
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, at)).setMeta(key, range).scrollIntoView());
  return true;
}

/** Where words begin that stand within one block, the first time. */
export function placeOf(doc: Node, words: string): number | null {
  let place: number | null = null;
  doc.descendants((node, position) => {
    if (place !== null || !node.isTextblock) return place === null;
    // One character for whatever is not text, as the positions count it; white space of any kind is a space, as the search has it.
    const text = node.textBetween(0, node.content.size, undefined, " ").replace(/\s/g, " ");
    const at = text.indexOf(words);
    if (words !== "" && at >= 0) place = position + 1 + at;
    return false;
  });
  return place;
}
