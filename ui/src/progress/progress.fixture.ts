// Progress for tests: a course of check-ins one by one, and weeks of them taken together.

import type { Item, MadeDays, Progress, ProgressPoint, ProgressSession, ScaleRange, SessionKind } from "../ipc";

const zone = "Europe/Madrid";

const at = (value: number | null): ScaleRange | null =>
  value === null ? null : { mean: value, least: value, most: value };

function checkIn(id: string, local: string, energy: number | null, pleasantness: number | null): ProgressPoint {
  const day = local.slice(0, 10);
  return {
    from: day,
    to: day,
    one: { id, occurred: { local: `${local}:00`, zone } },
    check_ins: 1,
    energy: at(energy),
    pleasantness: at(pleasantness),
  };
}

/** A check-in by its time alone. */
export function aCheckInAt(local: string): ProgressPoint {
  return checkIn(local, local, 5, 5);
}

export function aSession(kind: SessionKind, local: string, planned = false): ProgressSession {
  return { tag: { id: `${kind}-${local}`, kind, number: 2, starts: { local: `${local}:00`, zone } }, planned };
}

/** Four check-ins, two of them on one day, one without scores; a session tonight. */
export const COURSE: Progress = {
  span: "course",
  course: aSession("medicine", "2024-11-14T10:30").tag,
  from: "2024-11-11",
  to: "2024-11-20",
  step: "check_in",
  check_ins: 4,
  first: "2024-11-12",
  last: "2024-11-18",
  points: [
    checkIn("c1", "2024-11-12T09:10", 7, 3),
    checkIn("c2", "2024-11-14T09:00", null, null),
    checkIn("c3", "2024-11-14T14:40", 2, 7),
    checkIn("c4", "2024-11-18T09:30", 4, null),
  ],
  feelings_named: 2,
  feelings: [
    {
      feeling: "tender",
      total: 3,
      at: [
        { point: 0, count: 1 },
        { point: 2, count: 1 },
        { point: 3, count: 1 },
      ],
    },
    { feeling: "quietly brave", total: 1, at: [{ point: 3, count: 1 }] },
  ],
  regions_marked: 2,
  regions: [
    {
      region: "chest",
      total: 2,
      at: [
        { point: 0, count: 1, more: 0, less: 0.4, intensity: 7 },
        { point: 3, count: 1, more: 0.5, less: 0.2, intensity: null },
      ],
    },
    { region: "throat", total: 1, at: [{ point: 2, count: 1, more: 0.25, less: 0, intensity: 3 }] },
  ],
  sessions: [aSession("medicine", "2024-11-14T10:30"), aSession("integration", "2024-11-20T23:00", true)],
  has_check_ins: true,
  has_anything: true,
};

/** Two weeks of a year, many check-ins in each. */
export const WEEKS: Progress = {
  ...COURSE,
  span: "year",
  from: "2023-11-20",
  step: "week",
  check_ins: 130,
  first: "2024-11-06",
  last: "2024-11-15",
  points: [
    {
      from: "2024-11-04",
      to: "2024-11-10",
      one: null,
      check_ins: 60,
      energy: { mean: 4.25, least: 0, most: 9 },
      pleasantness: null,
    },
    {
      from: "2024-11-11",
      to: "2024-11-17",
      one: null,
      check_ins: 70,
      energy: { mean: 5, least: 5, most: 5 },
      pleasantness: { mean: 6.04, least: 2, most: 10 },
    },
  ],
  feelings_named: 30,
  feelings: [
    {
      feeling: "calm",
      total: 12,
      at: [
        { point: 0, count: 2 },
        { point: 1, count: 10 },
      ],
    },
  ],
  regions_marked: 1,
  regions: [{ region: "chest", total: 9, at: [{ point: 1, count: 9, more: 0.25, less: 0, intensity: 4.44 }] }],
};

export const NOTHING: Progress = {
  ...COURSE,
  span: "everything",
  course: null,
  check_ins: 0,
  first: null,
  last: null,
  points: [],
  feelings_named: 0,
  feelings: [],
  regions_marked: 0,
  regions: [],
  sessions: [],
  has_check_ins: false,
  has_anything: false,
};

/** What was made on days of this month. */
export function madeIn(month: string): MadeDays {
  const on = (day: string, entries: number, artworks: number, check_ins: number) => ({
    day: `${month}-${day}`,
    entries,
    artworks,
    check_ins,
  });
  return {
    days: [on("03", 2, 0, 0), on("05", 1, 1, 2), on("07", 0, 0, 1)],
    sessions: [aSession("medicine", `${month}-05T10:30`)],
  };
}

export function anItem(kind: "artwork" | "check_in" | "entry", id: string, local: string): Item {
  return {
    item: { kind, id },
    title: kind === "artwork" ? "River" : "",
    excerpt: "",
    occurred: { local, zone },
    session: null,
    moment: null,
    private: false,
    regions: [],
  };
}
