// A form whose writing reaches the disk by itself: a moment after the last change, and at once when the person leaves. One
// save is under way at a time, and it counts as saved only when the disk has it. What is written does not live here.

/** How long nothing must change before it is saved. */
const CALM_MS = 700;

export type KeepingState = "saved" | "unsaved" | "saving" | "failed";

export class Keeping<Stored extends { revision: number; draft: object }> {
  draft: Stored["draft"] = $state({});
  stored = $state.raw() as Stored;
  state: KeepingState = $state("saved");
  error: unknown = $state(null);
  readonly #save: (stored: Stored, draft: Stored["draft"]) => Promise<Stored>;
  #said: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> | null = null;

  constructor(stored: Stored, save: (stored: Stored, draft: Stored["draft"]) => Promise<Stored>) {
    this.stored = stored;
    this.draft = structuredClone(stored.draft);
    this.#said = JSON.stringify(stored.draft);
    this.#save = save;
  }

  /** Reads all of the draft: inside an effect it runs again after each change. */
  watch(): void {
    const changed = JSON.stringify(this.draft) !== this.#said;
    clearTimeout(this.#timer);
    if (this.#saving === null) this.state = changed ? "unsaved" : "saved";
    if (!changed) return;
    this.#timer = setTimeout(() => void this.flush().catch(() => undefined), CALM_MS);
  }

  /** Saves what stands there now; fails when the disk does not have it. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#saving?.catch(() => undefined);
    if (JSON.stringify(this.draft) === this.#said) return;
    // Somebody else who waited for the same save may have begun the next one.
    if (this.#saving !== null) return this.flush();
    this.#saving = this.#saveOnce();
    try {
      await this.#saving;
    } finally {
      this.#saving = null;
    }
  }

  /** Takes the writing out of the form's hands, as when it was deleted: nothing is saved any more. */
  letGo(): void {
    clearTimeout(this.#timer);
    this.#said = JSON.stringify(this.draft);
  }

  async #saveOnce(): Promise<void> {
    const draft = $state.snapshot(this.draft) as Stored["draft"];
    const said = JSON.stringify(draft);
    this.state = "saving";
    try {
      this.stored = await this.#save(this.stored, draft);
    } catch (error) {
      this.error = error;
      this.state = "failed";
      throw error;
    }
    this.#said = said;
    this.error = null;
    this.state = JSON.stringify(this.draft) === said ? "saved" : "unsaved";
  }
}
