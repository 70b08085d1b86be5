// The text of one paragraph or heading as Markdown. Where the plain form would be read differently (emphasis in the middle of a
// word, beside punctuation) it is written more carefully, and each form is proven by reading it back.

import type { Mark, Node } from "prosemirror-model";
import { parse } from "./parse";

type Form = { em: string; strong: string; shielded: boolean };
type Part = { text: string; kind: "text" | "open" | "close" | "atom" };

const FORMS: Form[] = [
  { em: "*", strong: "**", shielded: false },
  { em: "_", strong: "**", shielded: false },
  { em: "_", strong: "**", shielded: true },
];

/** The Markdown of a textblock in canonical form, without its block's own marker. */
export function inlineMarkdown(block: Node): string {
  const isPlain = block.content.content.every(
    (node) => !node.marks.some(({ type }) => type.name === "em" || type.name === "strong"),
  );
  if (isPlain) return render(block, FORMS[0]);
  const prefix = block.type.name === "heading" ? `${"#".repeat(block.attrs.level)} ` : "";
  let text = "";
  for (const form of FORMS) {
    text = render(block, form);
    if (parse(prefix + text)?.doc.firstChild?.content.eq(block.content)) break;
  }
  return text;
}

function render(block: Node, form: Form): string {
  const parts: Part[] = [];
  let open: Mark[] = [];
  // Asked once: a paragraph can have hundreds of thousands of parts.
  const hasBreak = block.content.content.some(({ type }) => type.name === "hard_break");
  block.forEach((node, _, index) => {
    const wanted = node.marks.filter((mark) => mark.type.name !== "code");
    const kept = open.findIndex((mark) => !mark.isInSet(wanted));
    for (const mark of (kept < 0 ? [] : open.slice(kept)).reverse()) parts.push(close(mark, form));
    if (kept >= 0) open = open.slice(0, kept);
    const added = wanted.filter((mark) => !mark.isInSet(open));
    added.sort((a, b) => extent(block, index, b) - extent(block, index, a));
    for (const mark of added) {
      const address = autolink(block, index, mark);
      if (address !== null) {
        parts.push({ text: `<${address}>`, kind: "atom" });
        return;
      }
      parts.push({ text: mark.type.name === "link" ? "[" : delimiter(mark, form), kind: "open" });
      open.push(mark);
    }
    parts.push({ text: leaf(block, node, index, hasBreak), kind: isRun(node) ? "text" : "atom" });
  });
  for (const mark of open.reverse()) parts.push(close(mark, form));
  if (form.shielded) shield(parts);
  return escapeLineStarts(parts.map(({ text }) => text).join(""), block.type.name === "heading");
}

function isRun(node: Node): boolean {
  return node.isText && !node.marks.some((mark) => mark.type.name === "code");
}

function delimiter(mark: Mark, form: Form): string {
  return mark.type.name === "em" ? form.em : form.strong;
}

function close(mark: Mark, form: Form): Part {
  if (mark.type.name === "link") return { text: `](${target(mark.attrs.href, mark.attrs.title)})`, kind: "close" };
  return { text: delimiter(mark, form), kind: "close" };
}

function extent(block: Node, from: number, mark: Mark): number {
  let to = from;
  while (to < block.childCount && mark.isInSet(block.child(to).marks)) to++;
  return to;
}

function autolink(block: Node, index: number, mark: Mark): string | null {
  const { text, marks } = block.child(index);
  const isWhole =
    mark.type.name === "link" &&
    extent(block, index, mark) === index + 1 &&
    marks.every(({ type }) => type.name !== "code");
  const isAddress = isWhole && text === mark.attrs.href && !mark.attrs.title;
  // Only when the link is the innermost mark, so that nothing has to open inside it.
  return isAddress && marks.length === 1 && /^[a-z][a-z0-9+.-]{1,31}:[^<>\s]*$/i.test(text ?? "")
    ? (text ?? null)
    : null;
}

