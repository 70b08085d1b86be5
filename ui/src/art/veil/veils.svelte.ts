// Which pieces are veiled. Read once from the journal, and kept true as pieces are read and saved; until it is known, and when
// it could not be read, every piece counts as veiled.

import { SvelteSet } from "svelte/reactivity";
import { commands, type Artwork, type ArtworkId } from "../../ipc";

class Veils {
  readonly #veiled = new SvelteSet<ArtworkId>();
  #known = $state(false);
  #failed = $state(false);
  #asking: Promise<void> | null = null;

  covers(id: ArtworkId): boolean {
    return !this.#known || this.#veiled.has(id);
  }

  /** Whether the journal has not answered yet: a moment in which there is nothing to press. */
  get waiting(): boolean {
    return !this.#known && !this.#failed;
  }

  /** Asks the journal, the first time that anything is drawn. */
  ask(): Promise<void> {
    this.#asking ??= this.#read();
    return this.#asking;
  }

  /** What was just read or saved. */
  learn(...pieces: Artwork[]): void {
    for (const { id, draft } of pieces) {
      if (draft.veiled) this.#veiled.add(id);
      else this.#veiled.delete(id);
    }
  }

  async #read(): Promise<void> {
    try {
      for (const id of await commands.veiledArtworks()) this.#veiled.add(id);
      this.#known = true;
    } catch {
      // Everything stays covered and can be pressed; the next drawing asks again.
      this.#failed = true;
      this.#asking = null;
    }
  }
}

export const veils = new Veils();
