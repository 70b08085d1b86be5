// What narrows a search besides its words.

import type { SearchQuery } from "../ipc";

export type FilterChoice = Omit<SearchQuery, "text">;

export const NO_FILTERS: FilterChoice = { kinds: [], session_id: null, from: null, to: null, tag: null };

export function isFiltering(choice: FilterChoice): boolean {
  return choice.kinds.length > 0 || isNarrowed(choice);
}

/** Whether something is chosen besides the kinds. */
export function isNarrowed({ session_id, from, to, tag }: FilterChoice): boolean {
  return session_id !== null || from !== null || to !== null || tag !== null;
}
