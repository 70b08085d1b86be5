// The words of the app: the Fluent files of the language that is spoken, in one bundle. Another language takes its place at once, on
// whatever is on the screen.

import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import type { Language } from "../ipc/bindings";
import { DOOR } from "./words.door";

export type Args = Record<string, FluentVariable>;

/** What the rooms say beyond the door, fetched when a language is first spoken in them: nobody reads two at once. */
const ROOMS: Record<Language, () => Promise<{ default: string[] }>> = {
  en: () => import("./words.en"),
  es: () => import("./words.es"),
};

export const LANGUAGES: readonly Language[] = ["en", "es"];

/** How dates and numbers are written. English has days before months, as most of the world writes it. */
const LOCALES: Record<Language, string> = { en: "en-GB", es: "es" };

let language = $state.raw<Language>("en");
let bundle = $state.raw<FluentBundle | null>(null);
let asked: Language = "en";
let inRooms = false;
let speaking: Promise<void> = Promise.resolve();

/** From now on everything is said in this one. */
export function speak(wanted: Language): Promise<void> {
  asked = wanted;
  speaking = take(wanted);
  return speaking;
}

/** From now on the rooms have their words, too. To be awaited before one is shown. */
export function speakInRooms(): Promise<void> {
  if (inRooms) return speaking;
  inRooms = true;
  return speak(asked);
}

async function take(wanted: Language): Promise<void> {
  const files = inRooms ? [...DOOR[wanted], ...(await ROOMS[wanted]()).default] : DOOR[wanted];
  // Somebody went on to another while these came.
  if (asked !== wanted) return speaking;
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
