// A report under way: how far it is, and stopping it. What becomes of it does not live here.

import { commands, onEvent, type ReportProgress, type ReportPurpose } from "../ipc";
import { notifyError } from "../shell/toasts.svelte";

export class Making {
  /** Null until the first word of it, and when it is over. */
  progress: ReportProgress | null = $state(null);
  readonly #purpose: ReportPurpose;
  #stopping: Promise<unknown> = Promise.resolve();

  constructor(purpose: ReportPurpose) {
    this.#purpose = purpose;
  }

  /** Follows the work to its end. */
  async follow<T>(work: () => Promise<T>): Promise<T> {
    const unfollow = onEvent("reportProgress", (progress) => {
      if (progress.purpose === this.#purpose) this.progress = progress;
    });
    try {
      // A stop on its way is for what was before.
      await this.#stopping;
      return await work();
    } finally {
      unfollow();
      this.progress = null;
    }
  }

  /** The work then fails with `stopped`. */
  stop(): void {
    this.#stopping = commands.stopReport(this.#purpose).catch(notifyError);
  }
}
