// From words that were chosen in a text as it is read to where they stand in its Markdown, and back. Counted in Unicode scalar values, as
// Rust counts.

import type { NotePlace } from "../ipc";

export type Passage = Extract<NotePlace, { kind: "passage" }>;
type Place = { start: number; end: number };

/** Characters that are kept of what stands before and after. */
const AROUND = 32;
/** The longest passage, as Rust takes it. */
const LONGEST = 20_000;

/** The longest word that a selection is widened to. */
const WORD = 100;

/** The passage of the whole words from `start` to `end` of the text as it is read; null where there are none. */
export function passageOf(markdown: string, read: string, start: number, end: number): Passage | null {
  const whole = wholeWords(read, start, end);
  const exact = read.slice(whole.start, whole.end).trim().slice(0, LONGEST);
  if (exact === "") return null;
  const from = read.indexOf(exact.slice(0, 1), whole.start);
  const prefix = read.slice(Math.max(0, from - AROUND), from);
  const suffix = read.slice(from + exact.length, from + exact.length + AROUND);
  const earlier = found(bareOf(read.slice(0, from)), exact).length;
  const inMarkdown = found(bareOf(withoutMarks(markdown)), exact);
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

/** The place of what was chosen, with the rest of a word that it begins or ends in: a part of one would say something else. */
function wholeWords(read: string, start: number, end: number): Place {
  const chosen = read.slice(start, end);
  const before = /^[\p{L}\p{N}]/u.test(chosen)
    ? /[\p{L}\p{N}\p{M}]*$/u.exec(read.slice(Math.max(0, start - WORD), start))
    : null;
  const after = /[\p{L}\p{N}\p{M}]$/u.test(chosen) ? /^[\p{L}\p{N}\p{M}]*/u.exec(read.slice(end, end + WORD)) : null;
  return { start: start - (before?.[0].length ?? 0), end: end + (after?.[0].length ?? 0) };
}

/** Where each passage stands in a text as it is read; null where its words are not there any more. */
export function placesIn(bare: Bare, passages: readonly Passage[]): (Place | null)[] {
  return passages.map(({ exact, prefix, suffix }) => {
    const wanted = bareOf(exact).letters;
    if (wanted === "") return null;
    const before = bareOf(prefix).letters.slice(-AROUND);
    const after = bareOf(suffix).letters.slice(0, AROUND);
    // Of the same words elsewhere they are told by what stood around them, as far as it still does.
    for (const [lead, tail] of [
      [before, after],
      [before, ""],
      ["", after],
      ["", ""],
    ] as const) {
      const at = bare.letters.indexOf(lead + wanted + tail);
      if (at >= 0) return placeOf(bare, at + lead.length, wanted.length);
    }
    return null;
  });
}

/** A text without white space and what Markdown and its pages write differently, and where its letters stand in the whole of it. */
export type Bare = { letters: string; at: readonly number[] };

const SKIPPED = new Set("*_~`\\>#+-[]");

export function bareOf(text: string): Bare {
  const at: number[] = [];
  let letters = "";
  for (let i = 0; i < text.length; i++) {
    const letter = text.charAt(i);
    if (letter.trim() === "" || SKIPPED.has(letter)) continue;
    letters += letter;
    at.push(i);
  }
  return { letters, at };
}

/** Markdown of the same length with spaces in the place of what nobody reads: the numbers of a list, and where a link leads. */
function withoutMarks(markdown: string): string {
  const blank = (mark: string) => " ".repeat(mark.length);
  return markdown.replace(/^[ \t]*\d{1,9}[.)](?=\s)/gm, blank).replace(/\]\([^()\s]*\)/g, blank);
}

/** The place of so many letters from this one on. */
function placeOf({ at }: Bare, first: number, length: number): Place {
  return { start: at[first] ?? 0, end: (at[first + length - 1] ?? 0) + 1 };
}

/** Each place of these words, none within another. */
function found(bare: Bare, words: string): Place[] {
  const { letters } = bare;
  const wanted = bareOf(words).letters;
  const places: Place[] = [];
  if (wanted === "") return places;
  for (let i = letters.indexOf(wanted); i >= 0; i = letters.indexOf(wanted, i + wanted.length))
    places.push(placeOf(bare, i, wanted.length));
  return places;
}

function scalars(text: string): number {
  return [...text].length;
}
