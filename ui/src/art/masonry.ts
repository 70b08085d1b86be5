// Where each picture of the gallery hangs: the newest first, each in the column that is shortest so far. The order in the
// page stays the order of the pieces, so that the keyboard and a reader go from newest to oldest whatever the columns.

export type Frame = { left: number; top: number; width: number; height: number };
export type Hanging = { frames: Frame[]; height: number };

const GAP = 18;
const NARROWEST = 200;
/** A frame is at most so much taller, or lower, than it is wide; a picture that is more so stands whole within it. */
const TALLEST = 2;
const LOWEST = 0.4;

export function columnsFor(width: number): number {
  return Math.max(1, Math.floor((width + GAP) / (NARROWEST + GAP)));
}

/** `below` is the height of the words under each picture, in pixels. */
export function hang(pictures: { width: number; height: number }[], width: number, below: number): Hanging {
  const columns = columnsFor(width);
  const column = Math.max(0, (width - GAP * (columns - 1)) / columns);
  const ends = new Array<number>(columns).fill(0);
  const frames = pictures.map((picture) => {
    const ratio = picture.width > 0 ? picture.height / picture.width : 1;
    const height = Math.round(column * Math.min(TALLEST, Math.max(LOWEST, ratio)));
    const top = Math.min(...ends);
    const at = ends.indexOf(top);
    ends[at] = top + height + below;
    return { left: at * (column + GAP), top, width: column, height };
  });
  return { frames, height: Math.max(0, ...ends) };
}
