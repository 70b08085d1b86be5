// Document -> Markdown, block by block. One plain style: `-` and `1.`, `#`, fences, `\` at the end of a broken line.

import type { Node } from "prosemirror-model";
import { isList, isTightItem } from "./canonical";
import { fenceFor, inlineMarkdown } from "./inline";

/** The Markdown of blocks in canonical form, one after another. */
export function serialise(parent: Node): string {
  return blocks(parent, "\n\n", "");
}

// `outer` is the marker of the list whose item this is.
function blocks(parent: Node, gap: string, outer: string): string {
  let before = "";
  return parent.content.content
    .map((node, i) => {
      if (!isList(node)) before = "";
      else before = marker(node, i > 0 && parent.child(i - 1).type === node.type ? before : "", i === 0 ? outer : "");
      return block(node, parent, before);
    })
    .join(gap);
}

// Two lists of one kind in a row would become one, and `- - -` is a line across the page: so markers take turns.
function marker(list: Node, before: string, outer: string): string {
  const choices = list.type.name === "bullet_list" ? ["-", "*", "+"] : [".", ")"];
  return choices.find((choice) => choice !== before && choice !== outer) ?? "-";
}

/** The Markdown of one block of `parent`. */
function block(node: Node, parent: Node, mark: string): string {
  switch (node.type.name) {
    case "heading":
      return `${"#".repeat(node.attrs.level)} ${inlineMarkdown(node)}`.trimEnd();
    case "blockquote":
      return prefixed(serialise(node), "> ", "> ");
    case "bullet_list":
      return items(node, mark, () => `${mark} `);
    case "ordered_list":
      return items(node, mark, (i) => `${Math.min(node.attrs.order + i, 999_999_999)}${mark} `);
    case "code_block":
      return fenced(node);
    case "horizontal_rule":
      // In an item, neither marker of a list can be taken for a part of this one.
      return parent.type.name === "list_item" ? "___" : "---";
    default:
      return inlineMarkdown(node);
  }
}

function items(list: Node, mark: string, first: (index: number) => string): string {
  const gap = list.attrs.tight && list.content.content.every(isTightItem) ? "\n" : "\n\n";
  return list.content.content
    .map((item, i) => prefixed(blocks(item, gap, mark), first(i), " ".repeat(first(i).length)))
    .join(gap);
}

function prefixed(text: string, first: string, rest: string): string {
  return text
    .split("\n")
    .map((line, i) => (line ? (i === 0 ? first : rest) + line : (i === 0 ? first : rest).trimEnd()))
    .join("\n");
}

function fenced(node: Node): string {
  const { params } = node.attrs;
  const text = node.textContent;
  const tick = String(params).includes("`") ? "~" : "`";
  const fence = fenceFor(text, tick, 3);
  return `${fence}${params}\n${text}\n${fence}`;
}
