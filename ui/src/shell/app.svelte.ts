// Whether the journal is open, and what Rust says of it.

import { commands, setArtToken, type AppState, type Role } from "../ipc";
import { preferences } from "../look/preferences.svelte";
import { flushAll } from "./flush";
import { t } from "../i18n";
import { dismissAll, notifyError } from "./toasts.svelte";

class App {
  /** Null until Rust has answered. */
  state = $state.raw<AppState | null>(null);
  locking = $state(false);
  /** What is open here; a journal until Rust has answered. */
  readonly role = $derived<Role>(this.state?.role ?? "journal");

  take(state: AppState): void {
    setArtToken(state.art_token);
    preferences.take(state.preferences);
    this.state = state;
  }

  async refresh(): Promise<void> {
    this.take(await commands.appState());
  }

  /** Writes what is unsaved, then locks. What could not be written is given up only when the person says so. */
  async lock(): Promise<void> {
    if (this.state?.phase !== "unlocked" || this.locking) return;
    this.locking = true;
    const [failure] = await flushAll(true);
    if (failure === undefined) await this.#lockNow();
    else notifyError(failure, { action: { label: t("shell-lock-anyway"), run: () => this.#lockNow() } });
    this.locking = false;
  }

  async #lockNow(): Promise<void> {
    dismissAll();
    try {
      // The window is made anew by Rust; nothing of this page outlives it.
      await commands.lock();
    } catch (error) {
      notifyError(error);
    }
  }
}

export const app = new App();
