// Names that others chose for themselves: whether one may only look like a name that somebody knows.

import { t } from "./bundle.svelte";

/** Those whose letters can be taken for each other's. */
const ALPHABETS = ["Latin", "Greek", "Cyrillic", "Armenian", "Cherokee", "Coptic", "Hebrew", "Arabic"].map(
  (script) => new RegExp(`\\p{Script=${script}}`, "u"),
);

/** What is to be said beside such a name; empty where no word of it mixes alphabets. */
export function mixedNote(name: string): string {
  const mixes = (word: string) => ALPHABETS.filter((alphabet) => alphabet.test(word)).length > 1;
  return name.split(/[^\p{L}\p{M}]+/u).some(mixes) ? t("name-mixed") : "";
}
