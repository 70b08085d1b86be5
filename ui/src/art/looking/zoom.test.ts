import fc from "fast-check";
import { expect, test } from "vitest";
import { fitted, frameOf, moved, needsFull, room, zoomed } from "./zoom";

const size = fc.record({ width: fc.integer({ min: 1, max: 20_000 }), height: fc.integer({ min: 1, max: 20_000 }) });
const stage = { width: 1200, height: 700 };

test("a_picture_at_its_fit_is_cut_off_or_blown_up", () => {
  fc.assert(
    fc.property(size, fc.constantFrom(1, 0.5), (picture, pixel) => {
      const view = fitted(picture, stage, pixel);
      const frame = frameOf(view, picture, stage, pixel);
      expect(frame.width).toBeLessThanOrEqual(stage.width + 0.001);
      expect(frame.height).toBeLessThanOrEqual(stage.height + 0.001);
      expect(view.scale).toBeLessThanOrEqual(pixel);
    }),
  );
});

test("what_lies_under_the_pointer_runs_away_while_zooming", () => {
  const picture = { width: 6000, height: 4000 };
  const start = zoomed(fitted(picture, stage, 1), 0.5, { x: 0, y: 0 }, picture, stage, 1);
  const at = { x: 200, y: -100 };
  const near = zoomed(start, 1, at, picture, stage, 1);
  const under = (view: typeof near) => [(at.x - view.x) / view.scale, (at.y - view.y) / view.scale];
  expect(under(near)[0]).toBeCloseTo(under(start)[0] ?? 0);
  expect(under(near)[1]).toBeCloseTo(under(start)[1] ?? 0);
});

test("a_picture_is_lost_beside_the_stage_or_zoomed_without_end", () => {
  const by = fc.record({ x: fc.integer({ min: -9999, max: 9999 }), y: fc.integer({ min: -9999, max: 9999 }) });
  fc.assert(
    fc.property(size, fc.double({ min: 0.0001, max: 1000, noNaN: true }), by, (picture, scale, by) => {
      const view = moved(zoomed(fitted(picture, stage, 1), scale, by, picture, stage, 1), by, picture, stage);
      const most = room(view, picture, stage);
      expect(Math.abs(view.x)).toBeLessThanOrEqual(most.x);
      expect(Math.abs(view.y)).toBeLessThanOrEqual(most.y);
      expect(view.scale).toBeLessThanOrEqual(8);
      expect(view.scale).toBeGreaterThanOrEqual(fitted(picture, stage, 1).scale);
    }),
  );
});

test("the_original_is_fetched_too_early_or_never", () => {
  const large = { width: 6000, height: 4000 };
  expect(needsFull(fitted(large, stage, 1), large, 1)).toBe(false);
  expect(needsFull({ scale: 0.35, x: 0, y: 0 }, large, 1)).toBe(true);
  expect(needsFull({ scale: 0.3, x: 0, y: 0 }, large, 0.5)).toBe(true);
  // The picture for showing has as many pixels, but they were compressed anew.
  const small = { width: 600, height: 400 };
  expect(needsFull({ scale: 1, x: 0, y: 0 }, small, 1)).toBe(true);
});

test("a_picture_at_its_pixels_stands_between_the_pixels_of_the_screen", () => {
  const frame = frameOf({ scale: 1, x: 0.3, y: 0 }, { width: 801, height: 333 }, stage, 1);
  expect([frame.x % 1, frame.y % 1]).toEqual([0, 0]);
});
