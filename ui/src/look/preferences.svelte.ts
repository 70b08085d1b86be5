// How the person wants the app to look and to tell the time: kept in the journal, in force while it is open, the computer's own way before.

import { commands, type Preferences } from "../ipc";

const FIRST: Preferences = {
  idle_minutes: 10,
  theme: "system",
  text_size: 100,
  first_day: "monday",
  time_format: "hours24",
  outline: "neutral",
  paper: "a4",
};

class Chosen {
  value = $state.raw<Preferences>(FIRST);
  #stored = FIRST;
  #saving = false;

  /** Takes what the journal says; null while none is open. */
  take(stored: Preferences | null): void {
    // An older answer must not take back what is being saved.
    if (this.#saving) return;
    this.#stored = stored ?? FIRST;
    this.#show(this.#stored);
  }

  /** Puts a change in force and keeps it. One save at a time, and the last wish wins: two under way could arrive in the other order. */
  async change(wanted: Partial<Preferences>): Promise<void> {
    this.#show({ ...this.value, ...wanted });
    if (this.#saving) return;
    this.#saving = true;
    try {
      while (this.value !== this.#stored) {
        const sent = this.value;
        await commands.savePreferences(sent);
        this.#stored = sent;
      }
    } catch (error) {
      this.#show(this.#stored);
      throw error;
    } finally {
      this.#saving = false;
    }
  }

  #show(wanted: Preferences): void {
    this.value = wanted;
    if (wanted.theme === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = wanted.theme;
  }
}

export const preferences = new Chosen();
