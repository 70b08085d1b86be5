// What the person chose to share. It begins with nothing, outlives a visit to another room, and ends with the window, which
// locking destroys. Nothing of it is stored.

import { SvelteMap, SvelteSet } from "svelte/reactivity";
import type { CheckInId, EntryId, EntryPassages, Item, LeftOut, SessionId } from "../ipc";
import { keyOf } from "../strip/items";
import { isWithin, type Days, type SpanName } from "./spans";

/** The switches of page one and what each would say. */
export type Summary = {
  stripOn: boolean;
  strip: SessionId | null;
  intentionOn: boolean;
  intention: SessionId | null;
  bodyMapsOn: boolean;
  start: CheckInId | null;
  end: CheckInId | null;
  scoresOn: boolean;
  changedOn: boolean;
  changed: string;
  /** The lines of it that were taken over from the comparison of two check-ins. */
  compared: string[];
  questionsOn: boolean;
  questions: string;
  preparedOn: boolean;
  preparedFor: string;
};

function silentSummary(): Summary {
  return {
    stripOn: false,
    strip: null,
    intentionOn: false,
    intention: null,
    bodyMapsOn: false,
    start: null,
    end: null,
    scoresOn: false,
    changedOn: false,
    changed: "",
    compared: [],
    questionsOn: false,
    questions: "",
    preparedOn: false,
    preparedFor: "",
  };
}

export class Choice {
  readonly #keys = new SvelteSet<string>();
  readonly #leftOut = new SvelteMap<EntryId, LeftOut>();
  /** Entries that were changed after something of them was left out; to be looked at again. */
  readonly changed = new SvelteSet<EntryId>();
  summary: Summary = $state(silentSummary());
  /** Which pieces are listed; unset until the list was seen once. */
  span: SpanName | null = $state(null);
  own: Days = $state({ from: null, to: null });
  session: SessionId | null = $state(null);
  /** The appointment that `preparedFor` was last taken from. */
  appointment: SessionId | null = $state(null);

  has(item: Item): boolean {
    return this.#keys.has(keyOf(item.item));
  }

  set(item: Item, on: boolean): void {
    if (on) this.#keys.add(keyOf(item.item));
    else this.#keys.delete(keyOf(item.item));
  }

  /** Switches many at once. A private piece is never switched on together with others. */
  setAll(items: Item[], on: boolean): void {
    for (const item of items) if (!on || !item.private) this.set(item, on);
  }

  /** What is left out of an entry. */
  leftOutOf(entry: EntryId): LeftOut | undefined {
    return this.#leftOut.get(entry);
  }

  /** Leaves a passage out, or takes it in again. */
  leaveOut({ revision }: EntryPassages, entry: EntryId, passage: number, out: boolean): void {
    const others = (this.#leftOut.get(entry)?.passages ?? []).filter((number) => number !== passage);
    const passages = out ? [...others, passage].toSorted((one, other) => one - other) : others;
    if (passages.length === 0) this.#leftOut.delete(entry);
    else this.#leftOut.set(entry, { entry, revision, passages });
  }

  /** The person looks at an entry's passages. Numbers of an older text would leave out the wrong ones: then all is in again, and true is
   * said. */
  lookAt({ revision }: EntryPassages, entry: EntryId): boolean {
    this.changed.delete(entry);
    const outdated = (this.#leftOut.get(entry)?.revision ?? revision) !== revision;
    if (outdated) this.#leftOut.delete(entry);
    return outdated;
  }

  /** What is left out of the chosen entries. */
  leftOutAmong(items: Item[]): LeftOut[] {
    return this.among(items).flatMap(({ item }) => this.#leftOut.get(item.id) ?? []);
  }

  /** The chosen ones, in the order given. */
  among(items: Item[]): Item[] {
    return items.filter((item) => this.has(item));
  }
}

export const choice = new Choice();

/** The order of the report: by date, then as they came. */
export function byDate(items: Item[]): Item[] {
  return items.toSorted((one, other) => one.occurred.local.localeCompare(other.occurred.local));
}

export type Listing = { open: Item[]; private: Item[] };

/** What is listed for a stretch of time and a session, private pieces apart. */
export function listing(items: Item[], days: Days, session: SessionId | null): Listing {
  const shown = items.filter((item) => isWithin(item, days) && (session === null || item.session?.id === session));
  return { open: shown.filter((item) => !item.private), private: shown.filter((item) => item.private) };
}
