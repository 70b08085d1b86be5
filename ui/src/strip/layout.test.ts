import fc from "fast-check";
import { expect, test } from "vitest";
import type { Item, Strip, StripPlace, StripPoint } from "../ipc";
import { dotsOf, layOut, MOST_DOTS, NARROWEST_COLUMN } from "./layout";

const PLACES: StripPlace[] = [
  "intention",
  "medicine",
  "hours4",
  "hours24",
  "hours72",
  "days7",
  "appointment",
  "days28",
];

function time(hours: number) {
  return { local: new Date(Date.UTC(2026, 10, 1, hours)).toISOString().slice(0, 19), zone: "Europe/Madrid" };
}

function strip(hours: number[], now: number): Strip {
  const points = hours.map((at, place) => ({
    place: PLACES[place] ?? "days28",
    at: time(at),
    past: at <= now,
    session_id: null,
    with_whom: "",
    items: [],
  }));
  return { session: { id: "s", kind: "medicine", number: 1, starts: time(0) }, intention: "", points, now: time(now) };
}

test("no_two_places_come_nearer_than_a_column_and_none_leaves_the_line", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 8 }),
      fc.integer({ min: -50, max: 1100 }),
      fc.integer({ min: 300, max: 2560 }),
      fc.constantFrom(16, 24, 32),
      (hours, now, width, rem) => {
        const layout = layOut(
          strip(
            hours.toSorted((a, b) => a - b),
            now,
          ),
        );
        const drawn = Math.max(width / rem, layout.least_width);
        const centres = layout.centres.map((share) => share * drawn);
        for (const [place, centre] of centres.entries()) {
          expect(centre - NARROWEST_COLUMN / 2).toBeGreaterThanOrEqual(-0.001);
          expect(centre + NARROWEST_COLUMN / 2).toBeLessThanOrEqual(drawn + 0.001);
          if (place > 0) expect(centre - (centres[place - 1] ?? 0)).toBeGreaterThanOrEqual(NARROWEST_COLUMN - 0.001);
        }
      },
    ),
  );
});

test("today_stands_between_what_was_and_what_comes_and_touches_neither", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 8 }),
      fc.integer({ min: -50, max: 1100 }),
      (hours, now) => {
        const layout = layOut(
          strip(
            hours.toSorted((a, b) => a - b),
            now,
          ),
        );
        const column = 1 / layout.centres.length;
        for (const [place, centre] of layout.centres.entries()) {
          expect(layout.today > centre).toBe(place < layout.before);
          expect(Math.abs(layout.today - centre)).toBeGreaterThan(0.37 * column);
        }
        expect(layout.from).toBeLessThanOrEqual(layout.today);
        expect(layout.to).toBeGreaterThanOrEqual(layout.today);
        expect(layout.from).toBeGreaterThanOrEqual(0);
        expect(layout.to).toBeLessThanOrEqual(1);
      },
    ),
  );
});

test("four_dots_and_then_a_number", () => {
  const items = Array.from({ length: 7 }, (_, id) => ({ item: { kind: "entry", id: String(id) } }) as Item);
  const point = { items } as StripPoint;
  expect(dotsOf(point).dots).toHaveLength(MOST_DOTS);
  expect(dotsOf(point).more).toBe(3);
  expect(dotsOf({ ...point, items: items.slice(0, 4) }).more).toBe(0);
});
