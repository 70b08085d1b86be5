// What is said about a piece in the gallery, and how pieces are ordered.

import { t, tagLabel } from "../i18n";
import type { Artwork, ArtworkDraft, SessionId, SessionTag } from "../ipc";

export function titleOf(draft: ArtworkDraft): string {
  return draft.title.trim() || t("art-untitled");
}

/** "Soft pastel · Session 4 · 1 day after", with whatever of it is known. */
export function captionOf({ draft, session }: Artwork): string {
  const whence = session ? tagLabel(session, draft.moment) : "";
  return [draft.medium.trim(), whence].filter((part) => part !== "").join(" · ");
}

/** For somebody who cannot see it. */
export function alternativeOf(draft: ArtworkDraft): string {
  return draft.description.trim() || t("art-undescribed");
}

/** Newest first by the day they were made; pieces of one day and series stand in the order of the series. */
export function newestFirst(pieces: Artwork[]): Artwork[] {
  return pieces.toSorted(
    (one, other) =>
      other.draft.made_on.localeCompare(one.draft.made_on) ||
      one.draft.series.localeCompare(other.draft.series) ||
      (one.draft.series_order ?? 0) - (other.draft.series_order ?? 0),
  );
}

/** The pieces of one session, or all. */
export function ofSession(pieces: Artwork[], session: SessionId | null): Artwork[] {
  return session === null ? pieces : pieces.filter((piece) => piece.session?.id === session);
}

/** The sessions that pieces hang on, the newest first. */
export function sessionsOf(pieces: Artwork[]): SessionTag[] {
  const tags = new Map<SessionId, SessionTag>();
  for (const { session } of pieces) if (session) tags.set(session.id, session);
  return [...tags.values()].toSorted((one, other) => other.starts.local.localeCompare(one.starts.local));
}

export function countLine(pieces: Artwork[]): string {
  return t("art-count", { pieces: pieces.length, sessions: sessionsOf(pieces).length });
}
