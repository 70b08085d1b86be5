import { describe, expect, it } from "vitest";
import { passageOf, placeIn } from "./passage";

describe("a passage of a text", () => {
  const markdown =
    "# Warm\n\nThe river was **very warm**, the river.\nIt [held](https://example.org/river) me 🌊 still.";
  const read = "WarmThe river was very warm, the river.It held me 🌊 still.";

  const chosen = (words: string, from = 0) => {
    const start = read.indexOf(words, from);
    const passage = passageOf(markdown, read, start, start + words.length);
    if (!passage) throw new Error("no passage");
    return { ...passage, there: [...markdown].slice(passage.start, passage.end).join("") };
  };

  it("is found where Markdown has marks inside it", () => {
    const found = chosen("was very warm");
    expect(found.there).toBe("was **very warm");
    expect([found.exact, found.prefix, found.suffix]).toEqual([
      "was very warm",
      "WarmThe river ",
      ", the river.It held me 🌊 still.",
    ]);
  });

  it("is the one that was chosen, of several with the same words", () => {
    expect(chosen("river", 20).start).toBe(markdown.indexOf("river.\n"));
  });

  it("is counted in whole characters", () => {
    const found = chosen("still");
    expect(found.there).toBe("still");
  });

  it("holds words that mean something to a pattern", () => {
    const odd = "What (was) that? $5+ [x]";
    expect(passageOf(odd, odd, 5, 16)).toMatchObject({ start: 5, end: 16, exact: "(was) that?" });
  });

  it("is none where nothing was chosen", () => {
    expect(passageOf(markdown, read, 3, 3)).toBeNull();
    expect(passageOf("a  b", "a  b", 1, 3)).toBeNull();
  });

  it("is found again in the words as they read now, and not where they are gone", () => {
    const passage = chosen("river", 20);
    const place = placeIn(`First. ${read}`, passage);
    expect(place?.start).toBe(read.indexOf("river", 20) + 7);
    expect(placeIn("Other words.", passage)).toBeNull();
  });
});
