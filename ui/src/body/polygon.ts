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
  for (const [[ax, ay], [bx, by]] of edgesOf(polygon)) {
    const dx = bx - ax;
    const dy = by - ay;
    const length = dx * dx + dy * dy;
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
    nearest = Math.min(nearest, Math.hypot(x - ax - dx * along, y - ay - dy * along));
  }
  return isInside(x, y, polygon) ? nearest : -nearest;
}
