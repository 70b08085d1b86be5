// The keys that work everywhere. Each needs Ctrl, or Cmd on a Mac.

export type Shortcut = "write" | "search" | "lock" | "cover";

export function shortcutOf(event: KeyboardEvent): Shortcut | null {
  if ((!event.ctrlKey && !event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (event.shiftKey) return key === "h" ? "cover" : null;
  if (key === "n") return "write";
  if (key === "k") return "search";
  return key === "l" ? "lock" : null;
}
