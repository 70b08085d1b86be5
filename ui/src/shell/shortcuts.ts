// The keys that work everywhere. Each needs Ctrl, or Cmd on a Mac, but for the one that goes to the messages.

export type Shortcut = "write" | "search" | "lock" | "cover" | "message";

/** The desktop's own key for going from one part of a window to the next. */
export const MESSAGE_KEY = "F6";

export function shortcutOf(event: KeyboardEvent): Shortcut | null {
  if (event.key === MESSAGE_KEY) {
    return event.ctrlKey || event.metaKey || event.altKey || event.shiftKey ? null : "message";
  }
  if ((!event.ctrlKey && !event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (event.shiftKey) return key === "h" ? "cover" : null;
  if (key === "n") return "write";
  if (key === "k") return "search";
  return key === "l" ? "lock" : null;
}
