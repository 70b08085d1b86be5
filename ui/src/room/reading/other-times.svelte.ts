// What a client gave at other times, to be seen beside what is open. One that cannot be read keeps none of the others away.

import { errorText } from "../../i18n";
import { commands, type BundleSummary, type RoomBundle } from "../../ipc";

export class OtherTimes {
  /** What could be read so far. */
  bundles = $state.raw<RoomBundle[]>([]);
  /** What could not, and why. */
  failed = $state.raw<{ summary: BundleSummary; why: string }[]>([]);
  isReading = $state(false);

  /** Reads what is not here yet. */
  async read(summaries: readonly BundleSummary[]): Promise<void> {
    if (this.isReading) return;
    this.isReading = true;
    this.failed = [];
    const missing = summaries.filter(({ id }) => !this.bundles.some(({ summary }) => summary.id === id));
    const answers = await Promise.allSettled(missing.map(({ id }) => commands.roomBundle(id)));
    this.bundles = [...this.bundles, ...answers.flatMap((it) => (it.status === "fulfilled" ? [it.value] : []))];
    this.failed = answers.flatMap((it, i) => {
      const summary = missing[i];
      return it.status === "rejected" && summary ? [{ summary, why: errorText(it.reason) }] : [];
    });
    this.isReading = false;
  }
}
