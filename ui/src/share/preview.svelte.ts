// The pages of the report as they would be saved, drawn anew a moment after the last change. The latest wish wins: one
// report is drawn at a time, wishes in between are dropped, and an outdated drawing is never shown. Choosing does not live
// here.

import { wasStopped } from "../i18n";
import { commands, type ReportPreview, type ReportSelection } from "../ipc";
import { Making } from "./making.svelte";

/** How long nothing must change before the pages are drawn. */
const CALM_MS = 400;

export class Preview {
  /** What is shown: the last drawing that arrived in time. */
  pages: ReportPreview | null = $state(null);
  /** The pages shown are not what is chosen now. */
  outdated = $state(false);
  error: unknown = $state(null);
  /** The person stopped the drawing. */
  stopped = $state(false);
  readonly making = new Making("preview");
  #wish: { selection: ReportSelection | null; said: string } = { selection: null, said: "null" };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #drawing = false;
  /** A drawing was asked for that has not begun. */
  #due = false;

  /** Null wishes for no pages at all. */
  wish(selection: ReportSelection | null): void {
    const said = JSON.stringify(selection);
    if (said === this.#wish.said) return;
    this.#wish = { selection, said };
    clearTimeout(this.#timer);
    this.stopped = false;
    // What is being drawn would never be shown.
    if (this.#drawing) this.making.stop();
    if (selection === null) {
      this.pages = null;
      this.outdated = false;
      this.error = null;
    } else {
      this.outdated = true;
      this.#timer = setTimeout(() => void this.#draw(), CALM_MS);
    }
  }

  /** Draws the same again, after a failure or once it was stopped. */
  again(): void {
    this.stopped = false;
    this.outdated = true;
    void this.#draw();
  }

  stop(): void {
    clearTimeout(this.#timer);
    if (this.#drawing) this.making.stop();
    this.#wish = { selection: null, said: "null" };
  }

  async #draw(): Promise<void> {
    this.#due = true;
    if (this.#drawing) return;
    this.#drawing = true;
    while (this.#due) {
      this.#due = false;
      const wish = this.#wish;
      if (wish.selection === null) break;
      const drawn = await this.#attempt(wish.selection);
      // The same pages may have been wished for again meanwhile: this drawing was stopped, and those are still to come.
      if (wish === this.#wish) this.#show(drawn);
    }
    this.#drawing = false;
  }

  async #attempt(selection: ReportSelection): Promise<{ pages: ReportPreview } | { error: unknown }> {
    try {
      return { pages: await this.making.follow(() => commands.previewReport(selection)) };
    } catch (error) {
      return { error };
    }
  }

  #show(drawn: { pages: ReportPreview } | { error: unknown }): void {
    this.outdated = false;
    if ("pages" in drawn) {
      this.pages = drawn.pages;
      this.error = null;
    } else if (wasStopped(drawn.error)) {
      this.stopped = true;
    } else {
      this.error = drawn.error;
    }
  }
}
