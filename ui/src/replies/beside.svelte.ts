// The notes that came back on one piece of the person's own: read, and shown only when they ask. Nothing here can change the piece.

import { commands, type GivenKind, type NoteBeside } from "../ipc";
import { marksOf, type Mark } from "../notes/marks";
import { notifyError } from "../shell/toasts.svelte";
import { unread } from "./unread.svelte";

export class BesideNotes {
  list = $state.raw<NoteBeside[]>([]);
  #isShown = $state(false);
  chosen = $state<string | null>(null);
  readonly marks = $derived(marksOf(this.list, (note) => note));
  /** Whose notes they are. */
  readonly names = $derived(
    this.list.map((note) => note.given_to).filter((name, at, names) => names.indexOf(name) === at),
  );

  readonly #kind: GivenKind;
  readonly #id: string;

  constructor(kind: GivenKind, id: string) {
    this.#kind = kind;
    this.#id = id;
    void this.read();
  }

  get isShown(): boolean {
    return this.#isShown;
  }

  set isShown(shown: boolean) {
    this.#isShown = shown;
    if (shown && this.list.length > 0) void unread.seen(this.#kind, this.#id);
  }

  /** Anew, as after the picture was turned: the marks turn with it. */
  async read(): Promise<void> {
    try {
      this.list = await commands.notesBeside(this.#kind, this.#id);
    } catch (error) {
      notifyError(error);
    }
  }

  /** The marks of the notes that are about this very revision of the piece. */
  marksOn(revision: number): Mark[] {
    return this.marks.filter((_, at) => this.list[at]?.version === revision);
  }

  choose(id: string): void {
    this.chosen = this.chosen === id ? null : id;
  }
}
