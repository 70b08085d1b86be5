// What Today shows, read before the room stands there: the door stays until then, so that the day is painted once and whole.

import { veils } from "../art/veil/veils.svelte";
import type { Proposed } from "../capture/moment";
import { nowLocal } from "../i18n";
import { commands, type Today } from "../ipc";
import { slantedTypefaces } from "../look/typefaces";
import { offered } from "../prompts/offered.svelte";
import { standingOf } from "../prompts/prompts";

export type Day = { today: Today; proposed: Proposed };

let ahead: Day | null = null;

/** Reads it ahead. What could not be read, Today asks for itself, and says why. */
export async function readAhead(): Promise<void> {
  const [day] = await Promise.allSettled([readDay(), veils.ask(), slantedTypefaces()]);
  ahead = day.status === "fulfilled" ? day.value : null;
}

/** What was read ahead; it is given out once, since it grows old. */
export function takeDay(): Day | null {
  const day = ahead;
  ahead = null;
  return day;
}

/** The day as it is now, with a prompt that fits it. */
export async function readDay(): Promise<Day> {
  const [today, proposed] = await Promise.all([commands.today(), stand()]);
  return { today, proposed };
}

/** Finds out where the person stands. Without an answer, the day is shown without a prompt. */
async function stand(): Promise<Proposed> {
  try {
    const [proposed] = await Promise.all([commands.proposeSession(nowLocal()), offered.remember()]);
    await offered.stand(standingOf(proposed.session, proposed.moment));
    return proposed;
  } catch {
    return { session: null, moment: null };
  }
}
