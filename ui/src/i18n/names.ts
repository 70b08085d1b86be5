// What sessions and moments are called.

import type { Moment, SessionKind, SessionTag } from "../ipc/bindings";
import { t } from "./bundle.svelte";

/** "Session 4", "Preparation 4", "Integration 4". */
export function sessionLabel(tag: Pick<SessionTag, "kind" | "number">): string {
  return t(`session-${tag.kind}`, { number: tag.number });
}

export function sessionKindLabel(kind: SessionKind): string {
  return t(`session-kind-${kind}`);
}

/** "3 days after": when in a session's course, in words; the strip calls its places the same. */
export function momentLabel(moment: Moment): string {
  return t(`moment-${moment}`);
}

/** "Session 4 · 3 days after", or the session alone. */
export function tagLabel(tag: Pick<SessionTag, "kind" | "number">, moment: Moment | null): string {
  return moment === null
    ? sessionLabel(tag)
    : t("session-and-moment", { session: sessionLabel(tag), moment: momentLabel(moment) });
}
