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
/** What it takes to find where a row begins and ends, and one edge of a region's border, where a cell of a stroke takes 1. */
const ROW = 8;
const BORDER_EDGE = 0.3;

function fade(from: number, to: number, at: number): number {
  const x = Math.min(1, Math.max(0, (at - from) / (to - from)));
  return 1 - x * x * (3 - 2 * x);
}

function lay(paint: Uint8ClampedArray, cell: number, strength: number, adds: boolean) {
  const there = paint[cell] ?? 0;
  paint[cell] = adds ? Math.max(there, strength) : Math.min(there, 255 - strength);
}

/** For each cell of a field, which place across the body lies there, and for each row the way to the outline. */
type Places = { ofCells: Float32Array; rows: ReturnType<typeof across>[] };

/** Many fields show the same outline at the same size. */
const placesKept = new Map<string, Places>();

function placesOn(outline: Outline, scale: number, columns: number, rows: number): Places {
  const key = `${outline.id} ${scale}`;
  let places = placesKept.get(key);
  if (!places) {
    places = { ofCells: new Float32Array(columns * rows), rows: [] };
    for (let row = 0; row < rows; row++) {
      const ways = across(outline.widths, (row + 0.5) / scale);
      places.rows.push(ways);
      for (let column = 0; column < columns; column++) {
        places.ofCells[row * columns + column] = ways.toBody((column + 0.5) / scale);
      }
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
  /** What is still to be drawn of them. */
  private coming: Generator<Box | null> | null = null;
  /** Steps were drawn that no mark stands for yet. */
  private ahead = false;
  /** What was gone over, in cells of a stroke. */
  private spent = 0;
  private readonly places: Places;

  constructor(
    readonly side: Side,
    outline: Outline,
    /** Cells per body unit. */
    readonly scale: number,
  ) {
    this.columns = Math.round(WIDTH * scale);
    this.rows = Math.round(HEIGHT * scale);
    this.more = new Uint8ClampedArray(this.columns * this.rows);
    this.less = new Uint8ClampedArray(this.columns * this.rows);
    this.places = placesOn(outline, scale, this.columns, this.rows);
  }

  /** Whether all of the marks are drawn that were shown last. */
  get isWhole(): boolean {
    return this.coming === null;
  }

  /**
   * Brings the field to these marks, adding to what is there if they go on from it. Once it has gone over `most` cells it leaves the rest to
   * `goOn`. Returns the box that may have changed.
   */
  show(marks: readonly Mark[], most = Infinity): Box | null {
    const goesOn =
      this.isWhole &&
      this.applied.length + (this.ahead ? 1 : 0) <= marks.length &&
      this.applied.every((mark, i) => mark === marks[i]);
    if (!goesOn) {
      this.more.fill(0);
      this.less.fill(0);
    }
    this.coming = this.drawing(marks.slice(goesOn ? this.applied.length : 0));
    this.applied = marks;
    this.ahead = false;
    const changed = this.goOn(most);
    return goesOn ? changed : { left: 0, top: 0, right: WIDTH, bottom: HEIGHT };
  }

  /** Draws more of what is still to be drawn. Returns the box that may have changed. */
  goOn(most: number): Box | null {
    let changed: Box | null = null;
    this.spent = 0;
    while (this.coming && this.spent < most) {
      const next = this.coming.next();
      if (next.done) this.coming = null;
      else if (next.value) changed = joined(changed, next.value);
    }
    return changed;
  }

  /** One step of a brush while it moves, ahead of its mark. Returns the box that may have changed. */
  step(size: number, brush: Brush | null, a: BrushPoint, b: BrushPoint): Box | null {
    this.ahead = true;
    return this.lay(size, brush, a, b);
  }

  private lay(size: number, brush: Brush | null, a: BrushPoint, b: BrushPoint): Box | null {
    const box = boxAround([a, b], size, GONE);
    return this.each(box, brush, 1, (x, y) => fade(WHOLE, GONE, radiiFrom(x, y, size, a, b)));
  }

  private *drawing(marks: readonly Mark[]): Generator<Box | null> {
    for (const mark of marks) {
      if (mark.type === "region") yield this.region(mark.region, mark.brush);
      else if (mark.side === this.side) {
        for (const [a, b] of stepsOf(mark.points)) yield this.lay(mark.size, mark.brush, a, b);
      }
    }
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
    const cost = region.polygon.length * BORDER_EDGE;
    return this.each(box, brush, cost, (x, y) => fade(-REGION_EDGE, REGION_EDGE, -depthIn(x, y, region.polygon)));
  }

  /** Lays paint within a box of the body's units, where a cell takes so much. Returns the box of cells it went over, in the outline's. */
  private each(box: Box, brush: Brush | null, cost: number, strength: (x: number, y: number) => number): Box | null {
    const { scale, columns, places, more, less } = this;
    const [most, least] = [brush === "more" ? 255 : 0, brush === "less" ? 255 : 0];
    let changed: Box | null = null;
    const bottom = Math.min(this.rows - 1, Math.ceil(box.bottom * scale));
    for (let row = Math.max(0, Math.floor(box.top * scale)); row <= bottom; row++) {
      const y = (row + 0.5) / scale;
      const ways = places.rows[row];
      if (!ways) break;
      const left = Math.max(0, Math.floor(ways.toOutline(box.left) * scale));
      const right = Math.min(columns - 1, Math.ceil(ways.toOutline(box.right) * scale));
      this.spent += ROW;
      if (right < left) continue;
      this.spent += (right - left + 1) * cost;
      changed = joined(changed, {
        left: left / scale,
        top: row / scale,
        right: (right + 1) / scale,
        bottom: (row + 1) / scale,
      });
      for (let column = left; column <= right; column++) {
        const i = row * columns + column;
        // Nothing can be added to it or taken from it.
        if (more[i] === most && less[i] === least) continue;
        const paint = Math.round(255 * strength(places.ofCells[i] ?? 0, y));
        if (paint === 0) continue;
        lay(more, i, paint, brush === "more");
        lay(less, i, paint, brush === "less");
      }
    }
    return changed;
  }
}
