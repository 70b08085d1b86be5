// What each chart shows, in sentences that count and never judge. The same numbers as tables: see tables.ts.

import { feelingLabel, regionLabel } from "../body/body-map";
import { formatDay, formatDayBrief, formatDayShort, formatMonth, t } from "../i18n";
import type { MadeDay, MadeDays, Progress, ProgressPoint, ProgressSession, ScaleRange } from "../ipc";
import { madeInWords, type ItemKind } from "../strip/items";
import { stretchesOf, type Scale } from "./pauses";
import { sessionName } from "./session-marks";

export const SCALES: readonly Scale[] = ["energy", "pleasantness"];

/** How many sessions, feelings or regions a sentence names before it only counts them. */
const NAMED = 3;

/** One decimal at most. */
export function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

/** "Fri 20 Nov", "9 Nov to 15 Nov 2026" or "November 2026". */
export function whenOf(point: ProgressPoint, step: Progress["step"]): string {
  if (step === "month") return formatMonth(point.from);
  if (step === "week") {
    const days = { from: formatDayBrief(point.from), to: formatDayBrief(point.to) };
    return t("progress-week", { ...days, year: point.to.slice(0, 4) });
  }
  return formatDayShort(point.from);
}

export function scalesSentence(progress: Progress): string {
  const ranges = SCALES.map((scale) => rangeSentence(progress, scale));
  const pauses = SCALES.some((scale) => stretchesOf(progress.points, scale).length > 1) ? [t("progress-pauses")] : [];
  const together = progress.step === "check_in" ? [] : [t("progress-together", { step: progress.step })];
  return [checkedIn(progress), ...ranges, ...together, ...pauses, ...sessionsSentence(progress.sessions)].join(" ");
}

function checkedIn({ first, last, check_ins }: Progress): string {
  if (first === null || last === null) return "";
  const days = { from: formatDay(first), to: formatDay(last), count: check_ins };
  return t(first === last ? "progress-checked-in-on" : "progress-checked-in-between", days);
}

function rangeSentence({ points, check_ins }: Progress, scale: Scale): string {
  const said = points.map((point) => point[scale]).filter((range): range is ScaleRange => range !== null);
  if (said.length === 0) return t("progress-scale-open", { scale });
  const least = Math.min(...said.map((range) => range.least));
  const most = Math.max(...said.map((range) => range.most));
  if (least < most) return t("progress-scale-between", { scale, least, most });
  return t("progress-scale-at", { scale, value: least, count: check_ins });
}

/** "In gold: Session 2 on Sat 14 Nov." */
function sessionsSentence(sessions: readonly ProgressSession[]): string[] {
  if (sessions.length === 0) return [];
  if (sessions.length > NAMED) return [t("progress-sessions-many", { count: sessions.length })];
  const names = sessions.map((session) =>
    t("progress-session-on", { session: sessionName(session), day: formatDayShort(session.tag.starts) }),
  );
  return [t("progress-sessions-named", { sessions: listed(names) })];
}

export function feelingsSentence({ feelings, feelings_named, step }: Progress): string {
  const rows = feelings.map(({ feeling, total }) => ({ name: feelingLabel(feeling), total }));
  return rowsSentence("feelings", feelings_named, rows, step);
}

export function regionsSentence({ regions, regions_marked, step }: Progress): string {
  const rows = regions.map(({ region, total }) => ({ name: regionLabel(region), total }));
  return rowsSentence("regions", regions_marked, rows, step);
}

/** What was named or marked, how often, and what a dot stands for. Rows begin with the most. */
function rowsSentence(
  kind: "feelings" | "regions",
  all: number,
  rows: { name: string; total: number }[],
  step: Progress["step"],
): string {
  const most = rows[0]?.total ?? 0;
  if (most === 0) return t(`progress-${kind}-none`);
  return [
    most === 1 ? t(`progress-${kind}-once`, { count: all }) : mostSentence(kind, all, rows, most),
    ...(all > rows.length ? [t(`progress-${kind}-shown`, { count: rows.length })] : []),
    ...(step === "check_in" ? [] : [t(`progress-${kind}-together`, { step })]),
  ].join(" ");
}

/** Those named most often, each with all that share its count: whoever is left out of a tie would seem to be less. */
function mostSentence(
  kind: "feelings" | "regions",
  all: number,
  rows: { name: string; total: number }[],
  most: number,
): string {
  const often = [...new Set(rows.map(({ total }) => total))].filter((total) => total > 1);
  const groups = often
    .filter((count) => rows.filter(({ total }) => total >= count).length <= NAMED)
    .map((count) => ({ count, names: rows.filter(({ total }) => total === count).map(({ name }) => name) }));
  if (groups.length === 0) return t(`progress-${kind}-several`, { count: all, times: most });
  const named = groups.map(({ count, names }) =>
    t(names.length === 1 ? "progress-times" : "progress-times-each", { name: listed(names), count }),
  );
  return t(`progress-${kind}-most`, { count: all, most: listed(named) });
}

/** "a, b and c". */
function listed(words: string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : t("progress-and", { words: words.slice(0, -1).join(", "), last });
}

const COUNTS = { entry: "entries", artwork: "artworks", check_in: "check_ins" } as const;

/** How many things of a kind were made on these days. */
export function countOf(days: readonly MadeDay[], kind: ItemKind): number {
  return days.reduce((sum, made) => sum + made[COUNTS[kind]], 0);
}

export function calendarSentence(month: string, { days, sessions }: MadeDays): string {
  const made = t(days.length === 0 ? "progress-calendar-nothing" : "progress-calendar-made", {
    month: formatMonth(month),
    days: days.length,
    made: madeInWords((kind) => countOf(days, kind)),
  });
  return [made, ...sessionsSentence(sessions)].join(" ");
}
