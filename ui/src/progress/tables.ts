// The charts as tables: the same points, in words and numbers.

import { feelingLabel, regionLabel } from "../body/body-map";
import { leaningLabel } from "../body/in-words";
import { formatDayShort, formatTime, t } from "../i18n";
import type { MadeDays, Progress, ProgressPoint, ScaleRange } from "../ipc";
import type { Place } from "../shell/router.svelte";
import { ITEM_KINDS } from "../strip/items";
import { clockOf, clockOfPoint } from "./axis";
import { sessionName } from "./session-marks";
import { countOf, rounded, SCALES, whenOf } from "./words";

/** A row: what it is of, where that leads, and its cells. */
export type Row = { head: string; leads?: Place; cells: string[] };
export type Table = { columns: string[]; rows: Row[] };

function whenWithTime(point: ProgressPoint, step: Progress["step"]): string {
  const day = whenOf(point, step);
  return point.one ? t("date-time", { day, time: formatTime(point.one.occurred) }) : day;
}

function scaleCell(range: ScaleRange | null): string {
  if (range === null) return t("progress-table-open");
  if (range.least === range.most) return String(range.least);
  return t("progress-table-range", { mean: rounded(range.mean), least: range.least, most: range.most });
}

/** Check-ins and sessions, in order of time. */
export function scalesTable(progress: Progress): Table {
  const { points, step, sessions } = progress;
  const several = step !== "check_in";
  const said = points.map((point) => ({
    clock: point.one ? clockOfPoint(point) : clockOf(point.from),
    row: {
      head: whenWithTime(point, step),
      ...(point.one ? { leads: { room: "body", checkIn: point.one.id } as const } : {}),
      cells: [
        ...SCALES.map((scale) => scaleCell(point[scale])),
        several ? t("strip-made", { kind: "check_in", count: point.check_ins }) : t("strip-kind", { kind: "check_in" }),
      ],
    },
  }));
  const between = sessions.map((session) => ({
    clock: clockOf(session.tag.starts),
    row: {
      head: t("date-time", { day: formatDayShort(session.tag.starts), time: formatTime(session.tag.starts) }),
      leads: { room: "sessions", session: session.tag.id } as const,
      cells: ["", "", sessionName(session)],
    },
  }));
  return {
    columns: [t("progress-table-when"), t("body-energy"), t("body-pleasantness"), t("progress-table-what")],
    rows: [...said, ...between].toSorted((a, b) => a.clock - b.clock).map(({ row }) => row),
  };
}

/** A row each where days can be listed, a row each point where a point has a share. */
export function feelingsTable({ feelings, points, step }: Progress): Table {
  const columns = [t("progress-table-feeling"), t("progress-table-times"), t("progress-table-when")];
  if (step === "check_in") {
    const rows = feelings.map(({ feeling, total, at }) => {
      const days = at.flatMap(({ point }) => points[point] ?? []).map((point) => whenOf(point, step));
      return { head: feelingLabel(feeling), cells: [String(total), days.join(", ")] };
    });
    return { columns, rows };
  }
  const rows = feelings.flatMap(({ feeling, at }) =>
    at.flatMap(({ point, count }) => {
      const when = points[point];
      if (!when) return [];
      const share = t("progress-table-share", { count, of: when.check_ins });
      return [{ head: feelingLabel(feeling), cells: [share, whenOf(when, step)] }];
    }),
  );
  return { columns, rows };
}

export function regionsTable({ regions, points, step }: Progress): Table {
  const rows = regions.flatMap(({ region, at }) =>
    at.flatMap((marked) => {
      const when = points[marked.point];
      if (!when) return [];
      const shares = [
        ...(marked.more > 0 ? [t("progress-table-more", { percent: Math.round(marked.more * 100) })] : []),
        ...(marked.less > 0 ? [t("progress-table-less", { percent: Math.round(marked.less * 100) })] : []),
      ];
      return [
        {
          head: regionLabel(region),
          cells: [
            whenWithTime(when, step),
            shares.join(", ") || leaningLabel(marked),
            marked.intensity === null ? t("progress-table-open") : String(rounded(marked.intensity)),
            ...(step === "check_in" ? [] : [String(marked.count)]),
          ],
        },
      ];
    }),
  );
  return {
    columns: [
      t("body-marked-region"),
      t("progress-table-when"),
      t("progress-table-marked"),
      t("body-marked-strength"),
      ...(step === "check_in" ? [] : [t("progress-table-times")]),
    ],
    rows,
  };
}

export function daysTable({ days, sessions }: MadeDays): Table {
  const all = [
    ...new Set([...days.map(({ day }) => day), ...sessions.map(({ tag }) => tag.starts.local.slice(0, 10))]),
  ];
  const rows = all.toSorted().map((day) => {
    const made = days.filter((one) => one.day === day);
    const on = sessions.filter(({ tag }) => tag.starts.local.startsWith(day));
    return {
      head: formatDayShort(day),
      cells: [...ITEM_KINDS.map((kind) => String(countOf(made, kind))), on.map(sessionName).join(", ")],
    };
  });
  return {
    columns: [
      t("progress-table-when"),
      ...ITEM_KINDS.map((kind) => t(`progress-made-${kind}`)),
      t("progress-sessions"),
    ],
    rows,
  };
}
