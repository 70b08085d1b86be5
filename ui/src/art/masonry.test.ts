import fc from "fast-check";
import { expect, test } from "vitest";
import { columnsFor, hang } from "./masonry";

const picture = fc.record({ width: fc.integer({ min: 1, max: 20_000 }), height: fc.integer({ min: 1, max: 20_000 }) });

test("no_two_pictures_overlap_and_none_hangs_beside_the_wall", () => {
  fc.assert(
    fc.property(fc.array(picture, { maxLength: 40 }), fc.integer({ min: 260, max: 2400 }), (pictures, width) => {
      const { frames, height } = hang(pictures, width, 60);
      for (const [place, frame] of frames.entries()) {
        expect(frame.left + frame.width).toBeLessThanOrEqual(width + 0.01);
        expect(frame.top + frame.height + 60).toBeLessThanOrEqual(height);
        for (const other of frames.slice(0, place)) {
          const apart =
            frame.left >= other.left + other.width ||
            other.left >= frame.left + frame.width ||
            frame.top >= other.top + other.height + 60 ||
            other.top >= frame.top + frame.height + 60;
          expect(apart).toBe(true);
        }
      }
    }),
  );
});

test("a_picture_of_a_usual_shape_hangs_in_a_frame_of_another", () => {
  for (const [width, height] of [
    [4000, 3000],
    [3000, 4000],
    [1000, 2000],
    [2500, 1000],
  ] as const) {
    const [frame] = hang([{ width, height }], 980, 60).frames; // prettier-ignore
    expect((frame?.height ?? 0) / (frame?.width ?? 1)).toBeCloseTo(height / width, 2);
  }
});

test("the_wall_has_four_columns_in_the_common_window_and_never_none", () => {
  expect(columnsFor(980)).toBe(4);
  expect(columnsFor(0)).toBe(1);
});
