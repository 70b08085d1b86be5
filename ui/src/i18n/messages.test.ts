// Every message that the sources ask for exists in every language, and every message that exists is asked for. An id that is built, as in
// t(`moment-${m}`), asks for all that begin so. What the languages have to have in common is in languages.test.ts.

import { FluentResource } from "@fluent/bundle";
import { expect, test } from "vitest";
import { files, idsOf, LANGUAGES } from "./files.fixture";

const ui = import.meta.glob<string>(["../**/*.{ts,svelte}", "!../**/*.test.ts", "!../ipc/bindings.ts"], {
  query: "?raw",
  import: "default",
  eager: true,
});
const rust = import.meta.glob<string>("../../../src-tauri/src/**/*.rs", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** The first argument of each t(…), as written. */
function asked(source: string): string[] {
  return [...source.matchAll(/(?<![\w.])t\(/g)].map((call) => {
    const start = call.index + call[0].length;
    let depth = 0;
    for (let at = start; at < source.length; at++) {
      const sign = source[at] ?? "";
      if ("([{".includes(sign)) depth++;
      if (depth === 0 && ",)".includes(sign)) return source.slice(start, at);
      if (")]}".includes(sign)) depth--;
    }
    return "";
  });
}

test.each(LANGUAGES)("every message that is asked for exists: %s", (language) => {
  const ids = idsOf(language);
  const missing = Object.entries(ui).flatMap(([file, source]) =>
    asked(source).flatMap((argument) => {
      const whole = [...argument.matchAll(/"([a-z]\w*-[\w-]+)"/g)].map(([, id]) => id ?? "");
      const begun = [...argument.matchAll(/`([\w-]+)\$\{/g)].map(([, start]) => start ?? "");
      return [
        ...whole.filter((id) => !ids.includes(id)).map((id) => `${file}: ${id}`),
        ...begun.filter((start) => !ids.some((id) => id.startsWith(start))).map((start) => `${file}: ${start}…`),
      ];
    }),
  );
  expect(missing).toEqual([]);
});

test.each(LANGUAGES)("every message is asked for: %s", (language) => {
  const sources = [...Object.values(ui), ...Object.values(rust)].join("\n");
  const begun = [
    ...[...sources.matchAll(/`([a-z][\w-]*-)\$\{/g)].map(([, start]) => start ?? ""),
    ...[...sources.matchAll(/"([a-z][\w-]*-)(?:\{\w*\})?"/g)].map(([, start]) => start ?? ""),
  ];
  const isAsked = (id: string) => sources.includes(`"${id}"`) || begun.some((start) => id.startsWith(start));
  expect(idsOf(language).filter((id) => !isAsked(id))).toEqual([]);
});

test.each(LANGUAGES)("no id stands twice: %s", (language) => {
  const ids = idsOf(language);
  expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
});

test.each(LANGUAGES)("every message is understood by Fluent: %s", (language) => {
  const parsed = files(language).flatMap(({ text }) => new FluentResource(text).body.map(({ id }) => id));
  expect(idsOf(language).filter((id) => !parsed.includes(id))).toEqual([]);
});
