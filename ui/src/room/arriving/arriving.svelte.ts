// A bundle on its way in: chosen in a dialog or dropped on the window. Rust reads the file and refuses what it cannot take in; no path
// ever comes here.

import { t } from "../../i18n";
import { commands, onEvent, type Arrival, type BundleProgress, type ClientId } from "../../ipc";
import { router } from "../../shell/router.svelte";
import { notify, notifyError } from "../../shell/toasts.svelte";

/** What the person is asked before it can go on. */
export type Asked = { for: "passphrase"; fileName: string } | { for: "client"; sender: string; wantsReply: boolean };

class ArrivingBundle {
  /** Null while nothing is under way; a dialog of the system's that is open does not count. */
  progress: BundleProgress | null = $state.raw(null);
  asked: Asked | null = $state.raw(null);
  /** Something is under way, or a dialog of the system's is open. */
  busy = $state(false);

  /** Lets the person choose a file. */
  choose(): Promise<void> {
    return this.#run(() => commands.openBundle());
  }

  /** Takes the file that was let go over the window. */
  dropped(): Promise<void> {
    return this.#run(() => commands.openDroppedBundle());
  }

  /** Gives the passphrase; what it says when that is refused is thrown, so that it stands where it was typed. */
  async unlock(passphrase: string): Promise<void> {
    await this.#run(() => commands.openBundleWith(passphrase), true);
  }

  /** Says whose it is: a client that is known, or else a new one of this name. */
  async belongsTo(client: ClientId | null, name: string): Promise<void> {
    this.asked = null;
    await this.#run(() => commands.takeInBundle(client, name));
  }

  async stop(): Promise<void> {
    await commands.stopBundle();
  }

  /** Gives it up. A question that was answered tells a little later that it closed: that must not end what came of the answer. */
  async setAside(question: Asked["for"]): Promise<void> {
    // Told while the question is taken down, it would still see it.
    await Promise.resolve();
    if (this.asked?.for !== question) return;
    this.asked = null;
    await commands.setBundleAside();
  }

  async #run(work: () => Promise<Arrival | null>, throws = false): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    const stop = onEvent("bundleProgress", (progress) => {
      this.progress = progress;
    });
    try {
      const arrival = await work();
      this.progress = null;
      if (arrival !== null) await this.#went(arrival);
    } catch (error) {
      if (throws) throw error;
      notifyError(error);
    } finally {
      stop();
      this.progress = null;
      this.busy = false;
    }
  }

  async #went(arrival: Arrival): Promise<void> {
    if (arrival.state === "here") {
      this.asked = null;
      await router.go({ room: "clients", bundle: arrival.bundle });
      if (arrival.was_here) notify(t("room-was-here"));
    } else if (arrival.state === "needs_passphrase") {
      this.asked = { for: "passphrase", fileName: arrival.file_name };
    } else {
      this.asked = { for: "client", sender: arrival.sender, wantsReply: arrival.wants_reply };
    }
  }
}

export const arriving = new ArrivingBundle();
