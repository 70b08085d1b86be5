// Markdown -> document. What the document cannot hold (tables, HTML, reference links, footnotes, task lists) is refused here,
// never dropped: the entry then opens as plain text.

import MarkdownIt from "markdown-it";
import { MarkdownParser } from "prosemirror-markdown";
import type { Node } from "prosemirror-model";
import { schema } from "./schema";

// HTML, tables and strikethrough are recognised so that they can be refused; unrecognised they would come back escaped.
const tokenizer = new MarkdownIt("commonmark", { html: true, maxNesting: 100 }).enable(["table", "strikethrough"]);
// Addresses are kept as written. Nothing follows them, so there is nothing to forbid.
tokenizer.validateLink = () => true;
tokenizer.normalizeLink = (address) => address;
tokenizer.normalizeLinkText = (address) => address;

type Token = ReturnType<typeof tokenizer.parse>[number];

const DEEPEST = 40;

// The tokens are looked through before they become a document, so the parser is handed them instead of making its own.
const handed = { parse: (_: string, { tokens }: { tokens: Token[] }) => tokens };

const parser = new MarkdownParser(schema, handed as never, {
  blockquote: { block: "blockquote" },
  paragraph: { block: "paragraph" },
  list_item: { block: "list_item" },
  bullet_list: { block: "bullet_list", getAttrs: (_, tokens, i) => ({ tight: isTight(tokens as Token[], i) }) },
  ordered_list: {
    block: "ordered_list",
    getAttrs: (token, tokens, i) => ({
      order: Number(token.attrGet("start") ?? 1),
      tight: isTight(tokens as Token[], i),
    }),
  },
  heading: { block: "heading", getAttrs: (token) => ({ level: Number(token.tag.slice(1)) }) },
  code_block: { block: "code_block", noCloseToken: true },
  fence: { block: "code_block", getAttrs: (token) => ({ params: token.info }), noCloseToken: true },
  hr: { node: "horizontal_rule" },
  image: {
    node: "image",
    getAttrs: (token) => ({
      src: token.attrGet("src"),
      title: token.attrGet("title") || null,
      alt: tokenizer.renderer.renderInlineAsText((token.children ?? []) as Token[], tokenizer.options, {}) || null,
    }),
  },
  hardbreak: { node: "hard_break" },
  em: { mark: "em" },
  strong: { mark: "strong" },
  link: { mark: "link", getAttrs: (token) => ({ href: token.attrGet("href"), title: token.attrGet("title") || null }) },
  code_inline: { mark: "code", noCloseToken: true },
});

/** A document, and for each of its blocks the lines of the text it came from. */
export type Parsed = { doc: Node; lines: string[]; spans: { from: number; to: number }[] };

/**
 * The document of a Markdown text, or null when it holds something a document cannot. With `keepLines` the lines of a
 * paragraph stay lines, as somebody who pastes a poem expects.
 */
export function parse(markdown: string, { keepLines = false } = {}): Parsed | null {
  const text = markdown.replace(/\r\n?/g, "\n");
  if (text.includes("\0")) return null;
  const env: { references?: Record<string, never> } = {};
  let tokens: Token[];
  try {
    tokens = tokenizer.parse(text, env);
  } catch {
    return null; // Nested so deep that the tokenizer ran out of stack.
  }
  if (env.references || !tokens.every(isExpressible) || hasTask(tokens)) return null;
  if (keepLines) breakLines(tokens);
  const spans = tokens
    .filter((token) => token.level === 0 && token.nesting >= 0)
    .map(({ map }) => ({ from: map?.[0] ?? 0, to: map?.[1] ?? 0 }));
  const doc = parser.parse("", { tokens });
  // An empty text is one empty paragraph; otherwise each outer token is a block.
  return doc.childCount === Math.max(1, spans.length) ? { doc, lines: text.split("\n"), spans } : null;
}

const BLOCKS =
  /^(blockquote|paragraph|list_item|bullet_list|ordered_list|heading)_(open|close)$|^(code_block|fence|hr|inline)$/;
const INLINES = /^(em|strong|link)_(open|close)$|^(text|softbreak|hardbreak|code_inline|image)$/;

/** No further than the next bracket: looked for to the end of the text from each that is never closed, a long text would take minutes. */
const FOOTNOTE = /(?<!\\)\[\^[^\][]*\]/;

function isExpressible(token: Token, index: number, all: Token[]): boolean {
  if (!BLOCKS.test(token.type) || token.level > DEEPEST) return false;
  if (token.type === "inline" && FOOTNOTE.test(token.content)) return false;
  const inHeading = all[index - 1]?.type === "heading_open";
  return (token.children ?? []).every((child, i, children) => {
    if (!INLINES.test(child.type) || child.level > DEEPEST) return false;
    if (child.type === "hardbreak") return !inHeading;
    // A link without words: there is nothing for it to stand on.
    if (child.type === "link_close") return children[i - 1]?.type !== "link_open";
    if (child.type === "image")
      return (child.children ?? []).every(({ type }) => type === "text" || type === "softbreak");
    return true;
  });
}

function hasTask(tokens: Token[]): boolean {
  return tokens.some(
    ({ type, content }, i) =>
      type === "inline" && tokens[i - 2]?.type === "list_item_open" && /^\[[ xX]\](\s|$)/.test(content),
  );
}

function breakLines(tokens: Token[]): void {
  tokens.forEach(({ children }, i) => {
    if (tokens[i - 1]?.type !== "paragraph_open") return;
    for (const child of children ?? []) if (child.type === "softbreak") child.type = "hardbreak";
  });
}

function isTight(tokens: readonly Token[], open: number): boolean {
  const level = tokens[open].level;
  for (let i = open + 1; i < tokens.length && tokens[i].level > level; i++) {
    if (tokens[i].type === "paragraph_open" && tokens[i].level === level + 2 && !tokens[i].hidden) return false;
  }
  return true;
}
