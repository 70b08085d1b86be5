import { emit } from "@tauri-apps/api/event";
import { render, screen } from "@testing-library/svelte";
import { userEvent } from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { AppState, MoveOutcome } from "../ipc";
import { app } from "../shell/app.svelte";
import { stumbles } from "../test/axe";
import { playRust } from "../test/rust";
import Welcome from "../welcome/Welcome.svelte";

const prepareRooms = () => Promise.resolve();

const moving: AppState = {
  phase: "moving",
  journal: { name: "My journal", folder: "/home/ana/My journal.afterglow" },
  preferences: null,
  recovery_pending: false,
  role: "journal",
  move_outcome: null,
  art_token: "",
  now: { local: "2026-11-20T19:42:00", zone: "UTC" },
};

test("a move under way shows nothing, cannot be stopped, or its end is missed", async () => {
  let state = moving;
  const calls = playRust({ app_state: () => state, cancel_move: () => null });
  render(Welcome, { state, prepareRooms });
  await vi.waitFor(() => expect(app.state?.phase).toBe("moving"));
  await emit("move-progress", { type: "copying", done_mb: 212, total_mb: 1480 });
  expect(await screen.findByText("212 of 1,480 MB copied")).toBeTruthy();
  expect(screen.getByRole<HTMLProgressElement>("progressbar").value).toBe(212);
  expect(await stumbles()).toEqual([]);
  await userEvent.click(screen.getByRole("button", { name: "Stop and leave it where it was" }));
  expect(calls.some(({ command }) => command === "cancel_move")).toBe(true);
  state = { ...moving, phase: "locked", move_outcome: { type: "stopped" } };
  await emit("move-progress", { type: "over" });
  await vi.waitFor(() => expect(app.state?.phase).toBe("locked"));
});

const ends: [MoveOutcome, string][] = [
  [{ type: "moved" }, "Your journal has moved. It now lies in /home/ana"],
  [{ type: "old_remains", folder: "/media/old" }, "The old folder /media/old could not be removed"],
  [{ type: "stopped" }, "Nothing has changed"],
  [{ type: "failed", reason: { code: "disk-full" } }, "It lies where it was, in /home/ana"],
];

test.each(ends)("how a move ended is not said above the door: %j", async (move_outcome, sentence) => {
  playRust({});
  render(Welcome, { state: { ...moving, phase: "locked", move_outcome }, prepareRooms });
  const field = screen.getByLabelText("Passphrase");
  expect(document.activeElement).toBe(field);
  const described = field.getAttribute("aria-describedby") ?? "";
  expect(document.getElementById(described)?.textContent).toContain(sentence);
  expect(await stumbles()).toEqual([]);
});
