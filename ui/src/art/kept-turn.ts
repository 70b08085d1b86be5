// A turn that was kept, until it is taken back or something else is done. Saving does not live here.

import { t } from "../i18n";
import type { ArtworkId } from "../ipc";

/** How far a piece was turned since it was last let be, in quarters to the right. */
export type KeptTurn = { id: ArtworkId; quarters: -1 | 1 | 2 };

/** One more turn, after another of the same piece or not; null when the piece lies as it lay at first. */
export function turnedOn(before: KeptTurn | null, id: ArtworkId, quarters: number): KeptTurn | null {
  const all = (before?.id === id ? before.quarters : 0) + quarters;
  const rest = ((all % 4) + 4) % 4;
  if (rest === 0) return null;
  return { id, quarters: rest === 3 ? -1 : rest === 2 ? 2 : 1 };
}

/** "Kept this way up: a quarter to the right." */
export function keptInWords({ quarters }: KeptTurn): string {
  return t("art-kept-turn", { quarters });
}
