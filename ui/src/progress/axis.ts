// Time along the width of a chart: where a day or an hour stands, and which days are named beneath. Civil days as they were stored:
// the clock on the wall is a number here, as if every zone were one. Drawing does not live here.

import { formatDayBrief, formatMonthBrief, isoDay, WEEK_BEGINS } from "../i18n";
import type { FirstDay, LocalTime, Progress, ProgressPoint } from "../ipc";

export const DAY_MS = 86_400_000;

export type Tick = { x: number; label: string };
export type TimeAxis = {
  left: number;
  right: number;
  /** Where a time stands, in pixels. */
  x: (clock: number) => number;
  /** The first and the last place of a dot, in pixels. */
  within: readonly [number, number];
  ticks: Tick[];
};

/** How much room a name beneath the axis needs, in pixels. */
const LABEL = 64;
/** A dot on the first or last day keeps so far from the end, in pixels. */
const INSET = 12;

/** The clock on the wall as a number. */
export function clockOf(at: LocalTime | string): number {
  return Date.parse(typeof at === "string" ? `${at}T00:00:00Z` : `${at.local}Z`);
}

/** When a point is: its check-in's own time, or the middle of its days. */
export function clockOfPoint(point: ProgressPoint): number {
  return point.one ? clockOf(point.one.occurred) : (clockOf(point.from) + clockOf(point.to) + DAY_MS) / 2;
}

/** From the first day of a span to its last, between two edges. */
export function layOut(
  { from, to }: Pick<Progress, "from" | "to">,
  left: number,
  right: number,
  firstDay: FirstDay,
): TimeAxis {
  const [begins, ends] = [clockOf(from), clockOf(to) + DAY_MS];
  const [start, end] = [left + INSET, right - INSET];
  const x = (clock: number) => {
    const share = (clock - begins) / (ends - begins);
    // The days of a week that began before the span stand at its edge.
    return start + Math.min(1, Math.max(0, share)) * (end - start);
  };
  const most = Math.max(1, Math.floor((end - start) / LABEL));
  return {
    left,
    right,
    x,
    within: [start, end],
    ticks: daysToName(begins, ends, most, firstDay).map((tick) => ({ ...tick, x: x(tick.x) })),
  };
}

/** The most that a dot stands beside its time, in pixels. */
const ASIDE = 14;

/**
 * Where each point stands, in pixels. Check-ins of one day stand `apart`, as before and after a session: they would hide each other. All
 * keep their order and stay as near to their times as that leaves them.
 */
export function placesOf(points: readonly ProgressPoint[], axis: TimeAxis, apart: number): number[] {
  const times = points.map((point) => axis.x(clockOfPoint(point)));
  // How far each stands at least behind the one before it, added up.
  const behind: number[] = [];
  points.forEach((point, at) => {
    const before = points[at - 1];
    const gap = before
      ? before.to === point.from
        ? apart
        : Math.min(apart, (times[at] ?? 0) - (times[at - 1] ?? 0))
      : 0;
    behind.push((behind[at - 1] ?? 0) + gap);
  });
  const [first, last] = axis.within;
  return evened(times.map((x, at) => x - (behind[at] ?? 0))).map((level, at) => {
    const time = times[at] ?? 0;
    const x = level + (behind[at] ?? 0);
    return Math.min(last, time + ASIDE, Math.max(first, time - ASIDE, x));
  });
}

/** The nearest numbers to these that nowhere fall: neighbours that fall become their mean (pool adjacent violators). */
function evened(numbers: readonly number[]): number[] {
  const pools: { sum: number; count: number }[] = [];
  for (const number of numbers) {
    let pool = { sum: number, count: 1 };
    for (let last = pools.at(-1); last && last.sum / last.count >= pool.sum / pool.count; last = pools.at(-1)) {
      pools.pop();
      pool = { sum: last.sum + pool.sum, count: last.count + pool.count };
    }
    pools.push(pool);
  }
  return pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
}

type Step = { unit: "day" | "month" | "year"; every: number };

const STEPS: Step[] = [
  ...[1, 2, 7, 14].map((every) => ({ unit: "day" as const, every })),
  ...[1, 2, 3, 6].map((every) => ({ unit: "month" as const, every })),
  ...[1, 2, 5, 10, 20, 50, 100].map((every) => ({ unit: "year" as const, every })),
];
/** 1 January 1970. */
const THURSDAY = 4;
const WIDEST: Step = { unit: "year", every: 1000 };
const MONTH_DAYS = 30.44;
const DAYS_IN: Record<Step["unit"], number> = { day: 1, month: MONTH_DAYS, year: 12 * MONTH_DAYS };
/** The days to name: on round distances, no more than there is room for. */
function daysToName(begins: number, ends: number, most: number, firstDay: FirstDay): Tick[] {
  const days = (ends - begins) / DAY_MS;
  const step = STEPS.find(({ unit, every }) => days / (DAYS_IN[unit] * every) <= most) ?? WIDEST;
  const named: Tick[] = [];
  for (let at = firstOf(begins, step, firstDay); at < ends; at = next(at, step)) {
    if (at >= begins) named.push({ x: at, label: nameOf(at, step) });
  }
  return named;
}

function firstOf(begins: number, { unit, every }: Step, firstDay: FirstDay): number {
  const date = new Date(begins);
  if (unit === "day") {
    const phase = every % 7 === 0 ? (WEEK_BEGINS[firstDay] + 7 - THURSDAY) % 7 : (begins / DAY_MS) % every;
    const day = begins / DAY_MS;
    return (phase + Math.ceil((day - phase) / every) * every) * DAY_MS;
  }
  if (unit === "month") return utc(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / every) * every);
  return utc(Math.floor(date.getUTCFullYear() / every) * every, 0);
}

function next(at: number, { unit, every }: Step): number {
  const date = new Date(at);
  if (unit === "day") return at + every * DAY_MS;
  if (unit === "month") return utc(date.getUTCFullYear(), date.getUTCMonth() + every);
  return utc(date.getUTCFullYear() + every, 0);
}

/** The first of a month. Not by Date.UTC alone, which takes the years before 100 for those of the last century. */
function utc(year: number, month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, 1);
  return date.getTime();
}

function nameOf(at: number, { unit }: Step): string {
  const day = isoDay(new Date(at).toISOString());
  if (unit === "day") return formatDayBrief(day);
  return unit === "year" || day.slice(5, 7) === "01" ? String(Number(day.slice(0, 4))) : formatMonthBrief(day);
}
