// A bundle under way: made, looked at, saved. It ends with the window, which locking destroys.

import { commands, onEvent, type BundleWish, type GivingProgress, type LeavingBundle, type SavedFile } from "../../ipc";
import { notifyError } from "../../shell/toasts.svelte";

class Giving {
  /** What waits to be saved; null when nothing does. */
  bundle: LeavingBundle | null = $state.raw(null);
  /** Null until the first word of it, and when it is over. */
  progress: GivingProgress | null = $state.raw(null);

  async make(wish: BundleWish): Promise<void> {
    this.bundle = null;
    this.bundle = await this.#follow(() => commands.makeBundle(wish));
  }

  /** Null when the person chose no place for it. */
  async save(passphrase: string | null): Promise<SavedFile | null> {
    const { bundle } = this;
    if (!bundle) return null;
    return this.#follow(() => commands.saveBundle(bundle.number, passphrase));
  }

  /** The work then fails with `stopped`. */
  stop(): void {
    commands.stopGiving().catch(notifyError);
  }

  /** Lets go of what was not saved. */
  forget(): void {
    this.bundle = null;
    commands.forgetBundle().catch(notifyError);
  }

  async #follow<T>(work: () => Promise<T>): Promise<T> {
    const unfollow = onEvent("givingProgress", (progress) => (this.progress = progress));
    try {
      return await work();
    } finally {
      unfollow();
      this.progress = null;
    }
  }
}

export const giving = new Giving();
