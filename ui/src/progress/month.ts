// A month as rows of weeks, for the calendar of days.

import { parseDate, type CalendarDate } from "@internationalized/date";
import { WEEK_BEGINS } from "../i18n";
import type { FirstDay } from "../ipc";

/** The weeks of the month of a day; null where a day belongs to another month. */
export function weeksOf(day: string, firstDay: FirstDay): (string | null)[][] {
  const first = parseDate(day).set({ day: 1 });
  const days = first.calendar.getDaysInMonth(first);
  const before = (weekday(first) + 7 - WEEK_BEGINS[firstDay]) % 7;
  const cells = [
    ...Array.from({ length: before }, () => null),
    ...Array.from({ length: days }, (_, at) => first.add({ days: at }).toString()),
  ];
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, at) => cells[week * 7 + at] ?? null),
  );
}

/** A week of days, only to take the names of its days from. */
export function daysOfWeek(firstDay: FirstDay): string[] {
  // 4 January 1970 was a Sunday.
  const first = parseDate("1970-01-04").add({ days: WEEK_BEGINS[firstDay] });
  return Array.from({ length: 7 }, (_, at) => first.add({ days: at }).toString());
}

/** A day of the month before or after that of a day. */
export function monthFrom(day: string, months: number): string {
  return parseDate(day).set({ day: 1 }).add({ months }).toString();
}

function weekday(date: CalendarDate): number {
  return new Date(`${date.toString()}T00:00:00Z`).getUTCDay();
}
