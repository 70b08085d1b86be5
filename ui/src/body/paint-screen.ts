// A paint field on a canvas. The field is soft and small; the outline that it is clipped to is as sharp as the screen.

import { HEIGHT, WIDTH } from "./body-map";
import type { Box } from "./capsule";
import type { PaintField } from "./field";

type Tint = readonly [red: number, green: number, blue: number];

const MORE: Tint = [0xd9, 0x60, 0x3b];
const LESS: Tint = [0x3f, 0x7f, 0xb5];
/** Lets the lines of the figure through. */
const OPACITY = 0.82;
/** Less alive is also told apart by fine dots: in body units, their distance and radius. */
const DOT_EVERY = 11;
const DOT_RADIUS = 1.55;
const DOT_COLOUR = "rgb(20 58 96 / 62%)";
/** Below this many device pixels dots would blur into a shade. */
const SMALLEST_TILE = 4;
const WHOLE: Box = { left: 0, top: 0, right: WIDTH, bottom: HEIGHT };

function context(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const made = canvas.getContext("2d");
  if (!made) throw new Error("no two-dimensional canvas");
  return made;
}

/** One colour of paint, at the field's own resolution. */
class Layer {
  readonly canvas = document.createElement("canvas");
  private readonly image: ImageData;
  private readonly to: CanvasRenderingContext2D;

  constructor(
    private readonly paint: Uint8ClampedArray,
    private readonly columns: number,
    rows: number,
    [red, green, blue]: Tint,
  ) {
    this.canvas.width = columns;
    this.canvas.height = rows;
    this.to = context(this.canvas);
    this.image = this.to.createImageData(columns, rows);
    const { data } = this.image;
    for (let i = 0; i < data.length; i += 4) {
      data[i] = red;
      data[i + 1] = green;
      data[i + 2] = blue;
    }
  }

  refresh(left: number, top: number, right: number, bottom: number): void {
    const { data } = this.image;
    let changed = false;
    for (let row = top; row < bottom; row++) {
      for (let cell = row * this.columns + left; cell < row * this.columns + right; cell++) {
        const strength = this.paint[cell] ?? 0;
        if (data[cell * 4 + 3] === strength) continue;
        data[cell * 4 + 3] = strength;
        changed = true;
      }
    }
    // Most of the time only one of the two brushes is at work, and handing pixels over is what costs.
    if (changed) this.to.putImageData(this.image, 0, 0, left, top, right - left, bottom - top);
  }
}

export class PaintScreen {
  private readonly more: Layer;
  private readonly less: Layer;
  private readonly to: CanvasRenderingContext2D;
  private outline = new Path2D();
  private dots: CanvasPattern | null = null;
  private pixels = 1;

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly field: PaintField,
  ) {
    this.to = context(canvas);
    this.more = new Layer(field.more, field.columns, field.rows, MORE);
    this.less = new Layer(field.less, field.columns, field.rows, LESS);
  }

  /** Fits the canvas to so many device pixels across and draws all of it. */
  fit(width: number, path: string): void {
    this.pixels = width / WIDTH;
    this.canvas.width = width;
    this.canvas.height = Math.round(HEIGHT * this.pixels);
    this.outline = new Path2D();
    this.outline.addPath(new Path2D(path), { a: this.pixels, d: this.pixels });
    this.dots = this.makeDots();
    this.present(WHOLE);
  }

  /** Draws what changed within a box of body units. */
  present(box: Box): void {
    const { field, to, canvas, pixels } = this;
    const left = Math.max(0, Math.floor(box.left * field.scale));
    const top = Math.max(0, Math.floor(box.top * field.scale));
    const right = Math.min(field.columns, Math.ceil(box.right * field.scale) + 1);
    const bottom = Math.min(field.rows, Math.ceil(box.bottom * field.scale) + 1);
    if (right <= left || bottom <= top) return;
    this.less.refresh(left, top, right, bottom);
    this.more.refresh(left, top, right, bottom);

    const x = Math.floor((left / field.scale) * pixels) - 1;
    const y = Math.floor((top / field.scale) * pixels) - 1;
    const width = Math.ceil(((right - left) / field.scale) * pixels) + 3;
    const height = Math.ceil(((bottom - top) / field.scale) * pixels) + 3;
    to.save();
    to.beginPath();
    to.rect(x, y, width, height);
    to.clip();
    to.clearRect(x, y, width, height);
    to.clip(this.outline);
    to.globalAlpha = OPACITY;
    to.drawImage(this.less.canvas, 0, 0, canvas.width, canvas.height);
    if (this.dots) {
      to.globalCompositeOperation = "source-atop";
      to.fillStyle = this.dots;
      to.fillRect(x, y, width, height);
      to.globalCompositeOperation = "source-over";
    }
    to.drawImage(this.more.canvas, 0, 0, canvas.width, canvas.height);
    to.restore();
  }

  private makeDots(): CanvasPattern | null {
    const size = Math.round(DOT_EVERY * this.pixels);
    if (size < SMALLEST_TILE) return null;
    const tile = document.createElement("canvas");
    tile.width = size;
    tile.height = size;
    const draw = context(tile);
    draw.fillStyle = DOT_COLOUR;
    for (const at of [0.25, 0.75]) {
      draw.beginPath();
      draw.arc(at * size, at * size, Math.max(0.6, DOT_RADIUS * this.pixels), 0, 2 * Math.PI);
      draw.fill();
    }
    return this.to.createPattern(tile, "repeat");
  }
}
