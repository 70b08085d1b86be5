// Saving while somebody writes: at most one save is on its way, the next carries the latest words, and nothing is called
// saved before the disk has it. What an entry is made of is not known here.

export type Stored = { id: string; revision: number };

/** Where drafts go. */
export type Store<Draft> = {
  create: (draft: Draft) => Promise<Stored>;
  /** Refuses, with `isStale`, a base revision that is not the stored one. */
  save: (id: string, baseRevision: number, draft: Draft) => Promise<number>;
  isStale: (error: unknown) => boolean;
};

export type SaveState =
  /** Nothing to keep: a new entry without words. */
  | { kind: "blank" }
  | { kind: "unsaved" }
  | { kind: "saving" }
  | { kind: "saved"; at: Date | null }
  | { kind: "failed"; error: unknown }
  /** Something newer is stored; the person decides. */
  | { kind: "stale"; error: unknown };

/** After the last key. */
export const PAUSE_MS = 600;
/** However long somebody goes on without a pause. */
export const AT_MOST_MS = 5_000;
const RETRY_MS = [2_000, 5_000, 15_000, 30_000];

export type AutosaveOptions<Draft> = {
  stored: Stored | null;
  /** The draft as it is now. */
  read: () => Draft;
  /** Whether there is nothing yet that is worth an entry. Only asked while none is stored. */
  isBlank: (draft: Draft) => boolean;
  store: Store<Draft>;
  onstate: (state: SaveState) => void;
  oncreated?: (stored: Stored) => void;
};

export class Autosave<Draft> {
  state: SaveState;
  #options: AutosaveOptions<Draft>;
  #stored: Stored | null;
  #isDirty = false;
  #isClosed = false;
  #firstEdit = 0;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | null = null;

  constructor(options: AutosaveOptions<Draft>) {
    this.#options = options;
    this.#stored = options.stored;
    this.state = options.stored ? { kind: "saved", at: null } : { kind: "blank" };
  }

  /** Something was changed. */
  edited(): void {
    if (this.#isClosed || this.state.kind === "stale") {
      this.#isDirty = true;
      return;
    }
    const now = Date.now();
    if (!this.#isDirty) this.#firstEdit = now;
    this.#isDirty = true;
    if (this.state.kind !== "failed" && this.state.kind !== "saving") {
      this.#become(this.#isWorthIt(this.#options.read) ? { kind: "unsaved" } : { kind: "blank" });
    }
    this.#schedule(Math.min(PAUSE_MS, Math.max(0, this.#firstEdit + AT_MOST_MS - now)));
  }

  /** Writes what is unsaved now. Rejects when it could not be written. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    // What failed just now is tried once more, so its failure is not the answer.
    if (this.#running) await this.#running.catch(() => undefined);
    if (this.#isDirty) await this.#run();
  }

  /** Stores the words beside what is stored now, as an entry of its own. */
  async keepAsNew(): Promise<void> {
    this.#stored = null;
    this.#isDirty = true;
    this.#become({ kind: "unsaved" });
    await this.flush();
  }

  /** Nothing is saved any more, as after the entry was deleted. Resolves when the last save has ended. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#isDirty = false;
    clearTimeout(this.#timer);
    await this.#running?.catch(() => undefined);
  }

  get stored(): Stored | null {
    return this.#stored;
  }

  // Reading a long entry costs more than a key should, so it is read only where the answer depends on it.
  #isWorthIt(draft: () => Draft): boolean {
    return this.#stored !== null || !this.#options.isBlank(draft());
  }

  #schedule(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      // What went wrong is in the state, for the person to see.
      this.flush().catch(() => undefined);
    }, wait);
  }

  #run(): Promise<void> {
    this.#running ??= this.#saveAll().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #saveAll(): Promise<void> {
    while (this.#isDirty && !this.#isClosed) {
      if (this.state.kind === "stale") throw this.state.error;
      const draft = this.#options.read();
      this.#isDirty = false;
      if (this.#isWorthIt(() => draft)) await this.#saveOne(draft);
      else this.#become({ kind: "blank" });
    }
  }

  async #saveOne(draft: Draft): Promise<void> {
    const { store, oncreated } = this.#options;
    // Somebody who was told that it failed is told otherwise only when it has worked.
    if (this.state.kind !== "failed") this.#become({ kind: "saving" });
    try {
      if (this.#stored) {
        const { id, revision } = this.#stored;
        this.#stored = { id, revision: await store.save(id, revision, draft) };
      } else {
        this.#stored = await store.create(draft);
        oncreated?.(this.#stored);
      }
    } catch (error) {
      this.#isDirty = true;
      this.#fail(error);
      throw error;
    }
    this.#failures = 0;
    this.#firstEdit = Date.now();
    this.#become(this.#isDirty ? { kind: "unsaved" } : { kind: "saved", at: new Date() });
  }

  #fail(error: unknown): void {
    if (this.#options.store.isStale(error)) {
      this.#become({ kind: "stale", error });
      return;
    }
    this.#become({ kind: "failed", error });
    if (!this.#isClosed) this.#schedule(RETRY_MS[Math.min(this.#failures++, RETRY_MS.length - 1)] ?? PAUSE_MS);
  }

  #become(state: SaveState): void {
    this.state = state;
    this.#options.onstate(state);
  }
}
