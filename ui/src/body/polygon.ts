// Plane geometry of region polygons.

import type { Point } from "./body-map";
import type { Box } from "./capsule";

function* edgesOf(polygon: readonly Point[]): Generator<[Point, Point]> {
  let from = polygon.at(-1);
  for (const to of polygon) {
    if (from) yield [from, to];
    from = to;
  }
}

export function isInside(x: number, y: number, polygon: readonly Point[]): boolean {
  let inside = false;
  for (const [[ax, ay], [bx, by]] of edgesOf(polygon)) {
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

export function areaOf(polygon: readonly Point[]): number {
  let twice = 0;
  for (const [[ax, ay], [bx, by]] of edgesOf(polygon)) twice += ax * by - bx * ay;
  return Math.abs(twice) / 2;
}

export function boxOf(polygon: readonly Point[]): Box {
  const xs = polygon.map((point) => point[0]);
  const ys = polygon.map((point) => point[1]);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

/** The distance to the nearest edge: positive inside, negative outside. */
export function depthIn(x: number, y: number, polygon: readonly Point[]): number {
  let nearest = Infinity;
  let inside = false;
  let from = polygon.at(-1);
  // Asked for every cell of a region: one way around it, and one root.
  for (const to of polygon) {
    if (!from) break;
    const ax = from[0];
    const ay = from[1];
    const dx = to[0] - ax;
    const dy = to[1] - ay;
    const length = dx * dx + dy * dy;
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
    const aside = x - ax - dx * along;
    const above = y - ay - dy * along;
    nearest = Math.min(nearest, aside * aside + above * above);
    if (ay > y !== to[1] > y && x < (dx * (y - ay)) / dy + ax) inside = !inside;
    from = to;
  }
  return inside ? Math.sqrt(nearest) : -Math.sqrt(nearest);
}
