// What the person chose to share. It begins with nothing, outlives a visit to another room, and ends with the window, which
// locking destroys. Nothing of it is stored.

import { SvelteMap, SvelteSet } from "svelte/reactivity";
import type { CheckInId, LeftOut, PieceId, PieceParts, SessionId } from "../ipc";
import { keyOf, type Piece } from "./pieces";
import { isWithin, type Days, type SpanName } from "./spans";

/** The switches of page one and what each would say. */
export type Summary = {
  /** Null for the usual title. */
  title: string | null;
  whoseOn: boolean;
  whose: string;
  preparedOn: boolean;
  preparedFor: string;
  intentionOn: boolean;
  intention: SessionId | null;
  changedOn: boolean;
  changed: string;
  questionsOn: boolean;
  questions: string;
  stripOn: boolean;
  strip: SessionId | null;
  /** The two check-ins that the next three compare, as far as they were picked. */
  start: CheckInId | null;
  end: CheckInId | null;
  bodyMapsOn: boolean;
  scoresOn: boolean;
  comparisonOn: boolean;
  /** The regions whose line in the comparison stays out. */
  notCompared: string[];
};

function silentSummary(): Summary {
  return {
    title: null,
    whoseOn: false,
    whose: "",
    preparedOn: false,
    preparedFor: "",
    intentionOn: false,
    intention: null,
    changedOn: false,
    changed: "",
    questionsOn: false,
    questions: "",
    stripOn: false,
    strip: null,
    start: null,
    end: null,
    bodyMapsOn: false,
    scoresOn: false,
    comparisonOn: false,
    notCompared: [],
  };
}

export class Choice {
  readonly #keys = new SvelteSet<string>();
  readonly #leftOut = new SvelteMap<string, LeftOut>();
  /** Pieces that were changed after something of them was left out, by their keys; to be looked at again. */
  readonly changed = new SvelteSet<string>();
  summary: Summary = $state(silentSummary());
  /** Which pieces are listed; unset until the list was seen once. */
  span: SpanName | null = $state(null);
  own: Days = $state({ from: null, to: null });
  session: SessionId | null = $state(null);
  /** The appointment that `preparedFor` was last taken from. */
  appointment: SessionId | null = $state(null);

  has(item: Piece): boolean {
    return this.#keys.has(keyOf(item.item));
  }

  set(item: Piece, on: boolean): void {
    if (on) this.#keys.add(keyOf(item.item));
    else this.#keys.delete(keyOf(item.item));
  }

  /** Switches many at once. A private piece is never switched on together with others. */
  setAll(items: Piece[], on: boolean): void {
    for (const item of items) if (!on || !item.private) this.set(item, on);
  }

  /** What is left out of a piece. */
  leftOutOf(piece: PieceId): LeftOut | undefined {
    return this.#leftOut.get(keyOf(piece));
  }

  /** Leaves a part out, or takes it in again. */
  leaveOut({ revision }: PieceParts, piece: PieceId, part: number, out: boolean): void {
    const others = (this.leftOutOf(piece)?.parts ?? []).filter((number) => number !== part);
    const parts = out ? [...others, part].toSorted((one, other) => one - other) : others;
    if (parts.length === 0) this.#leftOut.delete(keyOf(piece));
    else this.#leftOut.set(keyOf(piece), { piece, revision, parts });
  }

  /** The person looks at a piece's parts. Numbers of an older one would leave out the wrong ones: then all is in again, and true is
   * said. */
  lookAt({ revision }: PieceParts, piece: PieceId): boolean {
    this.changed.delete(keyOf(piece));
    const outdated = (this.leftOutOf(piece)?.revision ?? revision) !== revision;
    if (outdated) this.#leftOut.delete(keyOf(piece));
    return outdated;
  }

  /** What is left out of the chosen pieces. */
  leftOutAmong(pieces: Piece[]): LeftOut[] {
    return this.among(pieces).flatMap(({ item }) => this.leftOutOf(item) ?? []);
  }

  /** The chosen ones, in the order given. */
  among(items: Piece[]): Piece[] {
    return items.filter((item) => this.has(item));
  }
}

export const choice = new Choice();

export type Listing = { open: Piece[]; private: Piece[] };

/** What is listed for a stretch of time and a session, private pieces apart. */
export function listing(items: Piece[], days: Days, session: SessionId | null): Listing {
  const shown = items.filter((item) => isWithin(item, days) && (session === null || item.session?.id === session));
  return { open: shown.filter((item) => !item.private), private: shown.filter((item) => item.private) };
}
