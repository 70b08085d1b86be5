// Empty drafts of the three kinds, whether two drafts say the same, and which sessions lie ahead. Nothing here is shown.

import { parseDateTime } from "@internationalized/date";
import type { LocalTime, Session, SessionDetails, SessionDraft, SessionKind } from "../ipc";

export const SESSION_KINDS: SessionKind[] = ["preparation", "medicine", "integration"];

function emptyDetails(kind: SessionKind): SessionDetails {
  switch (kind) {
    case "preparation":
      return { kind, intention: "", hopes: "", fears: "", setting: "", support_plan: "", ride_home: "" };
    case "medicine":
      return {
        kind,
        route: null,
        dose: "",
        present: "",
        music: "",
        experience: "",
        side_effects: [],
        side_effects_note: "",
      };
    case "integration":
      return { kind, spoke_about: "", takeaways: "" };
  }
}

export function emptyDraft(kind: SessionKind, starts: LocalTime): SessionDraft {
  return { starts, place: "", with_whom: "", details: emptyDetails(kind) };
}

export function sameDraft(one: SessionDraft, other: SessionDraft): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The words that tell most about a session in a list: what was meant, lived or taken along. */
export function gist(details: SessionDetails): string {
  switch (details.kind) {
    case "preparation":
      return details.intention || details.hopes;
    case "medicine":
      return details.experience;
    case "integration":
      return details.takeaways || details.spoke_about;
  }
}

export type SessionGroups = { ahead: Session[]; past: Session[] };

/** Planned ones nearest first, past ones newest first; only the given kind when there is one. */
export function group(sessions: Session[], kind: SessionKind | null): SessionGroups {
  const shown = sessions
    .filter(({ draft }) => kind === null || draft.details.kind === kind)
    .toSorted((one, other) => other.draft.starts.local.localeCompare(one.draft.starts.local));
  return { ahead: shown.filter(({ planned }) => planned).toReversed(), past: shown.filter(({ planned }) => !planned) };
}

/** Whether a new session is one to plan or one to add afterwards. */
export type Direction = "plan" | "past";

/** Where the date of a new session begins: tomorrow morning, or an hour ago. */
export function proposedStart(direction: Direction, now: LocalTime): LocalTime {
  const at = parseDateTime(now.local);
  const start =
    direction === "plan"
      ? at.add({ days: 1 }).set({ hour: 10, minute: 0, second: 0 })
      : at.subtract({ hours: 1 }).set({ minute: 0, second: 0 });
  return { local: start.toString().slice(0, 19), zone: now.zone };
}
