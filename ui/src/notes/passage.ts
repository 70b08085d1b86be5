// From words that were chosen in a text as it is read to where they stand in its Markdown, and back. Counted in Unicode scalar values, as
// Rust counts.

import type { NotePlace } from "../ipc";

export type Passage = Extract<NotePlace, { kind: "passage" }>;

/** Characters that are kept of what stands before and after. */
const AROUND = 32;
/** The longest passage, as Rust takes it. */
const LONGEST = 20_000;

/** The passage of the words from `start` to `end` of the text as it is read; null where there are none. */
export function passageOf(markdown: string, read: string, start: number, end: number): Passage | null {
  const exact = read.slice(start, end).trim().slice(0, LONGEST);
  if (exact === "") return null;
  const from = read.indexOf(exact.slice(0, 1), start);
  const prefix = read.slice(Math.max(0, from - AROUND), from);
  const suffix = read.slice(from + exact.length, from + exact.length + AROUND);
  const earlier = found(read.slice(0, from), exact).length;
  const inMarkdown = found(markdown, exact);
  // Where Markdown writes the words otherwise than they are read, the words themselves still lead there.
  const place = inMarkdown[earlier] ?? inMarkdown.at(-1) ?? { start: 0, end: markdown.length || 1 };
  return {
    kind: "passage",
    start: scalars(markdown.slice(0, place.start)),
    end: Math.max(1, scalars(markdown.slice(0, place.end))),
    exact,
    prefix,
    suffix,
  };
}

/** Where a passage stands in a text as it is read; null where its words are not there any more. */
export function placeIn(read: string, passage: Passage): { start: number; end: number } | null {
  const places = found(read, passage.exact);
  const near = (place: { start: number; end: number }) =>
    Number(read.slice(0, place.start).endsWith(passage.prefix)) +
    Number(read.slice(place.end).startsWith(passage.suffix));
  return places.reduce<{ start: number; end: number } | null>(
    (best, place) => (best === null || near(place) > near(best) ? place : best),
    null,
  );
}

/** Each place of these words, whatever marks and spaces Markdown puts between them. */
function found(text: string, words: string): { start: number; end: number }[] {
  const parts = words.split(/\s+/).filter(Boolean);
  const escaped = parts.map((part) =>
    [...part].map((letter) => letter.replace(/[\\^$.*+?()[\]{}|/]/, "\\$&")).join("[*_~`\\\\]*"),
  );
  const pattern = new RegExp(escaped.join("[\\s*_~`>#\\\\]+"), "gu");
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

function scalars(text: string): number {
  return [...text].length;
}
