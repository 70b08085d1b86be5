// Taking pictures in: chosen in a dialog, dropped on the window or pasted. One import at a time; how far it is and what
// became of it. Rust reads the files and refuses what it cannot take; no path ever comes here.

import { t } from "../i18n";
import { commands, importPasted, onEvent, type ImportContext, type ImportOutcome } from "../ipc";
import { notify, notifyError } from "../shell/toasts.svelte";

export type Progress = { done: number; total: number; name: string };

class Importing {
  /** An import is under way; a dialog that is still open does not count. */
  progress: Progress | null = $state(null);
  outcome: ImportOutcome | null = $state(null);
  #busy = false;
  /** Takes what was dropped while an import is under way, once that has ended. */
  #waiting: (() => Promise<ImportOutcome>) | null = null;
  #cancelled = false;

  /** Lets the person choose files. */
  chosen(context: ImportContext): Promise<void> {
    return this.#run(() => commands.importChosen(context));
  }

  /** Takes the files that were let go over the window, once what is under way has ended. */
  async dropped(count: number, context: ImportContext): Promise<void> {
    const work = () => {
      this.progress = { done: 0, total: count, name: "" };
      return commands.importDropped(context);
    };
    if (!this.#busy) return this.#run(work);
    // Rust keeps what was dropped last.
    if (this.#waiting) notify(t("art-dropped-over"));
    this.#waiting = work;
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
    let outcome: ImportOutcome | null = null;
    const stop = onEvent("importProgress", (progress) => {
      this.progress = progress;
    });
    for (let next: typeof work | null = work; next; next = this.#cancelled ? null : this.#waiting) {
      this.#waiting = null;
      try {
        outcome = together(outcome, await next());
      } catch (error) {
        notifyError(error);
      }
    }
    stop();
    this.#waiting = null;
    this.progress = null;
    this.#busy = false;
    this.outcome = outcome;
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

function together(one: ImportOutcome | null, other: ImportOutcome | null): ImportOutcome | null {
  if (!one || !other) return one ?? other;
  return {
    added: [...one.added, ...other.added],
    refused: [...one.refused, ...other.refused],
    cancelled: one.cancelled || other.cancelled,
  };
}

export const importing = new Importing();

/** The pictures among what was pasted. */
export function picturesIn(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])].filter(({ type }) => type.startsWith("image/"));
}
