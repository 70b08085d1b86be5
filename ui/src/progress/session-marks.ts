// The sessions on a chart: where each stands, and which of them have room for their names. Medicine comes first.

import { sessionLabel, t } from "../i18n";
import type { ProgressSession } from "../ipc";
import { clockOf, type TimeAxis } from "./axis";

export type SessionMark = {
  session: ProgressSession;
  x: number;
  isMedicine: boolean;
  /** Drawn as a sign alone, without a line or a name. */
  isQuiet: boolean;
  /** Its name as it is drawn; null where there is no room for it. */
  label: { text: string; x: number } | null;
};

/** How wide a letter of a name is drawn at most, in pixels, and how far names keep apart. */
const LETTER = { medicine: 7.2, other: 6.2 };
const APART = 10;
/** Where sessions stand closer than this in the mean, in pixels, preparations and integrations are quiet. */
const CROWDED = 40;

export function sessionName({ tag, planned }: ProgressSession): string {
  return planned ? t("progress-planned", { session: sessionLabel(tag) }) : sessionLabel(tag);
}

/** Medicine and the others have a line each for their names; within a line the first named stays. */
export function marksOf(sessions: readonly ProgressSession[], axis: TimeAxis): SessionMark[] {
  const isCrowded = (axis.right - axis.left) / sessions.length < CROWDED;
  const taken = { medicine: -Infinity, other: -Infinity };
  return sessions.map((session) => {
    const isMedicine = session.tag.kind === "medicine";
    const isQuiet = isCrowded && !isMedicine;
    const lane = isMedicine ? "medicine" : "other";
    const x = axis.x(clockOf(session.tag.starts));
    const text = sessionName(session);
    const half = (text.length * LETTER[lane]) / 2;
    const middle = Math.min(axis.right - half, Math.max(axis.left + half, x));
    if (isQuiet || middle - half < taken[lane] + APART) return { session, x, isMedicine, isQuiet, label: null };
    taken[lane] = middle + half;
    return { session, x, isMedicine, isQuiet, label: { text, x: middle } };
  });
}
