// Every message that the sources ask for exists, and every message that exists is asked for. An id that is built, as in
// t(`moment-${m}`), asks for all that begin so.

import { FluentResource } from "@fluent/bundle";
import { expect, test } from "vitest";

const locales = import.meta.glob<string>("../../locales/en/*.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});
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

const ids = Object.values(locales).flatMap((text) =>
  [...text.matchAll(/^([a-z][\w-]*) *=/gm)].map(([, id]) => id ?? ""),
);

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

test("every message that is asked for exists", () => {
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

test("every message is asked for", () => {
  const sources = [...Object.values(ui), ...Object.values(rust)].join("\n");
  const begun = [
    ...[...sources.matchAll(/`([a-z][\w-]*-)\$\{/g)].map(([, start]) => start ?? ""),
    ...[...sources.matchAll(/"([a-z][\w-]*-)(?:\{\w*\})?"/g)].map(([, start]) => start ?? ""),
  ];
  const unused = ids.filter((id) => !sources.includes(`"${id}"`) && !begun.some((start) => id.startsWith(start)));
  expect(unused).toEqual([]);
});

test("no id stands twice", () => {
  expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
});

test("every message is understood by Fluent", () => {
  const parsed = Object.values(locales).flatMap((text) => new FluentResource(text).body.map(({ id }) => id));
  expect(ids.filter((id) => !parsed.includes(id))).toEqual([]);
});
