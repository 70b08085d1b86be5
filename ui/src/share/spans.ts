// Stretches of time to choose from, in the person's own days: an item belongs to the day it is about, and travel or the
// time of day never move it.

import { parseDate } from "@internationalized/date";
import { isoDay } from "../i18n";
import type { Session } from "../ipc";
import type { Piece } from "./pieces";

export const SPANS = ["since_appointment", "days7", "days30", "all", "own"] as const;
export type SpanName = (typeof SPANS)[number];

/** First and last day, both included; null leaves that end open. `YYYY-MM-DD`. */
export type Days = { from: string | null; to: string | null };

/** The day of the last meeting that lies behind; null when there was none. */
export function lastAppointment(sessions: Session[]): string | null {
  const days = sessions
    .filter(({ planned, draft }) => !planned && draft.details.kind === "integration")
    .map(({ draft }) => isoDay(draft.starts));
  return days.toSorted().at(-1) ?? null;
}

export function daysOf(span: SpanName, today: string, appointment: string | null, own: Days): Days {
  switch (span) {
    case "since_appointment":
      return { from: appointment, to: null };
    case "days7":
      return { from: daysBack(today, 6), to: today };
    case "days30":
      return { from: daysBack(today, 29), to: today };
    case "all":
      return { from: null, to: null };
    case "own":
      return own;
  }
}

function daysBack(today: string, days: number): string {
  return parseDate(today).subtract({ days }).toString();
}

export function isWithin(item: Piece, days: Days): boolean {
  const day = isoDay(item.occurred);
  return (days.from === null || day >= days.from) && (days.to === null || day <= days.to);
}
