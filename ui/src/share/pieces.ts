// What can be shared: the items of the journal, and the sessions on which something is written down. What each is called, and its place.

import { sessionKindLabel, sessionLabel } from "../i18n";
import type { Item, PieceId, Session } from "../ipc";
import type { Place } from "../shell/router.svelte";
import * as items from "../strip/items";

export type Piece = Omit<Item, "item"> & { item: PieceId };

function isItem(piece: Piece): piece is Item {
  return piece.item.kind !== "session";
}

/** All of them, by date, then as they came: the order of the report. */
export function piecesOf(made: Item[], sessions: Session[]): Piece[] {
  return byDate([...sessions.filter(isWrittenDown).map(pieceOfSession), ...made]);
}

export function byDate(pieces: Piece[]): Piece[] {
  return pieces.toSorted((one, other) => one.occurred.local.localeCompare(other.occurred.local));
}

/** Its day alone is nothing to share. */
function isWrittenDown({ draft: { details } }: Session): boolean {
  return Object.entries(details).some(([field, said]) => field !== "kind" && said !== null && said.length > 0);
}

function pieceOfSession({ id, number, draft }: Session): Piece {
  const tag = { id, kind: draft.details.kind, number, starts: draft.starts };
  return {
    item: { kind: "session", id },
    title: sessionLabel(tag),
    excerpt: "",
    occurred: draft.starts,
    session: tag,
    moment: null,
    private: false,
    regions: [],
  };
}

export function keyOf({ kind, id }: PieceId): string {
  return `${kind}:${id}`;
}

export function titleOf(piece: Piece): string {
  return isItem(piece) ? items.titleOf(piece) : piece.title;
}

/** "Journal", "Art", "Check-in"; of a session what it was. */
export function kindLabel(piece: Piece): string {
  if (isItem(piece)) return items.kindLabel(piece.item);
  return sessionKindLabel(piece.session?.kind ?? "medicine");
}

export function placeOf(piece: Piece): Place {
  return isItem(piece) ? items.placeOf(piece.item) : { room: "sessions", session: piece.item.id };
}
