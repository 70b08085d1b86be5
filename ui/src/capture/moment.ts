// When the "right after" page is offered, and the moment that it is written at.

import { nowLocal } from "../i18n";
import type { Moment, SessionId, SessionTag } from "../ipc";

export type Proposed = { session: SessionTag | null; moment: Moment | null };

/** The medicine session that today is about: on its day, and for the hours after it even past midnight. */
export function sessionOfToday({ session, moment }: Proposed, now = nowLocal()): SessionTag | null {
  if (session?.kind !== "medicine") return null;
  const isItsDay = session.starts.local.slice(0, 10) === now.local.slice(0, 10);
  return isItsDay || moment === "during" || moment === "hours4" ? session : null;
}

/** The moment of what is written right after a session. A session that began earlier than it was planned has begun all the same. */
export function momentOf({ session, moment }: Proposed, id: SessionId): Moment {
  return session?.id === id && moment !== null && moment !== "before" ? moment : "during";
}
