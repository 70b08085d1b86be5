// Versions in the groups that the list shows.

import { isoDay } from "../../i18n";
import type { EntryVersion } from "../../ipc";

/** Versions that come latest first, by the day until which they were the present one. */
export function byDay(versions: EntryVersion[]): { day: string; versions: EntryVersion[] }[] {
  const days = new Map<string, EntryVersion[]>();
  for (const version of versions) {
    const day = isoDay(version.until);
    days.set(day, [...(days.get(day) ?? []), version]);
  }
  return [...days].map(([day, ofDay]) => ({ day, versions: ofDay }));
}
