// Which appointment the report is for, and how the room is headed.

import { daysBetween, formatDay, nowLocal, t } from "../i18n";
import type { Session, SessionId } from "../ipc";

/** The one asked for, or else the next that is planned with somebody. */
export function appointmentOf(sessions: Session[], asked: SessionId | undefined): Session | null {
  const planned = sessions
    .filter((session) => session.planned && session.draft.with_whom.trim() !== "")
    .toSorted((one, other) => one.draft.starts.local.localeCompare(other.draft.starts.local));
  return sessions.find(({ id }) => id === asked) ?? planned[0] ?? null;
}

export function headingOf(appointment: Session | null): string {
  if (appointment === null) return t("share-title");
  const { starts, with_whom } = appointment.draft;
  const ahead = daysBetween(nowLocal(), starts);
  const whom = with_whom.trim();
  const near = ahead >= 0 && ahead < 7 ? "yes" : "no";
  // At noon no zone can move it to another day.
  const date = new Date(`${starts.local.slice(0, 10)}T12:00:00`);
  return whom === ""
    ? t("share-title-day", { near, date, day: formatDay(starts) })
    : t("share-title-with", { near, date, day: formatDay(starts), whom });
}
