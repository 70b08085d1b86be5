// A check-in while it is being recorded. What reaches the disk goes through `save`, one save at a time.

import { nowLocal } from "../i18n";
import { commands, type CheckIn, type CheckInDraft, type LocalTime, type Mark, type Moment } from "../ipc";
import { preferences } from "../look/preferences.svelte";
import { VERSION } from "./body-map";
import { marksBody, recordsOf, type Said } from "./geometry";
import type { Stroke } from "./painting";

function strokesEnd(marks: readonly Mark[]): number {
  return marks.findLastIndex(({ type }) => type === "stroke") + 1;
}

/** The marks without what was chosen by name for a region since the last stroke. */
function asPainted(marks: readonly Mark[], region: string): Mark[] {
  const end = strokesEnd(marks);
  return marks.filter((mark, i) => i < end || mark.type === "stroke" || mark.region !== region);
}

export class CheckInForm {
  occurred = $state.raw<LocalTime>(nowLocal());
  sessionId = $state<string | null>(null);
  moment = $state<Moment | null>(null);
  marks = $state.raw<readonly Mark[]>([]);
  energy = $state<number | null>(null);
  pleasantness = $state<number | null>(null);
  feelings = $state.raw<string[]>([]);
  note = $state("");
  isPrivate = $state(false);
  /** Words outlive the paint beneath them: whoever erases finds them in the list, and whoever paints again finds them there. */
  said = $state.raw<Readonly<Record<string, Said>>>({});
  #before = $state.raw<readonly (readonly Mark[])[]>([]);
  #undone = $state.raw<readonly (readonly Mark[])[]>([]);
  /** The region whose choice by name was the last step. */
  #chosen: string | null = null;
  #outline = $state.raw<{ id: string; version: number }>({ id: preferences.value.outline, version: VERSION });
  #stored: CheckIn | null = null;
  #saved: string;
  #saving: Promise<unknown> = Promise.resolve();

  readonly regions = $derived(recordsOf(this.marks, (region) => this.said[region]));
  /** The regions as they were when the last stroke ended, before any choice by name. */
  readonly painted = $derived(recordsOf(this.marks.slice(0, strokesEnd(this.marks)), () => undefined));
  readonly canUndo = $derived(this.#before.length > 0);
  readonly canRedo = $derived(this.#undone.length > 0);

  constructor(stored: CheckIn | null) {
    if (stored) this.#take(stored);
    this.#saved = JSON.stringify(this.draft());
  }

  get outline(): string {
    return this.#outline.id;
  }

  /** Marks are in the body's units: on another outline they stay where they are on the body. */
  set outline(id: string) {
    this.#outline = { ...this.#outline, id };
  }

  get isNew(): boolean {
    return this.#stored === null;
  }

  draft(): CheckInDraft {
    return {
      occurred: this.occurred,
      session_id: this.sessionId,
      moment: this.moment,
      outline: this.#outline.id,
      outline_version: this.#outline.version,
      marks: [...this.marks],
      regions: this.regions,
      energy: this.energy,
      pleasantness: this.pleasantness,
      feelings: this.feelings,
      note: this.note,
      private: this.isPrivate,
    };
  }

  /** A stroke that meets no part of the body leaves nothing behind. */
  paint(stroke: Stroke): void {
    this.#mark(marksBody(stroke) ? [...this.marks, stroke] : [...this.marks]);
  }

  /**
   * Chooses a whole region, or what was painted of it. Arrow keys pass through the choices of a region on their way: one after another, they
   * are one step for undo.
   */
  choose(region: string, choice: "more" | "less" | "painted" | null): void {
    const before = this.#chosen === region ? this.#before.at(-1) : undefined;
    if (before) {
      this.#before = this.#before.slice(0, -1);
      this.marks = before;
    }
    const steps = this.#before.length;
    this.#mark(
      choice === "painted" ? asPainted(this.marks, region) : [...this.marks, { type: "region", region, brush: choice }],
    );
    this.#chosen = this.#before.length > steps ? region : null;
  }

  undo(): void {
    const before = this.#before.at(-1);
    if (!before) return;
    this.#before = this.#before.slice(0, -1);
    this.#chosen = null;
    this.#undone = [...this.#undone, this.marks];
    this.marks = before;
  }

  redo(): void {
    const undone = this.#undone.at(-1);
    if (!undone) return;
    this.#undone = this.#undone.slice(0, -1);
    this.#chosen = null;
    this.#before = [...this.#before, this.marks];
    this.marks = undone;
  }

  say(region: string, said: Partial<Said>): void {
    const before = this.said[region] ?? { words: [], intensity: null };
    this.said = { ...this.said, [region]: { ...before, ...said } };
  }

  /**
   * Puts an earlier map in place of this one, on the outline that is chosen. Undo brings this one back. Only the paint: words and strengths
   * that nobody gave today would read as if nothing had changed.
   */
  startFrom(last: CheckIn): void {
    this.#mark(last.draft.marks);
    this.#outline = { ...this.#outline, version: last.draft.outline_version };
  }

  /** Whether there is anything that would be missed. A date or a session alone is no check-in yet. */
  get hasUnsaved(): boolean {
    if (JSON.stringify(this.draft()) === this.#saved) return false;
    if (this.#stored) return true;
    const { marks, regions, energy, pleasantness, feelings, note } = this;
    return (
      marks.length + regions.length > 0 ||
      energy !== null ||
      pleasantness !== null ||
      feelings.length > 0 ||
      note.trim() !== ""
    );
  }

  /** Saves what stands there now, also if it is nothing: that is an answer. A second call waits for the first. */
  save(): Promise<CheckIn> {
    const next = this.#saving.catch(() => null).then(() => this.#write());
    this.#saving = next;
    return next;
  }

  /** For leaving the room, locking and closing. */
  async flush(): Promise<void> {
    await this.#saving.catch(() => null);
    if (this.hasUnsaved) await this.save();
  }

  async #write(): Promise<CheckIn> {
    const stored = this.#stored;
    const draft = this.draft();
    const text = JSON.stringify(draft);
    if (stored && text === this.#saved) return stored;
    const saved = stored
      ? await commands.saveCheckIn(stored.id, stored.revision, draft)
      : await commands.createCheckIn(draft);
    this.#stored = saved;
    this.#saved = text;
    return saved;
  }

  #mark(marks: readonly Mark[]): void {
    this.#chosen = null;
    if (marks.length !== this.marks.length || marks.some((mark, i) => mark !== this.marks[i])) {
      this.#before = [...this.#before, this.marks];
      this.#undone = [];
    }
    this.marks = marks;
  }

  #take(stored: CheckIn): void {
    const { draft } = stored;
    this.#stored = stored;
    this.occurred = draft.occurred;
    this.sessionId = draft.session_id;
    this.moment = draft.moment;
    this.marks = draft.marks;
    this.#outline = { id: draft.outline, version: draft.outline_version };
    for (const { region, words, intensity } of draft.regions) this.say(region, { words, intensity });
    this.energy = draft.energy;
    this.pleasantness = draft.pleasantness;
    this.feelings = draft.feelings;
    this.note = draft.note;
    this.isPrivate = draft.private;
  }
}
