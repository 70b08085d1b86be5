// Wheel, drag, double click and pinch on a stage, told as moves and zooms around a point seen from the stage's middle.

import type { Point } from "./zoom";

export type Hand = {
  move: (by: Point) => void;
  /** `grown` is by how much, 1 being nothing. */
  zoom: (grown: number, at: Point) => void;
  double: (at: Point) => void;
};

/** A notch of a usual wheel is 100 pixels. */
const WHEEL = 0.002;
/** A pinch on a touchpad comes as a wheel with Ctrl, in small steps. */
const PINCH = 0.01;
const LINE = 16;

/** Listens until the returned function is called. */
export function listen(stage: HTMLElement, hand: Hand): () => void {
  const pointers = new Map<number, Point>();

  function fromMiddle(event: MouseEvent): Point {
    const { left, top, width, height } = stage.getBoundingClientRect();
    return { x: event.clientX - left - width / 2, y: event.clientY - top - height / 2 };
  }

  function wheel(event: WheelEvent): void {
    event.preventDefault();
    const way = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1);
    hand.zoom(Math.exp(-way * (event.ctrlKey ? PINCH : WHEEL)), fromMiddle(event));
  }

  function down(event: PointerEvent): void {
    if (event.button !== 0 || (event.target as Element).closest("button, [data-takes-pointer]")) return;
    stage.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, fromMiddle(event));
  }

  function moved(event: PointerEvent): void {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const now = fromMiddle(event);
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    pointers.set(event.pointerId, now);
    if (!other) {
      hand.move({ x: now.x - before.x, y: now.y - before.y });
      return;
    }
    const apart = (one: Point) => Math.max(1, Math.hypot(one.x - other.x, one.y - other.y));
    hand.zoom(apart(now) / apart(before), { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 });
  }

  function up(event: PointerEvent): void {
    pointers.delete(event.pointerId);
  }

  function double(event: MouseEvent): void {
    if (!(event.target as Element).closest("button")) hand.double(fromMiddle(event));
  }

  const stop = new AbortController();
  const { signal } = stop;
  stage.addEventListener("wheel", wheel, { passive: false, signal });
  stage.addEventListener("pointerdown", down, { signal });
  stage.addEventListener("pointermove", moved, { signal });
  stage.addEventListener("pointerup", up, { signal });
  stage.addEventListener("pointercancel", up, { signal });
  stage.addEventListener("dblclick", double, { signal });
  return () => stop.abort();
}
