// Where a piece that was given is looked at.

import type { GivenItem } from "../../ipc";
import type { Place } from "../../shell/router.svelte";

export function placeOfGiven({ kind, item_id }: Pick<GivenItem, "kind" | "item_id">): Place {
  switch (kind) {
    case "entry":
      return { room: "journal", entry: item_id };
    case "artwork":
      return { room: "art", artwork: item_id };
    case "check_in":
      return { room: "body", checkIn: item_id };
    case "session":
      return { room: "sessions", session: item_id };
  }
}
