// The check-ins as a list that grows a page at a time, newest first.

import { commands, type CheckIn, type CheckInCursor } from "../ipc";
import { notifyError } from "../shell/toasts.svelte";

export class CheckInPages {
  /** Null until the first page is there. */
  checkIns = $state.raw<readonly CheckIn[] | null>(null);
  #next = $state.raw<CheckInCursor | null>(null);
  #isReading = false;

  readonly hasMore = $derived(this.#next !== null);

  /** Reads the first page, or the one after what is there. */
  async more(): Promise<void> {
    if (this.#isReading || (this.checkIns !== null && this.#next === null)) return;
    this.#isReading = true;
    try {
      const page = await commands.pageCheckIns(this.#next);
      this.checkIns = [...(this.checkIns ?? []), ...page.check_ins];
      this.#next = page.next;
    } catch (error) {
      notifyError(error);
    } finally {
      this.#isReading = false;
    }
  }
}