function leaf(block: Node, node: Node, index: number, hasBreak: boolean): string {
  if (node.type.name === "hard_break") return "\\\n";
  if (node.type.name === "image") {
    return `![${bracketed(escapeText(node.attrs.alt ?? "", hasBreak))}](${target(node.attrs.src, node.attrs.title)})`;
  }
  const text = node.text ?? "";
  if (!isRun(node)) return codeSpan(text);
  let escaped = escapeText(text, hasBreak);
  const next = index + 1 < block.childCount ? block.child(index + 1) : null;
  if (node.marks.some(({ type }) => type.name === "link")) escaped = bracketed(escaped);
  if (next && escaped.endsWith("!")) escaped = `${escaped.slice(0, -1)}\\!`;
  if (edgeBefore(block, index)) escaped = escaped.replace(/^\s/, entity);
  if (edgeAfter(block, index)) escaped = escaped.replace(/\s$/, entity);
  return escaped;
}

/** What stands right behind a bracket must not make it look like a footnote's. */
function bracketed(text: string): string {
  return text.replace(/^\^/, "\\^");
}

function edgeBefore(block: Node, index: number): boolean {
  return index === 0 || block.child(index - 1).type.name === "hard_break";
}

function edgeAfter(block: Node, index: number): boolean {
  return index === block.childCount - 1 || block.child(index + 1).type.name === "hard_break";
}

/** One tick more than the longest run inside, at least so many; any other length would do too, but this one is always free. */
export function fenceFor(text: string, tick: "`" | "~", least: number): string {
  let longest = least - 1;
  for (const [run] of text.matchAll(tick === "`" ? /`+/g : /~+/g)) longest = Math.max(longest, run.length);
  return tick.repeat(longest + 1);
}

function codeSpan(text: string): string {
  const fence = fenceFor(text, "`", 1);
  const isPadded = /^`|`$/.test(text) || /^ .* $/.test(text);
  return isPadded ? `${fence} ${text} ${fence}` : fence + text + fence;
}

function escapeText(text: string, hasBreak: boolean): string {
  const escaped = text
    .replace(/[\\`*~[\]]/g, "\\$&")
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    .replace(/<(?=[a-z/!?])/gi, "\\<")
    .replace(/&(?=#?\w+;)/g, "\\&");
  // Two lines with bars could be a table.
  return hasBreak ? escaped.replaceAll("|", "\\|") : escaped;
}

function escapeLineStarts(text: string, isHeading: boolean): string {
  if (isHeading) return text.replace(/(^|\s)(#+)$/, "$1\\$2");
  return text
    .split("\n")
    .map((line, i) => {
      const escaped = line
        .replace(/^\+(?=\s|$)/, "\\+")
        .replace(/^-(?=[\s-]|$)/, "\\-")
        .replace(/^(#{1,6})(?=\s|$)/, "\\$1")
        .replace(/^>/, "\\>")
        .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
      return i > 0 ? escaped.replace(/^=/, "\\=") : escaped;
    })
    .join("\n");
}

function target(address: string, title: string | null): string {
  const isBare = /^[^\s<>()\\&\p{C}]+$/u.test(address);
  const written = isBare ? address : `<${address.replace(/[\\<>&]/g, "\\$&").replace(/\n/g, entity)}>`;
  return title ? `${written} "${title.replace(/[\\"&]/g, "\\$&").replace(/\n/g, entity)}"` : written;
}

// Emphasis is read by the characters around its marks. A reference in place of the neighbouring letter reads the same to a
// person and as punctuation to Markdown, so that the mark counts; in place of a blank just inside, it hides that blank.
function shield(parts: Part[]): void {
  for (const part of parts) {
    // An underscore between letters needs no escape, until one of the letters becomes a reference.
    if (part.kind === "text") part.text = part.text.replace(/(?<!\\)_/g, "\\_");
  }
  parts.forEach(({ kind }, i) => {
    const before = parts[i - 1];
    const after = parts[i + 1];
    if (kind === "open" && before?.kind === "text") before.text = before.text.replace(/[^\s\p{P}\p{S}]$/u, entity);
    if (kind === "open" && after?.kind === "text") after.text = after.text.replace(/^\s/, entity);
    if (kind === "close" && before?.kind === "text") before.text = before.text.replace(/\s$/, entity);
    if (kind === "close" && after?.kind === "text") after.text = after.text.replace(/^[^\s\p{P}\p{S}]/u, entity);
  });
}

function entity(char: string): string {
  return `&#${char.codePointAt(0)};`;
}
