// The body room for tests: a journal behind it, a hand that paints, and what is marked.

import { mockIPC } from "@tauri-apps/api/mocks";
import { configure, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, vi } from "vitest";
import type { CheckIn, CheckInDraft } from "../ipc";
import { preferences } from "../look/preferences.svelte";
import { router } from "../shell/router.svelte";
import { toasts } from "../shell/toasts.svelte";
import Body from "./Body.svelte";
import { journalOf } from "./check-ins.fixture";

export const user = userEvent.setup();

/** To be called by each file of tests that opens the room. */
export function furnish(): void {
  // Looking things up by role among 54 regions takes jsdom seconds on a small machine.
  vi.setConfig({ testTimeout: 30_000 });
  configure({ asyncUtilTimeout: 5_000 });
  beforeEach(() => {
    // jsdom has no canvas; marks are taken without one. The silhouette is as large as its units.
    vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null);
    vi.spyOn(Element.prototype, "getBoundingClientRect").mockReturnValue(new DOMRect(0, 0, 400, 1000));
    // jsdom has no CSS object either, and pressing arrows on radios looks the names up with it.
    vi.stubGlobal("CSS", { escape: (name: string) => name });
    toasts.clear();
    router.reset();
    preferences.take(null);
  });
}

export function keepJournal(checkIns: CheckIn[]) {
  const journal = journalOf(checkIns);
  mockIPC(journal.answer);
  return journal;
}

export async function open(checkIn?: string) {
  router.replace({ room: "body", ...(checkIn ? { checkIn } : {}) });
  const shown = render(Body);
  await screen.findByRole("heading", { level: 1 });
  return shown;
}

export function paint(
  side: "Front" | "Back",
  points: [number, number][],
  { pointerType = "mouse", pressure = 0.5, button = 0 } = {},
) {
  const figure = screen.getByRole("img", { name: new RegExp(`^${side}`) });
  points.forEach(([clientX, clientY], i) => {
    const type = i === 0 ? "pointerdown" : "pointermove";
    const init = { clientX, clientY, pointerId: 7, button, bubbles: true, pointerType, pressure };
    figure.dispatchEvent(new PointerEvent(type, init));
  });
  figure.dispatchEvent(new PointerEvent("pointerup", { pointerId: 7, bubbles: true }));
}

export const marked = () =>
  screen.queryAllByRole("rowheader").map((cell) => cell.textContent?.replace(/\s+/g, " ").trim());
export const press = (name: string | RegExp) => user.click(screen.getByRole("button", { name }));

export async function saved(journal: ReturnType<typeof keepJournal>): Promise<CheckInDraft> {
  await press("Save check-in");
  await waitFor(() => expect(journal.of("create_check_in")).toHaveLength(1));
  return journal.of("create_check_in")[0]!["draft"] as CheckInDraft;
}
