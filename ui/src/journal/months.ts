// The list of entries, cut into months.

import type { EntrySummary } from "../ipc";

export type Month = { key: string; entries: EntrySummary[] };

/** Entries that come newest first, in groups of a month; a month stands once, although travel may mix its first and last hours with another's. */
export function byMonth(entries: EntrySummary[]): Month[] {
  const months = new Map<string, Month>();
  for (const entry of entries) {
    const key = entry.occurred.local.slice(0, 7);
    const month = months.get(key);
    if (month) month.entries.push(entry);
    else months.set(key, { key, entries: [entry] });
  }
  return [...months.values()];
}
