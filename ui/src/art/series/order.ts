// Series: which there are, and the order of their pieces. Drawing them does not live here.

import type { Artwork } from "../../ipc";

/** Behind every place that a series can have. */
const LAST = 2 ** 32;

function nameOf({ draft }: Artwork): string {
  return draft.series.trim();
}

/** The names of all series, in the order of the alphabet. */
export function seriesOf(pieces: Artwork[]): string[] {
  return [...new Set(pieces.map(nameOf))].filter((name) => name !== "").toSorted((a, b) => a.localeCompare(b));
}

/** The pieces of a series in their order; those without a place come last, by the day they were made. */
export function inSeries(pieces: Artwork[], name: string): Artwork[] {
  return pieces
    .filter((piece) => nameOf(piece) === name)
    .toSorted(
      (one, other) =>
        (one.draft.series_order ?? LAST) - (other.draft.series_order ?? LAST) ||
        one.draft.made_on.localeCompare(other.draft.made_on),
    );
}

/** The list with one thing taken to another place. */
export function withMoved<T>(list: T[], from: number, to: number): T[] {
  const rest = list.toSpliced(from, 1);
  return rest.toSpliced(to, 0, ...list.slice(from, from + 1));
}
