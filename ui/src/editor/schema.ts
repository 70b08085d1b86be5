// What an entry can be made of. Everything here has a form in CommonMark; nothing here loads an address or draws a picture:
// how pictures appear is the editor's business (pictures.ts).

import { Schema, type NodeSpec } from "prosemirror-model";
import { schema as commonmark } from "prosemirror-markdown";

const nodes = commonmark.spec.nodes;

const heading: NodeSpec = {
  ...nodes.get("heading"),
  parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level } })),
};

const horizontalRule: NodeSpec = { ...nodes.get("horizontal_rule"), toDOM: () => ["hr"] };

// Lists made by hand are tight, as people write them.
const bulletList: NodeSpec = {
  ...nodes.get("bullet_list"),
  attrs: { tight: { default: true } },
  parseDOM: [{ tag: "ul" }],
  toDOM: () => ["ul", 0],
};

const orderedList: NodeSpec = {
  ...nodes.get("ordered_list"),
  attrs: { order: { default: 1 }, tight: { default: true } },
  parseDOM: [{ tag: "ol", getAttrs: (dom) => ({ order: startOf(dom) }) }],
  toDOM: (node) => ["ol", node.attrs.order === 1 ? {} : { start: String(node.attrs.order) }, 0],
};

// No `img[src]` is read and none is written, so neither a pasted page nor a copy can fetch from outside.
const image: NodeSpec = {
  ...nodes.get("image"),
  parseDOM: [
    {
      tag: "span[data-picture]",
      getAttrs: (dom) => ({
        src: dom.getAttribute("data-picture"),
        alt: dom.getAttribute("data-alt"),
        title: dom.getAttribute("data-title"),
      }),
    },
  ],
  toDOM: ({ attrs }) => [
    "span",
    { "data-picture": attrs.src, "data-alt": attrs.alt, "data-title": attrs.title },
    String(attrs.alt ?? ""),
  ],
};

/** The document of an entry. */
export const schema = new Schema({
  nodes: nodes
    .update("heading", heading)
    .update("horizontal_rule", horizontalRule)
    .update("bullet_list", bulletList)
    .update("ordered_list", orderedList)
    .update("image", image),
  marks: commonmark.spec.marks.update("link", {
    attrs: { href: {}, title: { default: null } },
    inclusive: false,
    parseDOM: [
      {
        tag: "a[href]",
        getAttrs: (dom) => {
          const href = dom.getAttribute("href") ?? "";
          return isKeptAddress(href) ? { href, title: dom.getAttribute("title") } : false;
        },
      },
    ],
    // `href` stays for a copy into another program; the editor itself never follows it. One that would run or read something is words alone.
    toDOM: ({ attrs: { href } }) => [
      "a",
      { href: isKeptAddress(href) ? href : null, title: href, rel: "noreferrer" },
      0,
    ],
  }),
});

/** Addresses that may become a link when pasted or typed. */
export function isKeptAddress(address: string): boolean {
  return /^(https?:\/\/|mailto:)\S+$/i.test(address);
}

const PICTURE = /^art:([0-9a-f-]{36})$/i;

/** The artwork that a picture's address names, or null when it lies outside the journal. */
export function pictureId(src: string): string | null {
  return PICTURE.exec(src)?.[1] ?? null;
}

function startOf(list: HTMLElement): number {
  const start = Number.parseInt(list.getAttribute("start") ?? "1", 10);
  return start >= 0 && start <= 999_999_999 ? start : 1;
}
