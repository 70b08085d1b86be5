// What lies over the whole window for a while, before a journal is open as well as in it: Steady me and the support card. What is beneath
// stays as it is, with its words and its caret.

import { tick } from "svelte";

export type AsideName = "steady" | "support";

class Aside {
  open = $state<AsideName | null>(null);
  #from: Element | null = null;

  show(name: AsideName): void {
    if (this.open === null) this.#from = document.activeElement;
    this.open = name;
  }

  /** Gives the window back, and the keyboard to where it was. */
  close(): void {
    if (this.open === null) return;
    this.open = null;
    const from = this.#from;
    void tick().then(() => {
      if (from instanceof HTMLElement) from.focus({ preventScroll: true });
    });
  }
}

export const aside = new Aside();
