// Civil dates in words. A LocalTime is what the person called the time, wherever they were, and is never shifted:
// its numbers are formatted as if they were UTC.

import { parseDate } from "@internationalized/date";
import type { FirstDay, LocalTime } from "../ipc/bindings";
import { preferences } from "../look/preferences.svelte";
import { locale, t } from "./bundle.svelte";

export type Day = LocalTime | string;

// To make one takes a millisecond, and a page of days has dozens of parts.
const formats = new Map<string, Intl.DateTimeFormat>();

function part(day: Day, options: Intl.DateTimeFormatOptions): string {
  const key = `${locale()} ${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale(), { ...options, timeZone: "UTC" });
  formats.set(key, format);
  return format.format(new Date(`${isoDay(day)}T00:00:00Z`));
}

/** "2026-11-20" of a day or a local time. */
export function isoDay(day: Day): string {
  return (typeof day === "string" ? day : day.local).slice(0, 10);
}

/** "Friday 20 November"; with its year where it is not this one. */
export function formatDay(day: Day): string {
  const words = {
    weekday: part(day, { weekday: "long" }),
    day: part(day, { day: "numeric" }),
    month: part(day, { month: "long" }),
  };
  return isThisYear(day) ? t("date-day", words) : t("date-day-year", { ...words, year: isoDay(day).slice(0, 4) });
}

/** "Fri 20 Nov"; "20 Nov 2024" where it is not this year. */
export function formatDayShort(day: Day): string {
  const words = { day: part(day, { day: "numeric" }), month: shortMonth(day) };
  return isThisYear(day)
    ? t("date-day-short", { ...words, weekday: part(day, { weekday: "short" }) })
    : t("date-day-short-year", { ...words, year: isoDay(day).slice(0, 4) });
}

/** "20 Nov": beneath a chart, where the year is said elsewhere. */
export function formatDayBrief(day: Day): string {
  return t("date-day-brief", { day: part(day, { day: "numeric" }), month: shortMonth(day) });
}

/** "Nov". */
export function formatMonthBrief(day: Day): string {
  return shortMonth(day);
}

/** "Thu": the day of the week. */
export function formatWeekday(day: Day, length: "long" | "short"): string {
  return part(day, { weekday: length });
}

/** "20 November 2026": complete, as a field shows it. */
export function formatDate(day: Day): string {
  return t("date-full", {
    day: part(day, { day: "numeric" }),
    month: part(day, { month: "long" }),
    year: isoDay(day).slice(0, 4),
  });
}

/** "November 2026". */
export function formatMonth(day: Day): string {
  return t("date-month", { month: part(day, { month: "long" }), year: isoDay(day).slice(0, 4) });
}

/** "19:42", whatever the person prefers to read. */
export function isoTime(at: LocalTime): string {
  return at.local.slice(11, 16);
}

/** "19:42" or "7:42 pm", as the person prefers. */
export function formatTime(at: LocalTime): string {
  if (preferences.value.time_format === "hours24") return isoTime(at);
  const hour = Number(at.local.slice(11, 13));
  const half = hour < 12 ? "am" : "pm";
  return t("date-hours12", { hour: String(hour % 12 || 12), minute: at.local.slice(14, 16), half });
}

/** "Friday 20 November, 19:42". */
export function formatDateTime(at: LocalTime): string {
  return t("date-time", { day: formatDay(at), time: formatTime(at) });
}

/** The names of the twelve months, long or short, for reading what somebody typed. */
export function monthNames(length: "long" | "short"): string[] {
  return Array.from({ length: 12 }, (_, month) =>
    part(`2024-${String(month + 1).padStart(2, "0")}-15`, { month: length }),
  );
}

/** The day that a week begins with, as Date.getUTCDay counts. */
export const WEEK_BEGINS = { sunday: 0, monday: 1, saturday: 6 } as const satisfies Record<FirstDay, number>;

/** The first and the last day of the month of a day. */
export function monthOf(day: string): { from: string; to: string } {
  const from = parseDate(day).set({ day: 1 });
  return { from: from.toString(), to: from.add({ months: 1 }).subtract({ days: 1 }).toString() };
}

/** Whole days from one civil day to another; negative when it lies behind. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${isoDay(to)}T00:00:00Z`) - Date.parse(`${isoDay(from)}T00:00:00Z`)) / 86_400_000);
}

/** The time on this computer's clock, in its zone. */
export function nowLocal(now: Date = new Date()): LocalTime {
  const two = (number: number) => String(number).padStart(2, "0");
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const time = `${two(now.getHours())}:${two(now.getMinutes())}:00`;
  return { local: `${day}T${time}`, zone: new Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC" };
}

function isThisYear(day: Day): boolean {
  return Number(isoDay(day).slice(0, 4)) === new Date().getFullYear();
}

// British English has "Sept" for September in some versions of the data only; three letters stand everywhere.
function shortMonth(day: Day): string {
  return part(day, { month: "short" }).slice(0, 3);
}
