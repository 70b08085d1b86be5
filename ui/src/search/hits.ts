// What was found, as the list shows it: in groups of a kind, the group of the best hit first, and where each leads.

import { sessionLabel, t } from "../i18n";
import type { Piece, SearchHit, SearchKind } from "../ipc";
import type { FoundWords } from "../editor/found";
import type { Place } from "../shell/router.svelte";

export type Tone = "journal" | "art" | "body" | "session";

export const KINDS: SearchKind[] = ["entry", "artwork", "check_in", "session"];

export const TONES: Record<SearchKind, Tone> = {
  entry: "journal",
  artwork: "art",
  check_in: "body",
  session: "session",
};

export type Group = { kind: SearchKind; hits: SearchHit[] };

export function grouped(hits: SearchHit[]): Group[] {
  const groups = new Map<SearchKind, SearchHit[]>();
  for (const hit of hits) groups.set(hit.found.kind, [...(groups.get(hit.found.kind) ?? []), hit]);
  return [...groups].map(([kind, found]) => ({ kind, hits: found }));
}

/** What it is called; what has no title goes by what it is. */
export function titleOf(hit: SearchHit): Piece[] {
  if (hit.title.length > 0) return hit.title;
  const { kind } = hit.found;
  const named = (text: string) => [{ text, found: false }];
  if (kind === "session" && hit.session) return named(sessionLabel(hit.session));
  return named(t(kind === "check_in" ? "search-check-in" : "search-untitled"));
}

export function placeOf(hit: SearchHit): Place {
  const { kind, id } = hit.found;
  switch (kind) {
    case "entry":
      return { room: "journal", entry: id, find: foundIn(hit.snippet) };
    case "artwork":
      return { room: "art", artwork: id };
    case "check_in":
      return { room: "body", checkIn: id };
    case "session":
      return { room: "sessions", session: id };
  }
}

/** How far the words after a found one tell it from others like it. */
const CONTEXT = 24;

/** What to look for in the text of an entry. */
function foundIn(snippet: Piece[]): FoundWords | undefined {
  const first = snippet.findIndex(({ found }) => found);
  const words = snippet[first]?.text;
  if (words === undefined) return undefined;
  const after = snippet.slice(first + 1).map(({ text }) => text);
  return { words, after: after.join("").replace(/…$/, "").slice(0, CONTEXT).trimEnd() };
}
