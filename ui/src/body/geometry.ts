// From marks to regions: how much of each region is marked more alive and less alive.
// Each region is a fixed grid of sample points; the marks are replayed over them in order and the last one wins.
// How marks look does not live here (field.ts); both agree that a mark ends one radius from the middle of the brush.

import type { Brush, Mark, RegionRecord } from "../ipc";
import { REGIONS, type Point, type Region } from "./body-map";
import { boxAround, radiiFrom, stepsOf, type Box } from "./capsule";
import { areaOf, boxOf, isInside } from "./polygon";

export type Share = { more: number; less: number };
/** What the person said about a region, apart from where it is marked. */
export type Said = { words: string[]; intensity: number | null };

/** A region counts from this share on, so that a brush that slips over a border does not name the neighbour. */
const LEAST_SHARE = 0.2;
/** A large region counts from this area on: about half a dab of the brush. */
const LEAST_AREA = 700;
const SAMPLES_WANTED = 400;

type Grid = { region: Region; box: Box; area: number; points: Point[] };

function gridOf(region: Region): Grid {
  const box = boxOf(region.polygon);
  const area = areaOf(region.polygon);
  const step = Math.sqrt(area / SAMPLES_WANTED);
  const points: Point[] = [];
  for (let y = box.top + step / 2; y < box.bottom; y += step) {
    for (let x = box.left + step / 2; x < box.right; x += step) {
      if (isInside(x, y, region.polygon)) points.push([x, y]);
    }
  }
  return { region, box, area, points };
}

let grids: Grid[] | undefined;

function allGrids(): Grid[] {
  return (grids ??= REGIONS.map(gridOf));
}

const CODE = { more: 1, less: 2 } as const;

function codeOf(brush: Brush | null): number {
  return brush === null ? 0 : CODE[brush];
}

function paintStroke(grid: Grid, state: Uint8Array, mark: Extract<Mark, { type: "stroke" }>) {
  if (mark.side !== grid.region.side || mark.points.length === 0) return;
  const around = boxAround(mark.points, mark.size, 1);
  if (!meet(around, grid.box)) return;
  const code = codeOf(mark.brush);
  for (const [a, b] of stepsOf(mark.points)) {
    const box = boxAround([a, b], mark.size, 1);
    if (!meet(box, grid.box)) continue;
    grid.points.forEach(([x, y], i) => {
      if (x < box.left || x > box.right || y < box.top || y > box.bottom) return;
      if (radiiFrom(x, y, mark.size, a, b) <= 1) state[i] = code;
    });
  }
}

function meet(a: Box, b: Box): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}

/** The share of every region that the marks leave more alive and less alive, in the order of the body map. */
export function sharesOf(marks: readonly Mark[]): Map<string, Share> {
  const shares = new Map<string, Share>();
  for (const grid of allGrids()) {
    const state = new Uint8Array(grid.points.length);
    for (const mark of marks) {
      if (mark.type === "stroke") paintStroke(grid, state, mark);
      else if (mark.region === grid.region.id) state.fill(codeOf(mark.brush));
    }
    shares.set(grid.region.id, { more: shareOf(state, CODE.more), less: shareOf(state, CODE.less) });
  }
  return shares;
}

/** Three decimals: finer than the grid, and the same number after a way through the 32-bit floats of the journal. */
function shareOf(state: Uint8Array, code: number): number {
  let count = 0;
  for (const value of state) if (value === code) count++;
  return Math.round((count / state.length) * 1000) / 1000;
}

/** Whether a stroke meets any part of the body. */
export function marksBody(stroke: Extract<Mark, { type: "stroke" }>): boolean {
  return [...sharesOf([{ ...stroke, brush: "more" }]).values()].some(({ more }) => more > 0);
}

/**
 * The marked regions, with what was said about each. A mark too small to count for any region still names the one it is on, and a
 * region that has words stays without any: whoever erases paint has not taken back what was said.
 */
export function recordsOf(marks: readonly Mark[], said: (region: string) => Said | undefined): RegionRecord[] {
  const shares = sharesOf(marks);
  const touched = allGrids().flatMap(({ region, area }) => {
    const share = shares.get(region.id);
    if (!share || share.more + share.less === 0) return [];
    return [{ id: region.id, ...share, share: share.more + share.less, area: area * (share.more + share.less) }];
  });
  const counted = touched.filter(({ share, area }) => share >= LEAST_SHARE || area >= LEAST_AREA);
  const largest = touched.toSorted((a, b) => b.area - a.area).slice(0, 1);
  const marked = new Set((counted.length > 0 ? counted : largest).map(({ id }) => id));
  return REGIONS.flatMap(({ id }) => {
    const { words, intensity } = said(id) ?? { words: [], intensity: null };
    if (!marked.has(id) && words.length === 0) return [];
    return [{ region: id, ...(shares.get(id) ?? { more: 0, less: 0 }), words, intensity }];
  });
}

export function sampleCount(region: string): number {
  return allGrids().find((grid) => grid.region.id === region)?.points.length ?? 0;
}
