// Words that were typed outside the editor, as Markdown that says just these words: a sign in them stays a sign.

import type { Node } from "prosemirror-model";
import { canonical } from "./canonical";
import { schema } from "./schema";
import { serialise } from "./serialise";

const { nodes } = schema;

export type Section = { heading: string; text: string };

/** Each heading with its text beneath. Lines stay lines, and an empty line begins a paragraph. */
export function sectionsMarkdown(sections: Section[]): string {
  const blocks = sections.flatMap(({ heading, text }) => [formHeading(heading), ...paragraphs(text)]);
  return serialise(canonical(nodes.doc.create(null, blocks)));
}

/** The heading of a step in a form. */
export function formHeading(words: string): Node {
  return nodes.heading.create({ level: 3 }, schema.text(words));
}

function paragraphs(text: string): Node[] {
  return text
    .split(/\n[^\S\n]*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => nodes.paragraph.create(null, part.split("\n").flatMap(line)));
}

function line(words: string, place: number): Node[] {
  const said = words.trim() === "" ? [] : [schema.text(words.trim())];
  return place === 0 ? said : [nodes.hard_break.create(), ...said];
}
