// A form about something that is stored, kept by the journal's autosave: a moment after the last change, at once when the
// person leaves. What is written does not live here, and nothing new is created here.

import { Autosave, type SaveState } from "../journal/autosave";
import { errorCode } from "../i18n";

type Kept = { id: string; revision: number; draft: object };

export class Keeping<Stored extends Kept> {
  draft: Stored["draft"] = $state({});
  /** As the disk has it. */
  stored = $state.raw() as Stored;
  state: SaveState = $state.raw({ kind: "saved", at: null });
  readonly #autosave: Autosave<Stored["draft"]>;
  #seen: string;

  constructor(stored: Stored, save: (stored: Stored, draft: Stored["draft"]) => Promise<Stored>) {
    this.stored = stored;
    this.draft = structuredClone(stored.draft);
    this.#seen = JSON.stringify(stored.draft);
    this.#autosave = new Autosave<Stored["draft"]>({
      stored,
      read: () => $state.snapshot(this.draft) as Stored["draft"],
      isBlank: () => false,
      store: {
        create: () => Promise.reject(new Error("Only what is stored already is kept here.")),
        save: async (_id, _revision, draft) => {
          this.stored = await save(this.stored, draft);
          return this.stored.revision;
        },
        isStale: (error) => errorCode(error) === "stale-revision",
      },
      onstate: (state) => {
        this.state = state;
      },
    });
  }

  /** Reads all of the draft: inside an effect it runs again after each change. */
  watch(): void {
    const now = JSON.stringify(this.draft);
    if (now === this.#seen) return;
    this.#seen = now;
    this.#autosave.edited();
  }

  /** Saves what stands there now; fails when the disk does not have it. */
  flush(): Promise<void> {
    this.watch();
    return this.#autosave.flush();
  }

  /** Nothing is saved any more, as after it was deleted. */
  letGo(): Promise<void> {
    return this.#autosave.close();
  }
}
