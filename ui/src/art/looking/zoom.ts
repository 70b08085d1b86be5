// Where a picture lies on its stage, and how large: all in pure numbers. Keys, pointers and what is drawn do not live here.
//
// A scale is CSS pixels for one pixel of the picture. `pixel` is how many CSS pixels one pixel of the screen has, so that at
// the scale `pixel` each pixel of the picture is one of the screen.

export type Size = { width: number; height: number };
export type Point = { x: number; y: number };
/** The scale, and how far the picture's middle lies from the stage's middle, in CSS pixels. */
export type View = { scale: number } & Point;

/** The longest side of the picture that the journal keeps for showing; imaging makes it. */
const DISPLAY_SIDE = 2048;
/** The most pixels of the screen, in a row, for one pixel of the picture. */
const LARGEST = 8;
/** What is left free around a picture of which all is shown, in CSS pixels: it is seen against its surround on every side. */
const MARGIN = 24;
/** One step of the buttons and keys. */
export const STEP = 1.25;

/** All of it can be seen, and it is never blown up beyond its pixels. */
export function fitted(picture: Size, stage: Size, pixel: number): View {
  const free = (length: number) => Math.max(1, length - 2 * MARGIN);
  const scale = Math.min(free(stage.width) / picture.width, free(stage.height) / picture.height, pixel);
  return { scale, x: 0, y: 0 };
}

/** Brings it to another scale; what lies at `at`, seen from the stage's middle, stays there as far as that can be. */
export function zoomed(view: View, scale: number, at: Point, picture: Size, stage: Size, pixel: number): View {
  const least = fitted(picture, stage, pixel).scale;
  const next = Math.min(Math.max(scale, least), Math.max(least, pixel * LARGEST));
  const grown = next / view.scale;
  return held({ scale: next, x: at.x - (at.x - view.x) * grown, y: at.y - (at.y - view.y) * grown }, picture, stage);
}

export function moved(view: View, by: Point, picture: Size, stage: Size): View {
  return held({ ...view, x: view.x + by.x, y: view.y + by.y }, picture, stage);
}

/** How far the picture can be moved from the middle: not so far that the stage shows beside it without need. */
export function room(view: View, picture: Size, stage: Size): Point {
  const beyond = (length: number, seen: number) => Math.max(0, (length * view.scale - seen) / 2);
  return { x: beyond(picture.width, stage.width), y: beyond(picture.height, stage.height) };
}

/** Whether the picture kept for showing has fewer pixels than would now be seen, or is at its own pixels. */
export function needsFull(view: View, picture: Size, pixel: number): boolean {
  const kept = Math.min(1, DISPLAY_SIDE / Math.max(picture.width, picture.height));
  return view.scale > kept * pixel * 1.001 || view.scale >= pixel * 0.999;
}

/** Left, top, width and height on the stage. The corner stands on a whole pixel of the screen, or the picture would blur. */
export function frameOf(view: View, picture: Size, stage: Size, pixel: number): Point & Size {
  const whole = (length: number) => Math.round(length / pixel) * pixel;
  const width = picture.width * view.scale;
  const height = picture.height * view.scale;
  return {
    x: whole((stage.width - width) / 2 + view.x),
    y: whole((stage.height - height) / 2 + view.y),
    width,
    height,
  };
}

function held(view: View, picture: Size, stage: Size): View {
  const most = room(view, picture, stage);
  const within = (value: number, limit: number) => Math.min(limit, Math.max(-limit, value));
  return { scale: view.scale, x: within(view.x, most.x), y: within(view.y, most.y) };
}
