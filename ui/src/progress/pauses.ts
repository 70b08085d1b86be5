// Where a line from point to point has nothing to stand on. Drawing does not live here.

import { daysBetween } from "../i18n";
import type { ProgressPoint, ScaleRange } from "../ipc";

export type Scale = "energy" | "pleasantness";
/** A point at which a scale was said, and which point it is. */
export type Said = { at: number; point: ProgressPoint; range: ScaleRange };

/** The most days between two points that a line may lead over. */
const LONGEST_PAUSE = 14;

/**
 * The points at which a scale was said, cut wherever more than two weeks lie between one and the next: a line across them would tell
 * of a course that nobody recorded. Of points that stand for a week or a month, it is the days from the end of one to the beginning of
 * the next that count.
 */
export function stretchesOf(points: readonly ProgressPoint[], scale: Scale): Said[][] {
  const stretches: Said[][] = [];
  let before: ProgressPoint | null = null;
  for (const [at, point] of points.entries()) {
    const range = point[scale];
    if (range === null) continue;
    const isPause = before === null || daysBetween(before.to, point.from) > LONGEST_PAUSE;
    if (isPause) stretches.push([]);
    stretches.at(-1)?.push({ at, point, range });
    before = point;
  }
  return stretches;
}
