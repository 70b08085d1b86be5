// The list of entries, cut into months.

import type { EntrySummary } from "../ipc";

export type Month = { key: string; entries: EntrySummary[] };

/** Entries that come newest first, in groups of a month. */
export function byMonth(entries: EntrySummary[]): Month[] {
  const months: Month[] = [];
  for (const entry of entries) {
    const key = entry.occurred.local.slice(0, 7);
    const last = months.at(-1);
    if (last?.key === key) last.entries.push(entry);
    else months.push({ key, entries: [entry] });
  }
  return months;
}
