// The therapist's notes on one piece of a bundle: which there are, which is open to the pen, and with what tool a new one is placed. Each is
// kept by the journal's autosave. What is drawn does not live here.

import { t } from "../i18n";
import { commands, type NoteDraft, type NotePlace, type RoomNote } from "../ipc";
import { Keeping } from "../sessions/keeping.svelte";
import { notify, notifyError } from "../shell/toasts.svelte";

/** What a press on the picture does. */
export type Tool = "pin" | "outline" | "freehand";

type Kept = { id: string; revision: number; draft: NoteDraft };

export class Notes {
  readonly bundle: string;
  readonly item: string;
  /** As the disk has them, in the order they were made; null before they were read. */
  list = $state.raw<RoomNote[] | null>(null);
  /** Why they could not be read. */
  failure = $state.raw<unknown>(null);
  /** The note that is open to the pen. */
  open = $state.raw<Keeping<Kept> | null>(null);
  tool = $state<Tool | null>(null);
  /** Whether what is drawn next takes the place of the open note's own. */
  isPlacingAgain = $state(false);

  constructor(bundle: string, item: string) {
    this.bundle = bundle;
    this.item = item;
    void this.read();
  }

  get chosen(): string | null {
    return this.open?.stored.id ?? null;
  }

  async read(): Promise<void> {
    try {
      const all = await commands.roomNotes(this.bundle);
      this.list = all.filter((note) => note.item === this.item);
      this.failure = null;
    } catch (error) {
      this.failure = error;
    }
  }

  /** What stands on the screen: of the open note its draft. */
  draftOf(note: RoomNote): NoteDraft {
    return this.open?.stored.id === note.id ? this.open.draft : note.draft;
  }

  /** Opens a note, or none, once the one before is written; false when it could not be. */
  async choose(id: string | null): Promise<boolean> {
    if (id === this.chosen) return true;
    try {
      await this.open?.flush();
    } catch {
      // The reason stands beside that note, which stays open.
      return false;
    }
    const note = this.list?.find((one) => one.id === id);
    this.open = note
      ? new Keeping<Kept>({ id: note.id, revision: 0, draft: note.draft }, (stored, draft) => this.#save(stored, draft))
      : null;
    this.tool = null;
    this.isPlacingAgain = false;
    return true;
  }

  /** A new note at this place, open to the pen; or the open one, where it is placed again. */
  async place(place: NotePlace): Promise<void> {
    this.tool = null;
    if (this.isPlacingAgain && this.open) {
      this.isPlacingAgain = false;
      this.open.draft.place = place;
      return;
    }
    if (!(await this.choose(null))) return;
    await this.#add({ motivation: "comment", place, text: "", goes_back: false }, null, true);
  }

  /** Another place for a note, as by its keys on the picture. */
  async move(id: string, place: NotePlace): Promise<void> {
    if ((await this.choose(id)) && this.open) this.open.draft.place = place;
  }

  begin(tool: Tool): void {
    this.isPlacingAgain = false;
    this.tool = this.tool === tool ? null : tool;
  }

  placeAgain(): void {
    const kind = this.open?.draft.place.kind;
    if (kind !== "pin" && kind !== "outline" && kind !== "freehand") return;
    this.isPlacingAgain = true;
    this.tool = kind;
  }

  cancelTool(): void {
    this.tool = null;
    this.isPlacingAgain = false;
  }

  /** Deletes a note, with the way back in one step. */
  async remove(id: string): Promise<void> {
    try {
      if (this.chosen === id) await this.open?.flush().catch(() => undefined);
      await commands.deleteNote(this.bundle, id);
      const deleted = this.chosen === id ? this.open : null;
      if (deleted) {
        this.open = null;
        // Only now: a note that could not be deleted goes on being kept.
        await deleted.letGo();
      }
      const gone = this.list?.find((note) => note.id === id);
      this.list = this.list?.filter((note) => note.id !== id) ?? null;
      if (gone)
        notify(t("notes-deleted"), { action: { label: t("notes-undo"), run: () => this.#add(gone.draft, id, false) } });
    } catch (error) {
      notifyError(error);
    }
  }

  /** Writes what is unsaved; fails when the disk does not have it. */
  async flush(): Promise<void> {
    await this.open?.flush();
  }

  async #add(draft: NoteDraft, id: string | null, open: boolean): Promise<void> {
    try {
      const note = await commands.addNote(this.bundle, this.item, id, draft);
      this.list = [...(this.list ?? []), note];
      if (open) await this.choose(note.id);
    } catch (error) {
      notifyError(error);
    }
  }

  async #save(stored: Kept, draft: NoteDraft): Promise<Kept> {
    await commands.saveNote(this.bundle, this.item, stored.id, draft);
    const says = ({ goes_back: _, ...said }: NoteDraft) => JSON.stringify(said);
    const isAsSent = says(stored.draft) === says(draft);
    this.list =
      this.list?.map((note) =>
        note.id === stored.id ? { ...note, draft, sent_in: isAsSent ? note.sent_in : null } : note,
      ) ?? null;
    return { ...stored, draft };
  }
}
