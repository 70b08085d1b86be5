// How places on one outline follow from the body's own. The body's units are those of the neutral outline; another outline
// keeps every height and has its own widths. Marks and regions are in the body's units whatever outline they are seen on:
// a mark stays on the same part of the body, and covers the same share of it, when the outline is another one.
// The report reads the same table: src-tauri/crates/report/src/body_map/geometry.rs.

import { WIDTH, type WidthRow } from "./body-map";

const MIDDLE = WIDTH / 2;

/** At one height: distances from the middle line of the body, and where each lies on the outline. Both ascend. */
type Knots = { body: readonly number[]; outline: readonly number[] };

const between = (from: number, to: number, share: number) => from + (to - from) * share;

function knotsAt(widths: readonly WidthRow[], y: number): Knots | null {
  const first = widths[0];
  const last = widths.at(-1);
  if (!first || !last) return null;
  const above = widths.findLast((row) => row.y <= y) ?? first;
  const below = widths.find((row) => row.y > y) ?? last;
  const share = below.y === above.y ? 0 : Math.min(1, Math.max(0, (y - above.y) / (below.y - above.y)));
  const mix = (from: readonly number[], to: readonly number[]) => [
    0,
    ...from.map((value, i) => between(value, to[i] ?? value, share)),
    MIDDLE,
  ];
  return { body: mix(above.from, below.from), outline: mix(above.to, below.to) };
}

function carried(x: number, from: readonly number[], to: readonly number[]): number {
  const distance = Math.abs(x - MIDDLE);
  const next = from.findIndex((knot) => knot > distance);
  // Beyond the frame there is no body, and every outline is the same.
  if (next < 1) return x;
  const [a = 0, b = 0, at = 0, bt = 0] = [from[next - 1], from[next], to[next - 1], to[next]];
  const there = between(at, bt, (distance - a) / (b - a));
  return x < MIDDLE ? MIDDLE - there : MIDDLE + there;
}

/** Both ways across the body at one height. */
export function across(widths: readonly WidthRow[], y: number) {
  const knots = knotsAt(widths, y);
  return {
    /** Where a place of the body lies on the outline. */
    toOutline: (x: number) => (knots ? carried(x, knots.body, knots.outline) : x),
    /** Which place of the body lies here on the outline. */
    toBody: (x: number) => (knots ? carried(x, knots.outline, knots.body) : x),
  };
}
