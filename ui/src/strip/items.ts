// What an entry, an artwork and a check-in are called in one line, which hue they have and which room they open in.

import { markedInWords } from "../body/in-words";
import { t } from "../i18n";
import type { Item, ItemId } from "../ipc";
import type { Place } from "../shell/router.svelte";

export type ItemTone = "journal" | "art" | "body";

const TONES: Record<ItemId["kind"], ItemTone> = { entry: "journal", artwork: "art", check_in: "body" };

export function toneOf(item: ItemId): ItemTone {
  return TONES[item.kind];
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
