// How marks look: two soft fields of paint over one silhouette, more alive and less alive, 0 to 255 a cell.
// Paint only ever takes the larger value and erasing the smaller, so a field built step by step while the hand moves
// and one replayed later from the stored marks are the same. Marks and steps come in the body's units, cells and boxes are
// the outline's. The screen does not live here: see Silhouette.svelte.

import type { Brush, Mark, Side } from "../ipc";
import { HEIGHT, regionOf, WIDTH, type Outline } from "./body-map";
import { boxAround, joined, radiiFrom, stepsOf, type Box, type BrushPoint } from "./capsule";
import { boxOf, depthIn } from "./polygon";
import { across } from "./widths";

/** Paint is whole up to here and gone from there, in radii: half of it at one radius, where a mark ends. */
const WHOLE = 0.3;
const GONE = 1.7;
/** A region chosen by name fades over this many units to either side of its border. */
const REGION_EDGE = 8;

function fade(from: number, to: number, at: number): number {
  const x = Math.min(1, Math.max(0, (at - from) / (to - from)));
  return 1 - x * x * (3 - 2 * x);
}

function lay(paint: Uint8ClampedArray, cell: number, strength: number, adds: boolean) {
  const there = paint[cell] ?? 0;
  paint[cell] = adds ? Math.max(there, strength) : Math.min(there, 255 - strength);
}

/** For each cell of a field, which place across the body lies there. Many fields show the same outline at the same size. */
const placesKept = new Map<string, Float32Array>();

function placesOn(outline: Outline, scale: number, columns: number, rows: number): Float32Array {
  const key = `${outline.id} ${scale}`;
  let places = placesKept.get(key);
  if (!places) {
    places = new Float32Array(columns * rows);
    for (let row = 0; row < rows; row++) {
      const { toBody } = across(outline.widths, (row + 0.5) / scale);
      for (let column = 0; column < columns; column++) places[row * columns + column] = toBody((column + 0.5) / scale);
    }
    placesKept.set(key, places);
  }
  return places;
}

export class PaintField {
  readonly columns: number;
  readonly rows: number;
  readonly more: Uint8ClampedArray;
  readonly less: Uint8ClampedArray;
  private applied: readonly Mark[] = [];
  /** Steps were drawn that no mark stands for yet. */
  private ahead = false;
  private readonly places: Float32Array;

  constructor(
    readonly side: Side,
    private readonly outline: Outline,
    /** Cells per body unit. */
    readonly scale: number,
  ) {
    this.columns = Math.round(WIDTH * scale);
    this.rows = Math.round(HEIGHT * scale);
    this.more = new Uint8ClampedArray(this.columns * this.rows);
    this.less = new Uint8ClampedArray(this.columns * this.rows);
    this.places = placesOn(outline, scale, this.columns, this.rows);
  }

  /** Brings the field to these marks, adding to what is there if they go on from it. Returns the box that may have changed. */
  show(marks: readonly Mark[]): Box | null {
    let changed: Box | null = null;
    const goesOn =
      this.applied.length + (this.ahead ? 1 : 0) <= marks.length && this.applied.every((mark, i) => mark === marks[i]);
    if (!goesOn) {
      this.more.fill(0);
      this.less.fill(0);
      changed = { left: 0, top: 0, right: WIDTH, bottom: HEIGHT };
    }
    for (const mark of marks.slice(goesOn ? this.applied.length : 0)) {
      const box = mark.type === "stroke" ? this.stroke(mark) : this.region(mark.region, mark.brush);
      if (box) changed = joined(changed, box);
    }
    this.applied = marks;
    this.ahead = false;
    return changed;
  }

  /** One step of a brush while it moves, ahead of its mark. Returns the box that may have changed. */
  step(size: number, brush: Brush | null, a: BrushPoint, b: BrushPoint): Box | null {
    this.ahead = true;
    return this.lay(size, brush, a, b);
  }

  private lay(size: number, brush: Brush | null, a: BrushPoint, b: BrushPoint): Box | null {
    const box = boxAround([a, b], size, GONE);
    return this.each(box, brush, (x, y) => fade(WHOLE, GONE, radiiFrom(x, y, size, a, b)));
  }

  private stroke(mark: Extract<Mark, { type: "stroke" }>): Box | null {
    if (mark.side !== this.side) return null;
    let changed: Box | null = null;
    for (const [a, b] of stepsOf(mark.points)) {
      const box = this.lay(mark.size, mark.brush, a, b);
      if (box) changed = joined(changed, box);
    }
    return changed;
  }

  private region(id: string, brush: Brush | null): Box | null {
    const region = regionOf(id);
    if (!region || region.side !== this.side) return null;
    const inner = boxOf(region.polygon);
    const box = {
      left: inner.left - REGION_EDGE,
      top: inner.top - REGION_EDGE,
      right: inner.right + REGION_EDGE,
      bottom: inner.bottom + REGION_EDGE,
    };
    return this.each(box, brush, (x, y) => fade(-REGION_EDGE, REGION_EDGE, -depthIn(x, y, region.polygon)));
  }

  /** Lays paint within a box of the body's units. Returns the box of cells it went over, in the outline's. */
  private each(box: Box, brush: Brush | null, strength: (x: number, y: number) => number): Box | null {
    const { scale, columns, places } = this;
    let changed: Box | null = null;
    const bottom = Math.min(this.rows - 1, Math.ceil(box.bottom * scale));
    for (let row = Math.max(0, Math.floor(box.top * scale)); row <= bottom; row++) {
      const y = (row + 0.5) / scale;
      const { toOutline } = across(this.outline.widths, y);
      const left = Math.max(0, Math.floor(toOutline(box.left) * scale));
      const right = Math.min(columns - 1, Math.ceil(toOutline(box.right) * scale));
      if (right < left) continue;
      changed = joined(changed, {
        left: left / scale,
        top: row / scale,
        right: (right + 1) / scale,
        bottom: (row + 1) / scale,
      });
      for (let column = left; column <= right; column++) {
        const paint = Math.round(255 * strength(places[row * columns + column] ?? 0, y));
        if (paint === 0) continue;
        const i = row * columns + column;
        lay(this.more, i, paint, brush === "more");
        lay(this.less, i, paint, brush === "less");
      }
    }
    return changed;
  }
}
