// The writing prompts: which there are, which fit where somebody stands, and their words. Codes come from data/prompts.json,
// words from prompts.ftl. Which one is offered now does not live here: see offered.svelte.ts.

import { t } from "../i18n";
import type { Moment, SessionTag } from "../ipc";
import data from "../../../data/prompts.json";

export type Standing = "preparing" | "right_after" | "integrating";
export type Approach = "cbt" | "act" | "ifs" | "mindfulness" | "nature";
export type Prompt = {
  id: string;
  moments: Standing[];
  /** None for a plain question. */
  approach?: Approach;
  /** A form: a heading for each step, with room beneath. */
  steps?: string[];
};

export const PROMPTS = data.prompts as readonly Prompt[];

export function promptOf(id: string): Prompt | undefined {
  return PROMPTS.find((prompt) => prompt.id === id);
}

/** Where somebody stands, from what the date proposes; null without a session. */
export function standingOf(session: Pick<SessionTag, "kind"> | null, moment: Moment | null): Standing | null {
  if (!session) return null;
  if (session.kind === "preparation" || moment === "before") return "preparing";
  return moment === "during" || moment === "hours4" ? "right_after" : "integrating";
}

/** What may be offered there; without a session, what fits before one as well as after. */
export function fitting(standing: Standing | null): Prompt[] {
  const wanted: Standing[] = standing ? [standing] : ["preparing", "integrating"];
  return PROMPTS.filter(({ moments }) => wanted.every((one) => moments.includes(one)));
}

/** The question, or the name of the form. */
export function wording({ id }: Prompt): string {
  return t(`prompt-${id}`);
}

/** The headings of a form; none for a question. */
export function headings({ id, steps = [] }: Prompt): string[] {
  return steps.map((step) => t(`prompt-${id}-${step}`));
}

/** One that was not shown yet; when all were, any but the last. `shown` has the latest at its end. */
export function another(prompts: Prompt[], shown: readonly string[]): Prompt | null {
  const fresh = prompts.filter(({ id }) => !shown.includes(id));
  const others = fresh.length > 0 ? fresh : prompts.filter(({ id }) => id !== shown.at(-1));
  return others[Math.floor(Math.random() * others.length)] ?? null;
}
