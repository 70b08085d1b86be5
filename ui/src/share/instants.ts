// Instants as days on this computer's calendar.

import { nowLocal } from "../i18n";
import type { LocalTime } from "../ipc";

/** The clock on this computer's wall at an instant, in milliseconds since 1970. */
export function dayOf(instant: number): LocalTime {
  return nowLocal(new Date(instant));
}
