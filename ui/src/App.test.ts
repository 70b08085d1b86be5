import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { userEvent } from "@testing-library/user-event";
import { emit } from "@tauri-apps/api/event";
import { beforeEach, expect, test, vi } from "vitest";
import App from "./App.svelte";
import type { AppState, Phase } from "./ipc";
// Read once before the tests: that takes longer than they wait for a heading.
import "./Rooms.svelte";
import "./journal/Journal.svelte";
import "./room/ClientsRoom.svelte";
import "./settings/SettingsRoom.svelte";
import { app } from "./shell/app.svelte";
import { onLeave } from "./shell/flush";
import { router } from "./shell/router.svelte";
import { dismissAll, toasts } from "./shell/toasts.svelte";
import { stumbles } from "./test/axe";
import { playRust, refuse } from "./test/rust";

function state(phase: Phase): AppState {
  const journal = phase === "welcome" ? null : { name: "My journal", folder: "/home/ana/My journal.afterglow" };
  return {
    phase,
    journal,
    preferences: null,
    recovery_pending: false,
    role: "journal",
    move_outcome: null,
    art_token: "token",
    now: { local: "2026-11-20T19:42:00", zone: "UTC" },
  };
}

const nothing = { strip: null, next_appointment: null, items_since_last: 0, latest: [] };

beforeEach(() => {
  app.state = null;
  app.locking = false;
  router.reset();
  dismissAll();
});

async function unlocked() {
  const calls = playRust({
    app_state: () => state("unlocked"),
    today: () => nothing,
    lock: () => null,
    flushed: () => null,
    close_anyway: () => null,
  });
  render(App);
  await screen.findByRole("heading", { level: 1 });
  return calls;
}

test("each phase has its screen", async () => {
  playRust({ app_state: () => state("welcome") });
  const { unmount } = render(App);
  await screen.findByRole("button", { name: "Create a journal" });
  unmount();
  app.state = null;
  app.locking = false;
  playRust({ app_state: () => state("locked") });
  render(App);
  await screen.findByRole("heading", { name: "Welcome back" });
});

test("an app that cannot start says so and tries again", async () => {
  playRust({ app_state: refuse("io") });
  render(App);
  await screen.findByText(/The disk did not answer/);
  playRust({ app_state: () => state("welcome") });
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  await screen.findByRole("button", { name: "Create a journal" });
});

test("the sidebar names the rooms and where one is", async () => {
  await unlocked();
  const rooms = screen.getByRole("navigation", { name: "Rooms" });
  expect([...rooms.querySelectorAll("button")].map((button) => button.textContent.trim())).toEqual([
    ...[
      "Search Ctrl K",
      "Today",
      "Journal",
      "Sessions",
      "Art",
      "Body",
      "Progress",
      "Share",
      "Steady me",
      "Settings",
      "Lock now",
    ],
  ]);
  expect(screen.getByRole("button", { current: "page" }).textContent).toContain("Today");
  expect(await stumbles()).toEqual([]);
});

test("the search opens by its keys and by its button, over any room", async () => {
  await unlocked();
  await userEvent.keyboard("{Control>}k{/Control}");
  expect(document.activeElement).toBe(await screen.findByRole("combobox", { name: "Search your journal" }));
  await userEvent.keyboard("{Escape}");
  expect(screen.queryByRole("combobox")).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Search" }));
  await screen.findByRole("combobox", { name: "Search your journal" });
  await userEvent.click(screen.getByRole("button", { name: "Close" }));
  expect(screen.queryByRole("combobox")).toBeNull();
});

test("locking writes first", async () => {
  const calls = await unlocked();
  const order: string[] = [];
  const stop = onLeave(() => {
    order.push(calls.some(({ command }) => command === "lock") ? "too late" : "written");
    return Promise.resolve();
  });
  await userEvent.keyboard("{Control>}l{/Control}");
  await waitFor(() => {
    expect(calls.some(({ command }) => command === "lock")).toBe(true);
  });
  expect(order).toEqual(["written"]);
  stop();
});

