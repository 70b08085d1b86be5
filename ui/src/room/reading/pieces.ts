// What pieces of a client's bundles are called, and in which order they stand.

import { formatDay, t, tagLabel, sessionLabel } from "../../i18n";
import type { BundleSummary, GivenPiece, RoomBundle } from "../../ipc";

/** A piece, and what it was given with: its picture, its words and the notes on it are had from there. */
export type RoomPiece = { bundle: RoomBundle; piece: GivenPiece };

export function piecesOf(bundle: RoomBundle): RoomPiece[] {
  return bundle.pieces.map((piece) => ({ bundle, piece }));
}

/** Tells it from every other, also of another bundle. */
export function keyOf({ bundle, piece }: RoomPiece): string {
  return `${bundle.summary.id} ${piece.id}`;
}

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
export function inOrder(pieces: readonly RoomPiece[]): RoomPiece[] {
  const at = ({ piece: { day, time } }: RoomPiece) =>
    day === null ? "\uffff" : `${day.padStart(10, "0")} ${time ?? ""}`;
  return pieces.toSorted((a, b) => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : 0));
}

/** That its sender is only a claim; none once the words were compared. */
export function claimOf({ trust }: BundleSummary): string | null {
  if (trust === "compared") return null;
  return t(trust === "claim" ? "room-claim-here" : "room-claim-no-address");
}
