// What is read in place of a button that asked for it: "Show earlier ones" goes with the last page, "Try again" with the failure.

import { tick } from "svelte";
import { giveBack } from "../shell/focus";

/** Reads; keys that went down with what was there before go to what has come, or else to the heading of the room. */
export async function keepFocus(read: () => Promise<void>, come?: () => HTMLElement | null | undefined): Promise<void> {
  const hadFocus = document.activeElement !== document.body;
  await read();
  await tick();
  if (hadFocus) await giveBack(come?.() ?? null);
}
