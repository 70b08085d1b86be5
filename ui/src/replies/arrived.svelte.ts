// Replies on their way in: chosen in a dialog, or dropped on the window. Rust reads the file and refuses what is none; no path ever comes
// here.

import { t } from "../i18n";
import { commands, type ReceivedReply, type SealedDropped } from "../ipc";
import { notify, notifyError } from "../shell/toasts.svelte";
import { unread } from "./unread.svelte";

class ArrivedReplies {
  /** Those that are to be shown one after the other. */
  waiting: ReceivedReply[] = $state.raw([]);
  /** Grows with each that came. */
  count = $state(0);
  busy = $state(false);
  /** So many that were dropped wait in Rust. */
  #left = 0;

  /** Lets the person choose a file. */
  choose(): Promise<void> {
    return this.#run(() => commands.openReply());
  }

  /** Takes what was let go over the window, each reply with its own outcome, and says what else was among it. */
  dropped({ replies, has_bundle, has_card }: SealedDropped): Promise<void> {
    if (has_bundle) notify(t("drop-bundle"));
    if (has_card) notify(t("drop-card"));
    this.#left += replies;
    return this.#run();
  }

  /** This one was looked at. A dialog tells once more a little later that it closed: by then another may stand first. */
  looked(reply: string): void {
    if (this.waiting[0]?.id === reply) this.waiting = this.waiting.slice(1);
  }

  async #take(open: () => Promise<ReceivedReply | null>): Promise<void> {
    try {
      const reply = await open();
      if (!reply) return;
      this.waiting = [...this.waiting, reply];
      this.count += 1;
      await unread.read();
    } catch (error) {
      notifyError(error);
    }
  }

  /** What is dropped meanwhile is taken in after it. */
  async #run(open?: () => Promise<ReceivedReply | null>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    if (open) await this.#take(open);
    for (; this.#left > 0; this.#left -= 1) await this.#take(() => commands.openDroppedReply());
    this.busy = false;
  }
}

export const arrived = new ArrivedReplies();
