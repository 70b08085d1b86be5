// From a moving mouse, finger or pen to a stroke in the body's units, whatever outline is painted on. The same points are
// drawn while the hand moves and stored.

import type { Brush, Mark, Side } from "../ipc";
import { HEIGHT, WIDTH, type Outline } from "./body-map";
import type { BrushPoint } from "./capsule";
import { across } from "./widths";

export type Stroke = Extract<Mark, { type: "stroke" }>;
export type Tool = { brush: Brush | null; size: number };

/** The widths of the brush, in body units: for a fingertip, for a hand, for a whole side of the chest. */
export const BRUSH_SIZES = { fine: 22, middle: 42, broad: 72 } as const;
export type BrushSize = keyof typeof BRUSH_SIZES;
/** The other end of a pen, as pointer events number it. */
const PEN_ERASER = 5;
/** Points nearer than this say nothing that the brush's width does not. */
const LEAST_STEP = 3;
/** A pen that barely touches still paints. A mouse and a finger have no pressure to speak of, and paint at full width. */
const LIGHTEST = 0.35;

function rounded(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}

/** Where a pointer is, in the units of the outline. */
export function placeOf({ clientX, clientY }: MouseEvent, frame: DOMRect): [x: number, y: number] {
  return [((clientX - frame.left) / frame.width) * WIDTH, ((clientY - frame.top) / frame.height) * HEIGHT];
}

function pointOf(event: PointerEvent, frame: DOMRect, outline: Outline): [number, number, number] {
  const pen = event.pointerType === "pen" && event.pressure > 0;
  const [x, y] = placeOf(event, frame);
  return [
    rounded(across(outline.widths, y).toBody(x), 1),
    rounded(y, 1),
    pen ? rounded(LIGHTEST + (1 - LIGHTEST) * event.pressure, 2) : 1,
  ];
}

/** Follows one pointer at a time over a silhouette. `onstep` draws, `onstroke` keeps. Returns how to stop. */
export function followPointer(
  element: HTMLElement,
  side: Side,
  outline: () => Outline,
  tool: () => Tool,
  onstep: (tool: Tool, from: BrushPoint, to: BrushPoint) => void,
  onstroke: (stroke: Stroke) => void,
): () => void {
  let pointer: number | null = null;
  let stroke: Stroke | null = null;

  function extend(point: [number, number, number]): void {
    if (!stroke) return;
    const last = stroke.points.at(-1);
    if (last && Math.hypot(point[0] - last[0], point[1] - last[1]) < LEAST_STEP) return;
    stroke.points.push(point);
    onstep(stroke, last ?? point, point);
  }

  function down(event: PointerEvent): void {
    const erases = event.button === PEN_ERASER;
    if (pointer !== null || (event.button !== 0 && !erases)) return;
    event.preventDefault();
    pointer = event.pointerId;
    element.setPointerCapture?.(pointer);
    stroke = { type: "stroke", side, ...tool(), ...(erases && { brush: null }), points: [] };
    extend(pointOf(event, element.getBoundingClientRect(), outline()));
  }

  function move(event: PointerEvent): void {
    if (event.pointerId !== pointer) return;
    const frame = element.getBoundingClientRect();
    const between = event.getCoalescedEvents?.() ?? [];
    for (const one of between.length > 0 ? between : [event]) extend(pointOf(one, frame, outline()));
  }

  // A stroke that the system takes away is kept as far as it went: undo is nearer than doing it again.
  function end(event: PointerEvent): void {
    if (event.pointerId !== pointer) return;
    const finished = stroke;
    pointer = null;
    stroke = null;
    if (finished) onstroke(finished);
  }

  const listeners = { pointerdown: down, pointermove: move, pointerup: end, pointercancel: end };
  for (const [name, listener] of Object.entries(listeners)) element.addEventListener(name, listener as EventListener);
  return () => {
    for (const [name, listener] of Object.entries(listeners)) {
      element.removeEventListener(name, listener as EventListener);
    }
  };
}
