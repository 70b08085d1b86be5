// The notes that came back on one piece of the person's own: read, and shown only when they ask. Nothing here can change the piece.

import { commands, type GivenKind, type NoteBeside } from "../ipc";
import { marksOf } from "../notes/marks";
import { notifyError } from "../shell/toasts.svelte";

export class BesideNotes {
  list = $state.raw<NoteBeside[]>([]);
  isShown = $state(false);
  chosen = $state<string | null>(null);
  readonly marks = $derived(marksOf(this.list, (note) => note));

  readonly #kind: GivenKind;
  readonly #id: string;

  constructor(kind: GivenKind, id: string) {
    this.#kind = kind;
    this.#id = id;
    void this.read();
  }

  /** Anew, as after the picture was turned: the marks turn with it. */
  async read(): Promise<void> {
    try {
      this.list = await commands.notesBeside(this.#kind, this.#id);
    } catch (error) {
      notifyError(error);
    }
  }

  choose(id: string): void {
    this.chosen = this.chosen === id ? null : id;
  }
}
