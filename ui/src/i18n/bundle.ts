// The words of the app: every Fluent file of the language in one bundle.

import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";

export type Args = Record<string, FluentVariable>;

/** English with days before months, as most of the world writes it. */
export const LANGUAGE = "en-GB";

const files = import.meta.glob<string>("../../locales/en/*.ftl", { query: "?raw", import: "default", eager: true });

function makeBundle(): FluentBundle {
  // The marks that isolate directions would be copied along with the text, and nothing here mixes directions.
  const made = new FluentBundle(LANGUAGE, { useIsolating: false });
  for (const text of Object.values(files)) made.addResource(new FluentResource(text));
  return made;
}

const bundle = makeBundle();

export function has(id: string): boolean {
  return bundle.hasMessage(id);
}

/** The message in the person's language. A missing one fails a test, and shows its id rather than breaking the screen. */
export function t(id: string, args?: Args): string {
  const pattern = bundle.getMessage(id)?.value;
  if (!pattern) return missing(`No message "${id}"`, id);
  const errors: Error[] = [];
  const text = bundle.formatPattern(pattern, args, errors);
  return errors.length > 0 ? missing(`Message "${id}": ${errors.join("; ")}`, text) : text;
}

function missing(complaint: string, fallback: string): string {
  if (import.meta.env.MODE === "test") throw new Error(complaint);
  return fallback;
}
