// An entry's Markdown while it is being written. The text as it was opened is kept, and every block that nobody touched comes
// back letter for letter; only what was changed is written anew.

import type { Node } from "prosemirror-model";
import { canonical } from "./canonical";
import { parse, type Parsed } from "./parse";
import { serialise } from "./serialise";
import { schema } from "./schema";

/** A Markdown text opened for writing, or null when the editor cannot hold all of it. */
export function open(markdown: string): OpenText | null {
  const parsed = parse(markdown);
  if (!parsed) return null;
  const again = parse(serialise(canonical(parsed.doc)));
  return again?.doc.eq(parsed.doc) ? new OpenText(markdown, parsed) : null;
}

export class OpenText {
  /** The document as opened. */
  readonly doc: Node;
  #markdown: string;
  #parsed: Parsed;
  #places: Map<Node, number>;

  constructor(markdown: string, parsed: Parsed) {
    this.doc = parsed.doc;
    this.#markdown = markdown;
    this.#parsed = parsed;
    this.#places = new Map(parsed.spans.map((_, i) => [parsed.doc.child(i), i]));
  }

  /** The Markdown of the document as it is now. */
  markdown(doc: Node): string {
    if (doc.eq(this.doc)) return this.#markdown;
    const said = canonical(doc);
    const kept = this.#keeping(doc);
    return says(kept, said) ? kept : serialise(said);
  }

  #keeping(doc: Node): string {
    const { lines, spans } = this.#parsed;
    let text = "";
    let last = -2;
    doc.forEach((node) => {
      const place = this.#places.get(node) ?? -2;
      const written =
        place >= 0
          ? lines.slice(spans[place].from, spans[place].to).join("\n").trimEnd()
          : serialise(canonical(schema.nodes.doc.create(null, node)));
      if (!written) return;
      const isNext = place >= 0 && place === last + 1;
      const gap = isNext ? lines.slice(spans[last].to, spans[place].from) : [""];
      const own = isNext ? trailingBlank(lines.slice(spans[last].from, spans[last].to)) : 0;
      text += text && "\n".repeat(1 + gap.length + own);
      text += written;
      last = place;
    });
    return text;
  }
}

function trailingBlank(lines: string[]): number {
  let count = 0;
  while (count < lines.length && !lines[lines.length - 1 - count].trim()) count++;
  return count;
}

function says(markdown: string, said: Node): boolean {
  const doc = parse(markdown)?.doc;
  return doc !== undefined && canonical(doc).eq(said);
}
