// The Fluent files of every language, as a test reads them.

import type { Language } from "../ipc";

export const LANGUAGES = ["en", "es"] as const satisfies Language[];

const all = import.meta.glob<string>("../../locales/*/**/*.ftl", { query: "?raw", import: "default", eager: true });

export function files(language: Language): { name: string; text: string }[] {
  return Object.entries(all).flatMap(([path, text]) => {
    const [, of, name] = /\/locales\/(\w+)\/((?:door\/)?[\w-]+\.ftl)$/.exec(path) ?? [];
    return of === language && name !== undefined ? [{ name, text }] : [];
  });
}

/** The ids of its messages as they are written, so that one which Fluent does not understand is among them. */
export function idsOf(language: Language): string[] {
  return files(language).flatMap(({ text }) => [...text.matchAll(/^([a-z][\w-]*) *=/gm)].map(([, id]) => id ?? ""));
}
