// What an entry, an artwork and a check-in are called in one line, which hue they have, which room they open in, and how they are counted.

import { markedInWords } from "../body/in-words";
import { t } from "../i18n";
import type { ArtworkId, Item, ItemId } from "../ipc";
import { router, type Place } from "../shell/router.svelte";

export type ItemKind = ItemId["kind"];
export type ItemTone = "journal" | "art" | "body";
/** The hue of everything that can be gone to. */
export type Tone = ItemTone | "session";

/** A row of a list of ways to go: to a piece, to a session, to the entries of a day. */
export type Way = {
  key: string;
  tone: Tone;
  title: string;
  /** Whether the title is the person's own. */
  own: boolean;
  about?: string;
  go: () => void;
  /** The piece of art that it leads to. */
  artwork?: ArtworkId;
};

const TONES: Record<ItemKind, ItemTone> = { entry: "journal", artwork: "art", check_in: "body" };
/** In the order in which they are told. */
export const ITEM_KINDS = Object.keys(TONES) as ItemKind[];

export function toneOf(item: Pick<ItemId, "kind">): ItemTone {
  return TONES[item.kind];
}

/** "2 entries, 1 check-in"; empty when nothing was made. */
export function madeInWords(countOf: (kind: ItemKind) => number): string {
  return ITEM_KINDS.map((kind) => ({ kind, count: countOf(kind) }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => t("strip-made", { kind, count }))
    .join(", ");
}

/** An item as a row of a list. */
export function wayTo(item: Item, about: string): Way {
  return {
    key: keyOf(item.item),
    tone: toneOf(item.item),
    title: titleOf(item),
    own: true,
    about,
    go: () => void router.go(placeOf(item.item)),
    ...(item.item.kind === "artwork" && { artwork: item.item.id }),
  };
}

/** "Journal", "Art" or "Check-in". */
export function kindLabel(item: ItemId): string {
  return t("strip-kind", { kind: item.kind });
}

export function placeOf(item: ItemId): Place {
  switch (item.kind) {
    case "entry":
      return { room: "journal", entry: item.id };
    case "artwork":
      return { room: "art", artwork: item.id };
    case "check_in":
      return { room: "body", checkIn: item.id };
  }
}

/** One text that is the same for the same item and different for any two. */
export function keyOf(item: ItemId): string {
  return `${item.kind}:${item.id}`;
}

/** The title, or for an item without one what is marked, its first words, or at last its kind. */
export function titleOf(item: Item): string {
  if (item.title !== "") return item.title;
  if (item.item.kind === "artwork") return t("strip-untitled");
  if (item.regions.length > 0) return markedInWords(item.regions);
  return firstWords(item.excerpt) || kindLabel(item.item);
}

function firstWords(text: string): string {
  const line = text.split("\n", 1)[0] ?? "";
  return line.length <= 60 ? line : `${line.slice(0, 59).trimEnd()}…`;
}
