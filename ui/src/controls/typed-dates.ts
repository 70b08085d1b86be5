// Reads a day or a time as people write it. Says null rather than guess.

import { monthNames } from "../i18n/dates";

/** "2026-11-20" from "20 November 2026", "20 nov", "Nov 20, 2026", "20.11.2026" or "2026-11-20". `year` is for when none is written. */
export function readDay(text: string, year: number): string | null {
  const typed = text.trim().toLowerCase();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (iso) return civilDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numbers = /^(\d{1,2})[./ -](\d{1,2})[./ -](\d{4})$/.exec(typed);
  if (numbers) return readNumbers(typed, Number(numbers[1]), Number(numbers[2]), Number(numbers[3]));
  return readNamedMonth(typed, year);
}

// Dots and dashes mean day first everywhere. Slashes mean it in most countries and not in some: then only what is plain is taken.
function readNumbers(typed: string, first: number, second: number, year: number): string | null {
  if (!typed.includes("/")) return civilDay(year, second, first);
  if (first > 12 || first === second) return civilDay(year, second, first);
  return second > 12 ? civilDay(year, first, second) : null;
}

function readNamedMonth(typed: string, year: number): string | null {
  const words = typed.split(/[\s,.]+/).filter((word) => word !== "");
  const month = words.map(monthNumber).find((number) => number > 0);
  const digits = words.map((word) => /^(\d{1,4})(st|nd|rd|th)?$/.exec(word)?.[1]).filter((word) => word !== undefined);
  const day = digits.find((word) => word.length <= 2);
  const written = digits.find((word) => word.length === 4);
  return month && day ? civilDay(written ? Number(written) : year, month, Number(day)) : null;
}

function monthNumber(word: string): number {
  if (word.length < 3) return 0;
  return monthNames("long").findIndex((name) => name.toLowerCase().startsWith(word)) + 1;
}

function civilDay(year: number, month: number, day: number): string | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  const stands = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return stands ? at.toISOString().slice(0, 10) : null;
}

/** "19:42" from "19:42", "19.42", "1942", "7:42 pm" or "7pm". */
export function readTime(text: string): string | null {
  const typed = text.trim().toLowerCase().replaceAll(" ", "");
  const parts = /^(\d{1,2})(?:[:.h]?(\d{2}))?(am|pm|a\.m\.|p\.m\.)?$/.exec(typed);
  if (!parts) return null;
  const half = parts[3]?.[0];
  const given = Number(parts[1]);
  const minute = Number(parts[2] ?? 0);
  if (half && (given < 1 || given > 12)) return null;
  const hour = half === undefined ? given : (given % 12) + (half === "p" ? 12 : 0);
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
