// From a moving mouse, finger or pen to a stroke in body units. The same points are drawn while the hand moves and stored.

import type { Brush, Mark, Side } from "../ipc";
import { HEIGHT, WIDTH } from "./body-map";
import type { BrushPoint } from "./capsule";

export type Stroke = Extract<Mark, { type: "stroke" }>;
export type Tool = { brush: Brush | null; size: number };

/** One good size, in body units. */
export const BRUSH_SIZE = 42;
/** Points nearer than this say nothing that the brush's width does not. */
const LEAST_STEP = 3;
/** A pen that barely touches still paints. */
const LIGHTEST = 0.35;

function rounded(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}

function pointOf(event: PointerEvent, frame: DOMRect): [number, number, number] {
  const pen = event.pointerType === "pen" && event.pressure > 0;
  return [
    rounded(((event.clientX - frame.left) / frame.width) * WIDTH, 1),
    rounded(((event.clientY - frame.top) / frame.height) * HEIGHT, 1),
    pen ? rounded(LIGHTEST + (1 - LIGHTEST) * event.pressure, 2) : 1,
  ];
}

/** Follows one pointer at a time over a silhouette. `onstep` draws, `onstroke` keeps. Returns how to stop. */
export function followPointer(
  element: HTMLElement,
  side: Side,
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
    if (pointer !== null || event.button !== 0) return;
    event.preventDefault();
    pointer = event.pointerId;
    element.setPointerCapture?.(pointer);
    stroke = { type: "stroke", side, ...tool(), points: [] };
    extend(pointOf(event, element.getBoundingClientRect()));
  }

  function move(event: PointerEvent): void {
    if (event.pointerId !== pointer) return;
    const frame = element.getBoundingClientRect();
    const between = event.getCoalescedEvents?.() ?? [];
    for (const one of between.length > 0 ? between : [event]) extend(pointOf(one, frame));
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
