// A filter, and the distance of a day, in words.

import { parseDate } from "@internationalized/date";
import { formatDayShort, formatMonth, isoDay, monthOf, t, type Day } from "../../i18n";
import type { EntryFilter } from "../../ipc";

/** The days that a filter asks for; null when it asks for none. */
export function daysInWords({ from, to }: Pick<EntryFilter, "from" | "to">): string | null {
  if (from !== null && to !== null) {
    if (from === to) return formatDayShort(from);
    if (isWholeMonth(from, to)) return formatMonth(from);
    return t("timeline-days", { from: formatDayShort(from), to: formatDayShort(to) });
  }
  if (from !== null) return t("timeline-since", { from: formatDayShort(from) });
  return to === null ? null : t("timeline-until", { to: formatDayShort(to) });
}

function isWholeMonth(from: string, to: string): boolean {
  const month = monthOf(from);
  return from === month.from && to === month.to;
}

/** "A year ago", "3 months ago": of two days that are the same of their month. */
export function agoInWords(day: Day, today: Day): string {
  const [then, now] = [parseDate(isoDay(day)), parseDate(isoDay(today))];
  const months = (now.year - then.year) * 12 + now.month - then.month;
  return months % 12 === 0 ? t("timeline-years-ago", { years: months / 12 }) : t("timeline-months-ago", { months });
}
