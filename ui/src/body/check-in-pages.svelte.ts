// The check-ins as a list that grows a page at a time, newest first.

import { errorText } from "../i18n";
import { commands, type CheckIn, type CheckInCursor } from "../ipc";
import { notifyError } from "../shell/toasts.svelte";

export class CheckInPages {
  /** Null until the first page is there. */
  checkIns = $state.raw<readonly CheckIn[] | null>(null);
  /** Why there is no first page. A later one that cannot be read leaves what is there, and can be asked for again. */
  failure = $state<string | null>(null);
  #next = $state.raw<CheckInCursor | null>(null);
  #isReading = false;

  readonly hasMore = $derived(this.#next !== null);

  /** Reads the first page, or the one after what is there. */
  async more(): Promise<void> {
    if (this.#isReading || (this.checkIns !== null && this.#next === null)) return;
    this.#isReading = true;
    this.failure = null;
    try {
      const page = await commands.pageCheckIns(this.#next);
      this.checkIns = [...(this.checkIns ?? []), ...page.check_ins];
      this.#next = page.next;
    } catch (error) {
      if (this.checkIns === null) this.failure = errorText(error);
      else notifyError(error);
    } finally {
      this.#isReading = false;
    }
  }
}