test("a lock that would lose writing asks first", async () => {
  const calls = await unlocked();
  const stop = onLeave(() => Promise.reject({ code: "disk-full" }));
  await userEvent.click(screen.getByRole("button", { name: "Lock now" }));
  await userEvent.click(await screen.findByRole("button", { name: "Lock without it" }));
  expect(calls.filter(({ command }) => command === "lock")).toHaveLength(1);
  stop();
});

test("when Rust asks, everything is written and then answered", async () => {
  const calls = await unlocked();
  const write = vi.fn(() => Promise.resolve());
  const stop = onLeave(write);
  await emit("flush-requested", { closing: false });
  await waitFor(() => {
    expect(calls).toContainEqual({ command: "flushed", args: { allWritten: true } });
  });
  expect(write).toHaveBeenCalledOnce();
  // Rust locks now: what is typed from here on would be lost.
  expect(screen.queryByText("Resting")).not.toBeNull();
  stop();
});

test("a key that arrives after Rust asked is written too", async () => {
  const calls = await unlocked();
  let words = "";
  const written: string[] = [];
  const stop = onLeave(() => Promise.resolve(void written.push(words)));
  await emit("flush-requested", { closing: true });
  await userEvent.keyboard("l");
  words = "last";
  await waitFor(() => {
    expect(calls).toContainEqual({ command: "flushed", args: { allWritten: true } });
  });
  expect(written).toEqual(["last"]);
  stop();
});

test("closing over what cannot be written asks first", async () => {
  const calls = await unlocked();
  const stop = onLeave(() => Promise.reject({ code: "disk-full" }));
  await emit("flush-requested", { closing: true });
  await userEvent.click(await screen.findByRole("button", { name: "Close without it" }));
  expect(calls).toContainEqual({ command: "flushed", args: { allWritten: false } });
  expect(calls.filter(({ command }) => command === "close_anyway")).toHaveLength(1);
  stop();
});

test("the screen is hidden at once and comes back by a click or a key", async () => {
  await unlocked();
  const cover = () => fireEvent.keyDown(window, { key: "H", ctrlKey: true, shiftKey: true });
  await cover();
  const resting = screen.getByRole("dialog", { name: "Resting" });
  await fireEvent.keyDown(resting, { key: "Shift" });
  expect(screen.queryByRole("dialog")).not.toBeNull();
  await userEvent.click(resting);
  expect(screen.queryByRole("dialog")).toBeNull();
  await cover();
  await cover();
  expect(screen.queryByRole("dialog")).toBeNull();
  await cover();
  await fireEvent.keyDown(screen.getByRole("dialog"), { key: "a" });
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("uncovering throws the caret away", async () => {
  await unlocked();
  const search = screen.getByRole("button", { name: "Search" });
  search.focus();
  await fireEvent.keyDown(window, { key: "H", ctrlKey: true, shiftKey: true });
  const resting = screen.getByRole("dialog", { name: "Resting" });
  // The browser's own dialog takes the focus.
  resting.tabIndex = -1;
  resting.focus();
  await fireEvent.keyDown(resting, { key: "a" });
  await waitFor(() => expect(document.activeElement).toBe(search));
});

test("signs of life are told at most every five seconds", async () => {
  const calls = await unlocked();
  await fireEvent.keyDown(window, { key: "a" });
  await fireEvent.pointerDown(window);
  await fireEvent.keyDown(window, { key: "b" });
  expect(calls.filter(({ command }) => command === "activity")).toHaveLength(1);
  expect(toasts.list).toEqual([]);
});

test("a reading room has the rooms of a journal, or hears its keys", async () => {
  playRust({ app_state: () => ({ ...state("unlocked"), role: "room" }), room_clients: () => [] });
  render(App);
  await screen.findByRole("heading", { level: 1, name: "Clients" });
  const names = screen.getAllByRole("button").flatMap((button) => button.textContent?.trim() ?? []);
  expect(names).not.toContain("Journal");
  expect(names).toContain("My address");
  await userEvent.keyboard("{Control>}k{/Control}{Control>}n{/Control}");
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(router.place.room).toBe("today");
});
