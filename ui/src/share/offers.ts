// What page one may say: only what follows from the pieces that are chosen. A switch whose ground was taken away again
// says nothing, although it remembers its position.

import type { CheckIn, CheckInId, Item, LeftOut, Paper, ReportSelection, Session, SessionId } from "../ipc";
import type { Summary } from "./choice.svelte";

export type Offers = {
  /** The medicine sessions that the chosen pieces belong to, oldest first. */
  sessions: Session[];
  /** The chosen check-ins, oldest first. */
  checkIns: CheckIn[];
  /** Two chosen check-ins to set side by side. */
  bodyMaps: boolean;
  /** A scale that both of the compared check-ins answer. */
  scores: boolean;
};

export function offersOf(chosen: Item[], sessions: Session[], checkIns: CheckIn[], summary: Summary): Offers {
  const numbers = new Set(chosen.flatMap(({ session }) => (session ? [session.number] : [])));
  const ids = new Set(chosen.flatMap(({ item }) => (item.kind === "check_in" ? [item.id] : [])));
  const own = checkIns
    .filter(({ id }) => ids.has(id))
    .toSorted((one, other) => one.draft.occurred.local.localeCompare(other.draft.occurred.local));
  const [start, end] = comparedOf(own, summary);
  return {
    sessions: sessions
      .filter(({ number, draft }) => draft.details.kind === "medicine" && numbers.has(number))
      .toSorted((one, other) => one.number - other.number),
    checkIns: own,
    bodyMaps: own.length >= 2,
    scores: bothAnswer("energy", start, end) || bothAnswer("pleasantness", start, end),
  };
}

function bothAnswer(scale: "energy" | "pleasantness", start?: CheckIn, end?: CheckIn): boolean {
  return start !== end && (start?.draft[scale] ?? null) !== null && (end?.draft[scale] ?? null) !== null;
}

/** The check-ins at the start and the end: those picked for the body maps, or else the first and the last that are chosen. */
export function comparedOf(checkIns: CheckIn[], summary: Summary): [CheckIn | undefined, CheckIn | undefined] {
  const picked = (id: CheckInId | null) =>
    summary.bodyMapsOn ? checkIns.find((checkIn) => checkIn.id === id) : undefined;
  return [picked(summary.start) ?? checkIns[0], picked(summary.end) ?? checkIns.at(-1)];
}

/** The session a switch stands for: the one picked, while it is offered, or else the latest that is. */
export function pickedSession(offered: Session[], picked: SessionId | null): SessionId | null {
  return offered.find(({ id }) => id === picked)?.id ?? offered.at(-1)?.id ?? null;
}

/** The sessions that have an intention to show. */
export function withIntention(offered: Session[], intentions: Record<SessionId, string>): Session[] {
  return offered.filter(({ id }) => (intentions[id] ?? "") !== "");
}

/** What is asked of the report, with nothing in it that the pieces do not carry. */
export function selectionOf(
  chosen: Item[],
  summary: Summary,
  offers: Offers,
  intentions: Record<SessionId, string>,
  appointment: SessionId | null,
  leftOut: LeftOut[],
  paper: Paper,
): ReportSelection {
  const [start, end] = comparedOf(offers.checkIns, summary);
  const meant = withIntention(offers.sessions, intentions);
  return {
    items: chosen.map(({ item }) => item),
    left_out: leftOut,
    summary: {
      strip: summary.stripOn ? pickedSession(offers.sessions, summary.strip) : null,
      intention: summary.intentionOn ? pickedSession(meant, summary.intention) : null,
      body_maps:
        summary.bodyMapsOn && offers.bodyMaps && start && end && start.id !== end.id
          ? { start: start.id, end: end.id }
          : null,
      scores: summary.scoresOn && offers.scores,
      changed: summary.changedOn ? summary.changed.trim() : "",
      questions: summary.questionsOn ? summary.questions.trim() : "",
    },
    prepared_for: summary.preparedOn ? summary.preparedFor.trim() : "",
    appointment: summary.preparedOn ? appointment : null,
    paper,
  };
}

/** Whether there is anything to put on a page. */
export function saysAnything({ items, summary, prepared_for }: ReportSelection): boolean {
  return items.length > 0 || summary.changed !== "" || summary.questions !== "" || prepared_for !== "";
}
