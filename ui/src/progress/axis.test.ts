import { describe, expect, test } from "vitest";
import type { ProgressPoint } from "../ipc";
import { preferences } from "../look/preferences.svelte";
import { DAY_MS, clockOfPoint, layOut, placesOf } from "./axis";
import { aCheckInAt, aSession } from "./progress.fixture";
import { marksOf } from "./session-marks";

describe("time along a chart", () => {
  const axis = (from: string, to: string, width = 900) => layOut({ from, to }, 0, width, "monday");

  test("a civil day stands where it stood, whatever the zone of the computer", () => {
    const { x } = axis("2026-03-01", "2026-03-31");
    const day = (n: number) => Date.UTC(2026, 2, n);
    // Clocks change on 29 March in many places.
    expect(x(day(30)) - x(day(29))).toBeCloseTo(x(day(11)) - x(day(10)));
    expect(x(day(1) - 5 * DAY_MS)).toBe(x(day(1)));
  });

  test.each([
    ["a day", "2026-11-20", "2026-11-20", ["20 Nov"]],
    ["a week", "2026-11-14", "2026-11-20", ["14 Nov", "15 Nov", "16 Nov", "17 Nov", "18 Nov", "19 Nov", "20 Nov"]],
    ["a month, by weeks that begin on Monday", "2026-10-20", "2026-11-20", ["26 Oct", "2 Nov", "9 Nov", "16 Nov"]],
    ["years", "2019-06-15", "2026-11-20", ["2020", "2021", "2022", "2023", "2024", "2025", "2026"]],
  ])("%s is named on round days", (_, from, to, labels) => {
    expect(axis(from, to, from === "2026-10-20" ? 400 : 900).ticks.map(({ label }) => label)).toEqual(labels);
  });

  test.each([
    ["2025-11-20", "2026-11-20", 300],
    ["2025-11-20", "2026-11-20", 1600],
    ["0001-01-01", "9999-12-31", 900],
  ])("names from %s to %s at %i pixels do not overlap", (from, to, width) => {
    const { ticks } = axis(from, to, width);
    expect(ticks.length).toBeGreaterThan(0);
    ticks.slice(1).forEach((tick, at) => expect(tick.x - (ticks[at]?.x ?? 0)).toBeGreaterThan(40));
  });

  test("names of sessions that would overlap are left out, and no session is", () => {
    const time = axis("2026-11-01", "2026-11-30", 300);
    const sessions = ["01", "02", "03", "28"].map((day) => aSession("medicine", `2026-11-${day}T10:00`));
    const marks = marksOf(sessions, time);
    expect(marks.map(({ label }) => label !== null)).toEqual([true, false, false, true]);
    // A preparation beside each would leave nothing to be seen of the rest.
    const crowd = sessions.flatMap((one) => [one, aSession("preparation", one.tag.starts.local.slice(0, 16))]);
    const drawn = marksOf(crowd, time).map(({ isMedicine, isQuiet, label }) => [isMedicine, isQuiet, label !== null]);
    expect(drawn.filter(([isMedicine]) => !isMedicine)).toEqual(Array(4).fill([false, true, false]));
    expect(drawn.filter(([isMedicine, isQuiet]) => isMedicine && isQuiet)).toEqual([]);
    for (const { label } of marks) {
      if (label) expect(label.x - 40).toBeGreaterThan(time.left - 20);
    }
    expect(preferences.value.first_day).toBe("monday");
  });
});

describe("check-ins of one day", () => {
  const APART = 12;
  const at = (...times: string[]): ProgressPoint[] => times.map((local) => aCheckInAt(local));
  const places = (points: ProgressPoint[], days: [string, string], width = 700) =>
    placesOf(points, layOut({ from: days[0], to: days[1] }, 28, width, "monday"), APART);

  test("before and after a session do not hide each other in a view of months", () => {
    const [before = 0, after = 0] = places(at("2026-11-14T09:00", "2026-11-14T14:40"), ["2026-09-01", "2026-11-30"]);
    expect(after - before).toBeCloseTo(APART);
  });

  test("stand at their times where there is room, and never beside the chart", () => {
    const points = at("2026-11-14T01:00", "2026-11-14T23:00");
    const axis = layOut({ from: "2026-11-14", to: "2026-11-14" }, 28, 700, "monday");
    expect(placesOf(points, axis, APART)).toEqual(points.map((point) => axis.x(clockOfPoint(point))));
    const ends = places(at("2026-11-30T20:00", "2026-11-30T21:00", "2026-11-30T22:00"), ["2025-12-01", "2026-11-30"]);
    expect(Math.max(...ends)).toBeLessThanOrEqual(700 - 12);
  });

  test("keep their order and stay near their days, also many of them", () => {
    const points = at(
      ...["10", "11", "12", "13", "14"].flatMap((day) =>
        ["08", "12", "16", "20"].map((hour) => `2026-11-${day}T${hour}:00`),
      ),
    );
    const axis = layOut({ from: "2025-12-01", to: "2026-11-30" }, 28, 700, "monday");
    const drawn = placesOf(points, axis, APART);
    expect(drawn).toEqual(drawn.toSorted((a, b) => a - b));
    drawn.forEach((x, i) => expect(Math.abs(x - axis.x(clockOfPoint(points[i]!)))).toBeLessThanOrEqual(14));
  });
});
