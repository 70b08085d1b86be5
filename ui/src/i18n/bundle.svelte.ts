// The words of the app: every Fluent file of the language that is spoken, in one bundle. Another language takes its place at once, on
// whatever is on the screen.

import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import type { Language } from "../ipc/bindings";

export type Args = Record<string, FluentVariable>;

/** Each language's files are fetched when it is first spoken: nobody reads two at once. */
const WORDS: Record<Language, () => Promise<{ default: string[] }>> = {
  en: () => import("./words.en"),
  es: () => import("./words.es"),
};

export const LANGUAGES: readonly Language[] = ["en", "es"];

/** How dates and numbers are written. English has days before months, as most of the world writes it. */
const LOCALES: Record<Language, string> = { en: "en-GB", es: "es" };

let language = $state.raw<Language>("en");
let bundle = $state.raw<FluentBundle | null>(null);
let asked: Language | null = null;

/** From now on everything is said in this one. */
export async function speak(wanted: Language): Promise<void> {
  asked = wanted;
  const { default: files } = await WORDS[wanted]();
  // Somebody went on to another while these came.
  if (asked !== wanted) return;
  // The marks that isolate directions would be copied along with the text, and nothing here mixes directions.
  const made = new FluentBundle(LOCALES[wanted], { useIsolating: false });
  for (const text of files) made.addResource(new FluentResource(text));
  language = wanted;
  bundle = made;
  document.documentElement.lang = wanted;
}

/** The language that is spoken. */
export function spoken(): Language {
  return language;
}

/** The same, as dates and numbers are written in it. */
export function locale(): string {
  return LOCALES[language];
}

export function has(id: string): boolean {
  return bundle?.hasMessage(id) ?? false;
}

/** The message in the person's language. A missing one fails a test, and shows its id rather than breaking the screen. */
export function t(id: string, args?: Args): string {
  const pattern = bundle?.getMessage(id)?.value;
  if (!bundle || !pattern) return missing(`No message "${id}"`, id);
  const errors: Error[] = [];
  const text = bundle.formatPattern(pattern, args, errors);
  return errors.length > 0 ? missing(`Message "${id}": ${errors.join("; ")}`, text) : text;
}

function missing(complaint: string, fallback: string): string {
  if (import.meta.env.MODE === "test") throw new Error(complaint);
  return fallback;
}
