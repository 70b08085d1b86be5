import { expect, test } from "vitest";
import type { ProgressPoint } from "../ipc";
import { stretchesOf } from "./pauses";
import { aCheckInAt } from "./progress.fixture";

const lengths = (points: ProgressPoint[]) => stretchesOf(points, "energy").map((stretch) => stretch.length);
const mean = { mean: 5, least: 1, most: 9 };
const period = (from: string, to: string): ProgressPoint => ({
  from,
  to,
  one: null,
  check_ins: 9,
  energy: mean,
  pleasantness: null,
});

test("two_weeks_are_no_pause_and_a_day_more_is", () => {
  expect(lengths([aCheckInAt("2026-11-01T23:00"), aCheckInAt("2026-11-15T08:00")])).toEqual([2]);
  expect(lengths([aCheckInAt("2026-11-01T23:00"), aCheckInAt("2026-11-16T08:00")])).toEqual([1, 1]);
});

test("a_check_in_that_left_a_scale_open_carries_its_line_on", () => {
  const open = { ...aCheckInAt("2026-11-12T10:00"), energy: null };
  const points = [aCheckInAt("2026-11-01T10:00"), open, aCheckInAt("2026-11-24T10:00")];
  expect(lengths(points)).toEqual([1, 1]);
  expect(stretchesOf(points, "pleasantness").map((stretch) => stretch.map(({ at }) => at))).toEqual([[0, 1, 2]]);
});

test("months_that_follow_each_other_are_torn_apart_or_one_without_a_check_in_is_led_over", () => {
  const [sep, oct, nov] = [["2026-09-01", "2026-09-30"], ["2026-10-01", "2026-10-31"], ["2026-11-01", "2026-11-30"]] as const; // prettier-ignore
  expect(lengths([period(...sep), period(...oct), period(...nov)])).toEqual([3]);
  expect(lengths([period(...sep), period(...nov)])).toEqual([1, 1]);
});
