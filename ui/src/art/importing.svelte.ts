// Taking pictures in: chosen in a dialog, dropped on the window or pasted. One import at a time; how far it is and what
// became of it. Rust reads the files and refuses what it cannot take; no path ever comes here.

import { commands, importPasted, onEvent, type ImportContext, type ImportOutcome } from "../ipc";
import { notifyError } from "../shell/toasts.svelte";

export type Progress = { done: number; total: number; name: string };

class Importing {
  /** An import is under way; a dialog that is still open does not count. */
  progress: Progress | null = $state(null);
  outcome: ImportOutcome | null = $state(null);
  #busy = false;
  #cancelled = false;

  /** Lets the person choose files. */
  chosen(context: ImportContext): Promise<void> {
    return this.#run(() => commands.importChosen(context));
  }

  /** Takes the files that were let go over the window. */
  dropped(count: number, context: ImportContext): Promise<void> {
    return this.#run(() => {
      this.progress = { done: 0, total: count, name: "" };
      return commands.importDropped(context);
    });
  }

  pasted(pictures: File[], context: ImportContext): Promise<void> {
    return this.#run(() => this.#paste(pictures, context));
  }

  async cancel(): Promise<void> {
    if (this.progress === null) return;
    this.#cancelled = true;
    await commands.cancelImport();
  }

  close(): void {
    this.outcome = null;
  }

  async #run(work: () => Promise<ImportOutcome | null>): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.#cancelled = false;
    this.outcome = null;
    const stop = onEvent("importProgress", (progress) => {
      this.progress = progress;
    });
    try {
      this.outcome = await work();
    } catch (error) {
      notifyError(error);
    } finally {
      stop();
      this.progress = null;
      this.#busy = false;
    }
  }

  async #paste(pictures: File[], context: ImportContext): Promise<ImportOutcome> {
    const outcome: ImportOutcome = { added: [], refused: [], cancelled: false };
    for (const [done, picture] of pictures.entries()) {
      if (this.#cancelled) {
        outcome.cancelled = true;
        break;
      }
      this.progress = { done, total: pictures.length, name: picture.name };
      const one = await importPasted(await picture.arrayBuffer(), picture.name, context);
      outcome.added.push(...one.added);
      outcome.refused.push(...one.refused);
    }
    return outcome;
  }
}

export const importing = new Importing();

/** The pictures among what was pasted. */
export function picturesIn(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])].filter(({ type }) => type.startsWith("image/"));
}
