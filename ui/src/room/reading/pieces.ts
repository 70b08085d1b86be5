// What pieces of a bundle are called, and in which order they stand.

import { formatDay, t, tagLabel, sessionLabel } from "../../i18n";
import type { GivenPiece } from "../../ipc";

/** Its title, or else what it is. A title of somebody else is text and never more. */
export function pieceTitle(piece: GivenPiece): string {
  const title = piece.title?.trim();
  if (title) return title;
  if (piece.kind === "session" && piece.session) return sessionLabel(piece.session);
  return pieceKind(piece);
}

export function pieceKind({ kind }: Pick<GivenPiece, "kind">): string {
  return t("room-piece-kind", { kind });
}

/** "Friday 20 November · Session 2 · a day after": as far as it was said. */
export function pieceMeta(piece: GivenPiece): string {
  const day = piece.day === null ? "" : formatDay(piece.day);
  const hung = piece.session && piece.kind !== "session" ? tagLabel(piece.session, piece.moment) : "";
  return [day, hung].filter(Boolean).join(" · ");
}

/** By day and time; what has no day stands at the end, and pieces of one moment in the order they were given. */
export function inOrder(pieces: readonly GivenPiece[]): GivenPiece[] {
  const at = ({ day, time }: GivenPiece) => (day === null ? "\uffff" : `${day.padStart(10, "0")} ${time ?? ""}`);
  return pieces.toSorted((a, b) => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : 0));
}
