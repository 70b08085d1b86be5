// How the person looks at their progress while the journal is open: how far back, and which charts as tables.

import { SvelteSet } from "svelte/reactivity";
import type { ProgressSpan } from "../ipc";

class View {
  /** Null until the person chooses: the journal proposes one. */
  span = $state<ProgressSpan | null>(null);
  /** The charts that are shown as tables, by their ids. */
  readonly tables = new SvelteSet<string>();

  flip(chart: string): void {
    if (!this.tables.delete(chart)) this.tables.add(chart);
  }

  /** As when the journal was opened. */
  reset(): void {
    this.span = null;
    this.tables.clear();
  }
}

export const view = new View();
