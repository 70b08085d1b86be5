// A strip in words: the lines under each place, and what a screen reader says of it.

import { daysBetween, formatDay, formatDayShort, formatTime, t } from "../i18n";
import type { LocalTime, StripPoint } from "../ipc";
import { madeInWords } from "./items";

export function placeLabel(point: StripPoint): string {
  return t("strip-place", { place: point.place });
}

/** When it is, and with whom: short lines to stand under its place. */
export function whenLines(point: StripPoint, now: LocalTime): string[] {
  const day = dayLine(point.at, now);
  if (point.place === "medicine") return [t("strip-day-and-time", { day, time: formatTime(point.at) })];
  if (point.place === "hours4") return [formatTime(point.at)];
  if (point.place === "appointment" && point.with_whom !== "") return [day, point.with_whom];
  return [day];
}

function dayLine(at: LocalTime, now: LocalTime): string {
  switch (daysBetween(now, at)) {
    case 0:
      return t("strip-day-today");
    case 1:
      return t("strip-day-tomorrow");
    default:
      return formatDayShort(at);
  }
}

/** What was made at a place, as the end of a sentence that begins with its name. */
export function sayMade(point: StripPoint): string {
  const made = madeInWords((kind) => point.items.filter(({ item }) => item.kind === kind).length);
  return t("strip-say-made", { made: made || "none", past: point.past ? "yes" : "no" });
}

export function sayToday(now: LocalTime): string {
  return t("strip-say-today", { day: formatDay(now) });
}
