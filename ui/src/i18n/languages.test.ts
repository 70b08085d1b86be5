// What every language says, the others say too: the same messages, of the same variables and choices, in words of its own.

import { FluentResource } from "@fluent/bundle";
import { expect, test } from "vitest";
import { files } from "./files.fixture";

type Message = FluentResource["body"][number];
type Pattern = NonNullable<Message["value"]>;
type Part = Exclude<Pattern, string>[number];

/** What is written alike in both languages, and why. */
const ALIKE: Record<string, string> = {
  "body-region-pelvis": "Spanish has the same word",
  "common-language-name": "each language is named in itself",
  "give-size": "names of units",
  "search-keys": "names of keys",
  "search-keys-mac": "names of keys",
  "share-paper-size": "the name of a paper",
  "shell-app": "a name",
};

function messagesOf(language: "en" | "es"): Map<string, Message> {
  const bodies = files(language).flatMap(({ text }) => new FluentResource(text).body);
  return new Map(bodies.map((message) => [message.id, message]));
}

const english = messagesOf("en");
const spanish = messagesOf("es");
const pairs = [...english].flatMap(([id, one]) => {
  const other = spanish.get(id);
  return other ? [{ id, one, other }] : [];
});

/** The patterns of a message, by the names of its attributes; its own has none. */
function patterns({ value, attributes }: Message): Map<string, Pattern> {
  return new Map([...(value === null ? [] : [["", value] as const]), ...Object.entries(attributes)]);
}

/** What stands in a pattern besides words: its variables, references and functions, and what each choice is between. */
function needs(pattern: Pattern): string[] {
  if (typeof pattern === "string") return [];
  const found = pattern.flatMap((part) => partNeeds(part));
  return [...new Set(found)].sort();
}

function partNeeds(part: Part): string[] {
  if (typeof part === "string") return [];
  switch (part.type) {
    case "var":
      return [`$${part.name}`];
    case "mesg":
    case "term":
      return [part.name];
    case "func":
      return [part.name, ...part.args.flatMap((arg) => ("type" in arg && arg.type !== "narg" ? partNeeds(arg) : []))];
    case "select": {
      const on = partNeeds(part.selector);
      const keys = part.variants.map(({ key }) => (key.type === "num" ? String(key.value) : key.value));
      return [
        ...on,
        ...keys.map((key) => `${on.join()}: ${key}`),
        ...part.variants.flatMap(({ value }) => needs(value)),
      ];
    }
    default:
      return [];
  }
}

/** The words of a pattern, one text for each way through its choices. */
function words(pattern: Pattern): string[] {
  if (typeof pattern === "string") return [pattern];
  return pattern.flatMap((part) => {
    if (typeof part === "string") return [part];
    return part.type === "select" ? part.variants.flatMap(({ value }) => words(value)) : [];
  });
}

test("a file or a message of one language is not in the other", () => {
  expect(files("es").map(({ name }) => name)).toEqual(files("en").map(({ name }) => name));
  expect([...english.keys()].filter((id) => !spanish.has(id))).toEqual([]);
  expect([...spanish.keys()].filter((id) => !english.has(id))).toEqual([]);
});

test("a message has an attribute, a variable or a choice in one language alone", () => {
  for (const { id, one, other } of pairs) {
    const [ours, theirs] = [patterns(one), patterns(other)];
    expect([...theirs.keys()], id).toEqual([...ours.keys()]);
    for (const [name, pattern] of ours) {
      // The plural that Spanish has for millions and English has not.
      const plurals = (need: string) => (need.endsWith(": one") ? [need, need.replace(/one$/, "many")] : [need]);
      expect(needs(theirs.get(name) ?? ""), id).toEqual(needs(pattern).flatMap(plurals).sort());
    }
  }
});

test("words of Spanish were left in English", () => {
  const spoken = (message: Message) =>
    [...patterns(message).values()].flatMap(words).filter((text) => /\p{L}/u.test(text));
  const left = pairs.filter(({ one, other }) => spoken(other).some((text) => spoken(one).includes(text)));
  expect(left.map(({ id }) => id).sort()).toEqual(Object.keys(ALIKE));
});

test("Spanish is written with the quotes or the marks of English", () => {
  for (const [id, message] of spanish) {
    for (const pattern of patterns(message).values()) {
      for (const text of words(pattern)) {
        expect(text, id).not.toMatch(/["“”']/);
      }
      const whole = words(pattern).join(" ");
      for (const [opens, closes] of ["¿?", "¡!", "«»"] as unknown as [string, string][]) {
        expect(whole.split(opens).length, `${opens}${closes} in ${id}`).toBe(whole.split(closes).length);
      }
    }
  }
});
