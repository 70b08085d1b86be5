// Keys, and signs that become a shape as they are typed. Tab is left alone: it goes on to what comes after the text.

import { baseKeymap, chainCommands, exitCode, selectNodeBackward } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import {
  InputRule,
  inputRules,
  textblockTypeInputRule,
  undoInputRule,
  wrappingInputRule,
} from "prosemirror-inputrules";
import { keymap } from "prosemirror-keymap";
import { liftListItem, sinkListItem, splitListItem } from "prosemirror-schema-list";
import type { Command, Plugin } from "prosemirror-state";
import { setHeading, toggleBold, toggleItalic, toggleList, toggleQuote } from "./commands";
import { schema } from "./schema";

const { nodes } = schema;

const breakLine: Command = chainCommands(exitCode, (state, dispatch) => {
  if (state.selection.$from.parent.type !== nodes.paragraph) return false;
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
  return true;
});

/** The keys of the text; `openLink`, `openPicture` and `toToolbar` are the toolbar's. */
export function keys(openLink: () => void, openPicture: () => void, toToolbar: () => void): Plugin[] {
  const open = (what: () => void): Command => {
    return () => {
      what();
      return true;
    };
  };
  return [
    keymap({
      "Mod-z": undo,
      "Mod-y": redo,
      "Mod-Shift-z": redo,
      "Mod-b": toggleBold,
      "Mod-i": toggleItalic,
      "Mod-Shift-k": open(openLink),
      "Mod-Shift-p": open(openPicture),
      "Mod-Alt-0": setHeading(0),
      "Mod-Alt-1": setHeading(1),
      "Mod-Alt-2": setHeading(2),
      "Mod-Alt-3": setHeading(3),
      "Mod-Shift-7": toggleList(nodes.ordered_list),
      "Mod-Shift-8": toggleList(nodes.bullet_list),
      "Mod-Shift-9": toggleQuote,
      "Mod-]": sinkListItem(nodes.list_item),
      "Mod-[": liftListItem(nodes.list_item),
      "Alt-F10": open(toToolbar),
      Enter: splitListItem(nodes.list_item),
      "Shift-Enter": breakLine,
      Backspace: chainCommands(undoInputRule, headingToText, selectNodeBackward),
    }),
    keymap(baseKeymap),
  ];
}

// At its very start, Backspace takes the heading away before it joins the paragraph above.
const headingToText: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0 || $from.parent.type !== nodes.heading) return false;
  return setHeading(0)(state, dispatch);
};

/** `# `, `- `, `1. ` and `> ` at the start of a block, and `---` for a line across. */
export function signs(): Plugin {
  return inputRules({
    rules: [
      textblockTypeInputRule(/^(#{1,3})\s$/, nodes.heading, ([, marks]) => ({ level: marks?.length })),
      wrappingInputRule(/^\s*([-+*])\s$/, nodes.bullet_list),
      wrappingInputRule(
        /^(\d{1,9})[.)]\s$/,
        nodes.ordered_list,
        ([, order]) => ({ order: Number(order) }),
        ([, order], list) => list.childCount + Number(list.attrs.order) === Number(order),
      ),
      wrappingInputRule(/^\s*>\s$/, nodes.blockquote),
      new InputRule(/^---$/, (state, _, start) => {
        const at = state.doc.resolve(start);
        const line = [nodes.horizontal_rule.create(), nodes.paragraph.create()];
        return at.parent.type === nodes.paragraph ? state.tr.replaceWith(at.before(), at.after(), line) : null;
      }),
    ],
  });
}
