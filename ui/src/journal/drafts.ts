// What a person writes, before and between saves.

import { nowLocal } from "../i18n";
import type { EntryDraft, LifeDomain, Mood, SessionId } from "../ipc";

export const DOMAINS: LifeDomain[] = ["mind", "body", "spirit", "relationships", "lifestyle", "nature"];
export const MOODS: Mood[] = ["heavy", "low", "even", "light", "bright"];

export function emptyDraft(session_id: SessionId | null): EntryDraft {
  return {
    title: "",
    markdown: "",
    occurred: nowLocal(),
    session_id,
    moment: null,
    tags: [],
    domains: [],
    mood: null,
    private: false,
  };
}

/** Whether there is nothing in it that somebody said. A session that only the date proposed is nothing. */
export function isBlank({ title, markdown, tags, domains, mood }: EntryDraft): boolean {
  return !title.trim() && !markdown.trim() && tags.length === 0 && domains.length === 0 && mood === null;
}

/** The tags with one more, unless it is there already in whatever case. */
export function withTag(tags: string[], typed: string): string[] {
  const tag = typed
    .replace(/\s+/g, " ")
    .replace(/^[#\s]+/, "")
    .trim();
  const isKnown = tags.some((one) => one.toLowerCase() === tag.toLowerCase());
  return !tag || isKnown ? tags : [...tags, tag];
}
