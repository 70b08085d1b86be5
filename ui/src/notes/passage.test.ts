import { describe, expect, it } from "vitest";
import { bareOf, passageOf, placesIn } from "./passage";
import { readTextOf } from "./read-text";
import { rendered } from "../room/reading/render";

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

  it("is of whole words, since a part of one says something else", () => {
    expect(chosen("ery war").exact).toBe("very warm");
    expect(chosen("iver was").prefix).toBe("WarmThe ");
    expect(chosen(", the").exact).toBe(", the");
    expect(chosen("e🌊".slice(1)).exact).toBe("🌊");
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
    const [place] = placesIn(bareOf(`First. ${read}`), [passage]);
    expect(place?.start).toBe(read.indexOf("river", 20) + 7);
    expect(placesIn(bareOf("Other words."), [passage])).toEqual([null]);
  });

  it("is found where two pages put other space between blocks", () => {
    const passage = passageOf("One.\n\n1. Two\n2. Two\n", "One.\nTwo\nTwo\n", 9, 12);
    if (!passage) throw new Error("no passage");
    expect(passage).toMatchObject({ start: 16, end: 19 });
    expect(placesIn(bareOf("One.TwoTwo"), [passage])).toEqual([{ start: 7, end: 10 }]);
  });

  it("is found across blocks, lists and links", () => {
    const source = "One.\n\n- It [held](https://example.org/r) me\n- Still";
    const passage = passageOf(source, "One.\nIt held me\nStill", 8, 21);
    expect(passage).toMatchObject({ exact: "held me\nStill", start: source.indexOf("held"), end: source.length });
  });

  it("is looked for in no more time than the text is long", () => {
    const stars = "*".repeat(20_000);
    const passage = { kind: "passage", start: 0, end: 1, exact: `${stars}x`, prefix: stars, suffix: "" } as const;
    const begun = performance.now();
    expect(placesIn(bareOf(stars.repeat(10)), [passage, passage])).toEqual([null, null]);
    expect(
      placesIn(bareOf("e".repeat(200_000)), [{ ...passage, exact: "e", prefix: "e".repeat(20_000) }]),
    ).toHaveLength(1);
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});

it("what is told of a picture or a link is quoted as words of the text", () => {
  const page = document.createElement("div");
  const told = rendered("Warm ![a door](art:x) [water](https://x.example 'cold').", [], () => null);
  if (told) page.append(told);
  expect(page.textContent).toContain("A picture that was not given");
  expect(page.textContent).toContain("https://x.example");
  expect(readTextOf(page).text).toBe("Warm  water.\n");
});

it("a text is copied for each of its lines, which takes longer than a test may", () => {
  const page = document.createElement("div");
  page.append("–".repeat(20_000_000));
  for (let part = 0; part < 300; part++) {
    const lines = document.createElement("span");
    for (let line = 0; line < 100; line++) lines.append(document.createElement("br"), "a");
    page.append(lines);
  }
  expect(readTextOf(page).text.length).toBe(20_000_000 + 2 * 30_000);
});
