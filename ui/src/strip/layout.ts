// Where the places of a strip stand on its line, as shares of its width. Places stand at equal distances, whatever the
// days between them, so that no two labels can meet. Words and colours do not live here.

import type { LocalTime, Strip, StripPoint } from "../ipc";

/** A column narrower than this would cut a word; the strip scrolls inside itself instead. In rem: words grow with the text. */
export const NARROWEST_COLUMN = 5.25;

/** How many dots a place shows before it counts the rest. */
export const MOST_DOTS = 4;

/** How far the line reaches before its first place, as a share of a column. */
const LEAD_IN = 0.14;

/** How near to a place today may stand, as a share of a column: the dots of a place reach that far. */
const CLEAR_OF_PLACES = 0.38;

export type StripLayout = {
  /** The centre of each place, 0 to 1. */
  centres: number[];
  /** Where the line begins and ends, 0 to 1. */
  from: number;
  to: number;
  /** Where today stands, 0 to 1; the line is solid before it and dashed after it. */
  today: number;
  /** How many places lie before today. */
  before: number;
  /** The least width at which every label stands whole, in rem. */
  least_width: number;
};

export function layOut(strip: Strip): StripLayout {
  const count = strip.points.length;
  const column = 1 / Math.max(count, 1);
  const centres = strip.points.map((_, place) => (place + 0.5) * column);
  const firstAhead = strip.points.findIndex((point) => !point.past);
  const before = firstAhead < 0 ? count : firstAhead;
  const today = (before - 0.5 + shareOfGap(strip, before)) * column;
  return {
    centres,
    from: Math.min(today, (centres[0] ?? 0.5) - LEAD_IN * column),
    to: Math.max(today, centres.at(-1) ?? 0.5),
    today,
    before,
    least_width: count * NARROWEST_COLUMN,
  };
}

/** How far today has come from the place behind it to the place ahead, kept clear of both. */
function shareOfGap(strip: Strip, before: number): number {
  const behind = strip.points[before - 1];
  const ahead = strip.points[before];
  if (!behind) return 1 - CLEAR_OF_PLACES;
  if (!ahead) return CLEAR_OF_PLACES;
  const gap = clock(ahead.at) - clock(behind.at);
  const share = gap > 0 ? (clock(strip.now) - clock(behind.at)) / gap : 0.5;
  return Math.min(1 - CLEAR_OF_PLACES, Math.max(CLEAR_OF_PLACES, share));
}

/** The clock on the wall as a number; zones play no part, because the person's days do not shift when they travel. */
function clock(time: LocalTime): number {
  return Date.parse(`${time.local}Z`);
}

/** Which items get a dot of their own, and how many more there are. */
export function dotsOf(point: StripPoint): { dots: StripPoint["items"]; more: number } {
  const { items } = point;
  return { dots: items.slice(0, MOST_DOTS), more: Math.max(0, items.length - MOST_DOTS) };
}
