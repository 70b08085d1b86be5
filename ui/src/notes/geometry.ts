// Where marks lie on a picture, in its pixels and whole numbers. How they are drawn, and by what hand, does not live here.

import type { NotePlace } from "../ipc";

export type Point = [number, number];
export type Size = { width: number; height: number };

/** A place on a picture: neither the whole of it nor words. */
export type DrawnPlace = Exclude<NotePlace, { kind: "whole" } | { kind: "passage" }>;

/** The most points of a drawing that are kept; Rust takes 20,000, and nobody sees more than this. */
const MOST = 2_000;

export function isDrawn(place: NotePlace): place is DrawnPlace {
  return place.kind !== "whole" && place.kind !== "passage";
}

/** The nearest whole pixel that is on the picture. Its right and lower edge count. */
export function within([x, y]: Point, { width, height }: Size): Point {
  const hold = (value: number, most: number) => Math.min(most, Math.max(0, Math.round(value)));
  return [hold(x, width), hold(y, height)];
}

/** The same line with no more points than its shape needs, none of them further off than so many pixels (Ramer, Douglas and Peucker). */
export function simplified(line: readonly Point[], tolerance: number): Point[] {
  if (line.length < 3) return [...line];
  const keep = new Set([0, line.length - 1]);
  const open: [number, number][] = [[0, line.length - 1]];
  for (let span = open.pop(); span; span = open.pop()) {
    const [from, to] = span;
    let furthest = from;
    let distance = tolerance;
    for (let i = from + 1; i < to; i++) {
      const off = distanceTo(line[i], line[from], line[to]);
      if (off > distance) [furthest, distance] = [i, off];
    }
    if (furthest === from) continue;
    keep.add(furthest);
    open.push([from, furthest], [furthest, to]);
  }
  const kept = line.filter((_, i) => keep.has(i));
  return kept.length > MOST ? simplified(kept, tolerance * 2) : kept;
}

function distanceTo([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

export function lengthOf(line: readonly Point[]): number {
  return line.slice(1).reduce((length, [x, y], i) => length + Math.hypot(x - line[i][0], y - line[i][1]), 0);
}

/** A line drawn round something; null where it encloses nothing. */
export function outlineOf(line: readonly Point[], tolerance: number): DrawnPlace | null {
  const points = simplified(line, tolerance);
  const [first, last] = [points[0], points.at(-1)];
  // The end of a lasso lies near its beginning: as one corner.
  if (points.length > 3 && first && last && Math.hypot(first[0] - last[0], first[1] - last[1]) <= tolerance * 2)
    points.pop();
  return points.length > 2 ? { kind: "outline", points } : null;
}

/** Where the number of a mark stands. */
export function anchorOf(place: DrawnPlace): Point {
  switch (place.kind) {
    case "pin":
      return place.point;
    case "rectangle":
      return place.corner;
    case "outline":
      return topmost(place.points);
    case "freehand":
      return place.lines[0]?.[0] ?? [0, 0];
  }
}

function topmost(points: readonly Point[]): Point {
  return points.reduce((top, point) => (point[1] < top[1] ? point : top), points[0] ?? [0, 0]);
}

/** The same mark so much further, as far as all of it stays on the picture. */
export function movedBy(place: DrawnPlace, [dx, dy]: Point, size: Size): DrawnPlace {
  const points = pointsOf(place);
  const along = (by: number, values: number[], most: number) =>
    Math.round(Math.min(most - Math.max(...values), Math.max(-Math.min(...values), by)));
  const x = along(
    dx,
    points.map((point) => point[0]),
    size.width,
  );
  const y = along(
    dy,
    points.map((point) => point[1]),
    size.height,
  );
  const move = ([px, py]: Point): Point => [px + x, py + y];
  switch (place.kind) {
    case "pin":
      return { ...place, point: move(place.point) };
    case "rectangle":
      return { ...place, corner: move(place.corner) };
    case "outline":
      return { ...place, points: place.points.map(move) };
    case "freehand":
      return { ...place, lines: place.lines.map((line) => line.map(move)) };
  }
}

function pointsOf(place: DrawnPlace): Point[] {
  switch (place.kind) {
    case "pin":
      return [place.point];
    case "rectangle":
      return [place.corner, [place.corner[0] + place.width, place.corner[1] + place.height]];
    case "outline":
      return place.points;
    case "freehand":
      return place.lines.flat();
  }
}

/** As an SVG path draws lines. A line of one point is drawn as a dot by round ends. */
export function pathOf(lines: readonly (readonly Point[])[]): string {
  return lines
    .filter((line) => line.length > 0)
    .map((line) => `M${(line.length === 1 ? [line[0], line[0]] : line).map(([x, y]) => `${x} ${y}`).join("L")}`)
    .join("");
}

/** The key of an arrow as a way of so many pixels; null for other keys. */
export function wayOf(key: string, stride: number): Point | null {
  const ways: Record<string, Point> = {
    ArrowLeft: [-stride, 0],
    ArrowRight: [stride, 0],
    ArrowUp: [0, -stride],
    ArrowDown: [0, stride],
  };
  return ways[key] ?? null;
}

/** One press of an arrow: a fiftieth of the longer side, or with Shift a fifth of that. */
export function strideOf({ width, height }: Size, fine: boolean): number {
  return Math.max(1, Math.round(Math.max(width, height) / (fine ? 250 : 50)));
}

/** Places one below the other, none nearer than so much to the one before: each stays where it is wanted as far as that can be. */
export function spread(wanted: readonly number[], apart: number): number[] {
  const places = [...wanted];
  let last = -Infinity;
  for (const at of wanted.map((_, i) => i).toSorted((a, b) => wanted[a] - wanted[b])) {
    places[at] = Math.max(wanted[at], last + apart);
    last = places[at];
  }
  return places;
}
