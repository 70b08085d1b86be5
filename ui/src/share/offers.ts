// What page one may say: only what follows from the pieces that are chosen. A switch whose ground was taken away again
// says nothing, although it remembers its position.

import type { CheckIn, CheckInId, CheckInPair, LeftOut, Paper, ReportSelection, Session, SessionId } from "../ipc";
import { changedLines, lineText, type RegionLine } from "../body/compare/comparison";
import type { Summary } from "./choice.svelte";
import type { Piece } from "./pieces";

export type Offers = {
  /** The medicine sessions that the chosen pieces belong to, oldest first. */
  sessions: Session[];
  /** The chosen check-ins, oldest first. */
  checkIns: Piece[];
  /** The two of them that are compared; null until there are two different ones. */
  pair: CheckInPair | null;
  /** A scale that both of the compared check-ins answer. */
  scores: boolean;
  /** The regions that are not as they were, in words. */
  comparison: RegionLine[];
};

export function offersOf(
  chosen: Piece[],
  sessions: Session[],
  summary: Summary,
  /** What is known of the check-ins; of others nothing is offered until it is. */
  checkIns: ReadonlyMap<CheckInId, CheckIn>,
): Offers {
  const numbers = new Set(chosen.flatMap(({ session }) => (session ? [session.number] : [])));
  const own = chosen.filter(({ item }) => item.kind === "check_in");
  const pair = pairOf(own, summary);
  const first = pair && checkIns.get(pair.first);
  const second = pair && checkIns.get(pair.second);
  return {
    sessions: sessions
      .filter(({ number, draft }) => draft.details.kind === "medicine" && numbers.has(number))
      .toSorted((one, other) => one.number - other.number),
    checkIns: own,
    pair,
    scores: bothAnswer("energy", first, second) || bothAnswer("pleasantness", first, second),
    comparison: first && second ? changedLines(first.draft, second.draft) : [],
  };
}

function bothAnswer(scale: "energy" | "pleasantness", first?: CheckIn | null, second?: CheckIn | null): boolean {
  return (first?.draft[scale] ?? null) !== null && (second?.draft[scale] ?? null) !== null;
}

/** The check-ins at the start and the end: those picked, while they are chosen, or else the first and the last that are. */
export function endsOf(checkIns: Piece[], summary: Summary): { start: CheckInId | null; end: CheckInId | null } {
  const ids = checkIns.map(({ item }) => item.id);
  const picked = (id: CheckInId | null) => (id !== null && ids.includes(id) ? id : null);
  return { start: picked(summary.start) ?? ids[0] ?? null, end: picked(summary.end) ?? ids.at(-1) ?? null };
}

function pairOf(checkIns: Piece[], summary: Summary): CheckInPair | null {
  const { start, end } = endsOf(checkIns, summary);
  return start === null || end === null || start === end ? null : { first: start, second: end };
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
  chosen: Piece[],
  summary: Summary,
  offers: Offers,
  intentions: Record<SessionId, string>,
  appointment: SessionId | null,
  leftOut: LeftOut[],
  paper: Paper,
): ReportSelection {
  const meant = withIntention(offers.sessions, intentions);
  const compared = offers.comparison.filter(({ region }) => !summary.notCompared.includes(region));
  return {
    items: chosen.map(({ item }) => item),
    left_out: leftOut,
    title: summary.title?.trim() ?? "",
    whose: summary.whoseOn ? summary.whose.trim() : "",
    summary: {
      strip: summary.stripOn ? pickedSession(offers.sessions, summary.strip) : null,
      intention: summary.intentionOn ? pickedSession(meant, summary.intention) : null,
      compared: offers.pair,
      body_maps: summary.bodyMapsOn && offers.pair !== null,
      scores: summary.scoresOn && offers.scores,
      comparison: summary.comparisonOn ? compared.map(lineText) : [],
      changed: summary.changedOn ? summary.changed.trim() : "",
      questions: summary.questionsOn ? summary.questions.trim() : "",
    },
    prepared_for: summary.preparedOn ? summary.preparedFor.trim() : "",
    appointment: summary.preparedOn ? appointment : null,
    paper,
  };
}

/** Whether there is anything to put on a page. */
export function saysAnything({ items, summary, prepared_for, whose }: ReportSelection): boolean {
  return [summary.changed, summary.questions, prepared_for, whose].some((words) => words !== "") || items.length > 0;
}
