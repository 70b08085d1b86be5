// A strip in words: the lines under each place, and what a screen reader says of it.

import { daysBetween, formatDay, formatDayShort, formatTime, t } from "../i18n";
import type { ItemId, LocalTime, Strip, StripPoint } from "../ipc";
import { layOut } from "./layout";

const KINDS: ItemId["kind"][] = ["entry", "artwork", "check_in"];

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

/** "2 entries, 1 check-in"; empty when nothing was made. */
export function madeLine(point: StripPoint): string {
  return KINDS.map((kind) => ({ kind, count: point.items.filter(({ item }) => item.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => t("strip-made", { kind, count }))
    .join(", ");
}

/** One place as a sentence. */
export function sayPlace(point: StripPoint): string {
  return t("strip-say-place", {
    label: placeLabel(point),
    day: formatDay(point.at),
    time: point.place === "medicine" || point.place === "hours4" ? formatTime(point.at) : "none",
    whom: point.with_whom === "" ? "none" : point.with_whom,
    made: madeLine(point) || "none",
    past: point.past ? "yes" : "no",
  });
}

/** The whole strip as an ordered list of sentences, today among them. */
export function sayStrip(strip: Strip): string[] {
  const sentences = strip.points.map(sayPlace);
  sentences.splice(layOut(strip).before, 0, sayToday(strip.now));
  return sentences;
}

export function sayToday(now: LocalTime): string {
  return t("strip-say-today", { day: formatDay(now) });
}
