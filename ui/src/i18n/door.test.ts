// What stands at the door is said by the words that come with it: the others are fetched for the rooms.

import { expect, test } from "vitest";
import { files, LANGUAGES } from "./files.fixture";

const sources = import.meta.glob<string>("../**/*.{ts,svelte}", { query: "?raw", import: "default", eager: true });

/** What a source imports for more than its types, as a path. */
function importsOf(path: string, source: string): string[] {
  const names = [...source.matchAll(/(?:import|export)\s+(?!type\b)[^;"']*?from\s+"(\.[^"]*)"/g)].map(
    ([, name]) => name ?? "",
  );
  return names.flatMap((name) => {
    const whole = new URL(name, `file:///src/i18n/${path}`).pathname.replace("/src/", "../");
    return [whole, `${whole}.ts`, `${whole}/index.ts`].filter((file) => file in sources);
  });
}

/** The screens that the door's file contains: all that the page's first script imports, itself or through others. */
function ofDoor(): string[] {
  const found = new Set(["../main.ts"]);
  for (const path of found) for (const next of importsOf(path, sources[path] ?? "")) found.add(next);
  return [...found].filter((path) => path.endsWith(".svelte"));
}

test.each(LANGUAGES)("the door asks for words that come only with the rooms: %s", (language) => {
  const rooms = files(language).filter(({ name }) => !name.startsWith("door/"));
  const late = new Set(
    rooms.flatMap(({ text }) => [...text.matchAll(/^([a-z][\w-]*) *=/gm)].map(([, id]) => id ?? "")),
  );
  const screens = ofDoor();
  expect(screens).toContain("../welcome/Unlock.svelte");
  expect(screens).not.toContain("../today/Today.svelte");
  const asked = screens.flatMap((path) =>
    [...(sources[path] ?? "").matchAll(/"([a-z]\w*-[\w-]+)"/g)].map(([, id]) => `${path}: ${id}`),
  );
  expect(asked.filter((line) => late.has(line.split(": ")[1] ?? ""))).toEqual([]);
});
