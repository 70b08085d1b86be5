// Which entries the journal shows, and as many of them as were asked for. The filter stays while the person reads an entry.

import { commands, type EntryCursor, type EntryFilter, type EntryId, type EntrySummary } from "../../ipc";
import { notifyError } from "../../shell/toasts.svelte";

export const EVERYTHING: EntryFilter = {
  session_id: null,
  tag: null,
  domain: null,
  mood: null,
  from: null,
  to: null,
};

class Timeline {
  filter = $state.raw<EntryFilter>(EVERYTHING);
  /** Null until the first page is there. */
  entries = $state.raw<EntrySummary[] | null>(null);
  next = $state.raw<EntryCursor | null>(null);
  /** How many fit the filter, and how many there are. */
  count = $state.raw<{ found: number; total: number } | null>(null);
  /** Why the first page is not there. */
  failure = $state.raw<unknown>(null);
  isFiltered = $derived(Object.values(this.filter).some((asked) => asked !== null));
  #asked = 0;
  #reading: Promise<void> | null = null;
  #left: { opened: EntryId; length: number } | null = null;

  /** Reads the list as it was when an entry was opened from it, and says which; a list that was left for good begins anew. */
  async come(filter: EntryFilter): Promise<EntryId | null> {
    const left = this.#left;
    this.#left = null;
    await this.load(filter, left?.length);
    return left?.opened ?? null;
  }

  /** The list is come back to as a new one: somebody went elsewhere, or asked for other entries. */
  forget(): void {
    this.#left = null;
  }

  narrow(change: Partial<EntryFilter>): void {
    this.forget();
    this.filter = { ...this.filter, ...change };
  }

  widen(): void {
    this.forget();
    this.filter = EVERYTHING;
  }

  /** Reads anew what the filter asks for: at least as many as `least`, where there are so many. */
  async load(filter: EntryFilter, least = 0): Promise<void> {
    const asked = ++this.#asked;
    this.failure = null;
    try {
      const [page, found, total] = await Promise.all([
        commands.listEntries(filter, null),
        commands.countEntries(filter),
        commands.countEntries(EVERYTHING),
      ]);
      let { entries, next } = page;
      while (next && entries.length < least) {
        const more = await commands.listEntries(filter, next);
        entries = [...entries, ...more.entries];
        next = more.next;
      }
      // Another filter was chosen meanwhile.
      if (asked !== this.#asked) return;
      this.entries = entries;
      this.next = next;
      this.count = { found, total };
    } catch (error) {
      if (asked !== this.#asked) return;
      if (this.entries === null) this.failure = error;
      else notifyError(error);
    }
  }

  /** Adds the next page. Whoever asks while it is being read waits for that one. */
  more(): Promise<void> {
    this.#reading ??= this.#readOn().finally(() => {
      this.#reading = null;
    });
    return this.#reading;
  }

  async #readOn(): Promise<void> {
    const { next, filter } = this;
    if (!next) return;
    const asked = this.#asked;
    try {
      const page = await commands.listEntries(filter, next);
      if (asked !== this.#asked) return;
      this.entries = [...(this.entries ?? []), ...page.entries];
      this.next = page.next;
    } catch (error) {
      notifyError(error);
    }
  }

  /** Forgets the entries, as when their list is left: for one of them that is opened, or for good. */
  leave(opened: EntryId | null): void {
    this.#left = opened === null ? null : { opened, length: this.entries?.length ?? 0 };
    this.#asked++;
    this.entries = null;
    this.next = null;
    this.count = null;
  }
}

export const timeline = new Timeline();
