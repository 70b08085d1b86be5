import { render, screen, within } from "@testing-library/svelte";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import App from "../App.svelte";
// Read once before the tests: that takes longer than they wait for what is in it.
import "../Rooms.svelte";
import "../journal/Journal.svelte";
import type { AppState, Phase } from "../ipc";
import { app } from "../shell/app.svelte";
import { aside } from "../shell/aside.svelte";
import { router } from "../shell/router.svelte";
import { stumbles } from "../test/axe";
import { playRust } from "../test/rust";
import { breathAt, PACES } from "./breathing";
import Breathing from "./Breathing.svelte";

let isStill = false;

function state(phase: Phase): AppState {
  const journal = { name: "My journal", folder: "/home/ana/My journal.afterglow" };
  const now = { local: "2026-11-20T19:42:00", zone: "UTC" };
  return {
    phase,
    role: "journal",
    journal,
    preferences: null,
    recovery_pending: false,
    move_outcome: null,
    art_token: "token",
    now,
  };
}

function rust(phase: Phase) {
  return playRust({
    app_state: () => state(phase),
    today: () => ({ strip: null, next_appointment: null, items_since_last: 0, latest: [] }),
    list_sessions: () => [],
    propose_session: () => ({ session: null, moment: null }),
    last_prompt: () => null,
    remember_prompt: () => null,
    support_card: () => ({ contacts: [], lines: [] }),
  });
}

const press = async (name: string) => userEvent.click(await screen.findByRole("button", { name }));

beforeEach(() => {
  isStill = false;
  window.matchMedia = ((query: string) => ({ matches: isStill && query.includes("reduced-motion") })) as never;
  app.state = null;
  app.locking = false;
  aside.close();
  router.reset();
});

afterEach(() => {
  vi.useRealTimers();
});

test("a breath goes through its parts and begins again", () => {
  const [, , rest] = PACES;
  const at = (seconds: number) => breathAt(rest!, seconds);
  expect(at(0)).toEqual({ phase: "in", seconds: 4, second: 1 });
  expect(at(3.9)).toMatchObject({ phase: "in", second: 4 });
  expect(at(4)).toEqual({ phase: "hold", seconds: 2, second: 1 });
  expect(at(6)).toMatchObject({ phase: "out", second: 1 });
  expect(at(12)).toEqual(at(0));
  expect(at(3600)).toEqual(at(0));
});

test("nothing breathes before somebody begins, and it stops when they stop", async () => {
  const { container } = render(Breathing);
  const circle = () => container.querySelector(".room");
  const word = () => screen.getByRole("status").textContent;
  expect(word()).toBe("Press Begin when you like");
  expect(circle()?.getAttribute("data-phase")).toBe("none");
  await press("Begin");
  expect(word()).toBe("In");
  expect(circle()?.getAttribute("data-phase")).toBe("in");
  await press("Stop");
  expect(word()).toBe("Press Begin when you like");
});

test("the words follow the pace", async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  render(Breathing);
  const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
  await user.click(screen.getByRole("button", { name: "In 4 seconds, hold 2, out 6" }));
  await user.click(screen.getByRole("button", { name: "Begin" }));
  const words: (string | null)[] = [];
  for (let second = 0; second < 12; second++) {
    await vi.advanceTimersByTimeAsync(1000);
    words.push(screen.getByRole("status").textContent);
  }
  expect([...new Set(words)].sort()).toEqual(["Hold", "In", "Out"]);
});

test("for whom nothing should move, nothing does: a word, and a dot for each second", async () => {
  isStill = true;
  const { container } = render(Breathing);
  await press("Begin");
  expect(container.querySelector(".circle")).toBeNull();
  expect(screen.getByRole("status").textContent).toBe("In");
  expect(container.querySelectorAll(".beats span")).toHaveLength(3);
});

test("the senses come one step at a time, back too, and ask for nothing", async () => {
  rust("locked");
  render(App);
  await press("Steady me");
  await press("5-4-3-2-1");
  const said = () => screen.getAllByRole("status").map(({ textContent }) => textContent.trim().replace(/\s+/g, " "));
  expect(said().join()).toContain("Five things you can see");
  for (const step of ["Four", "Three", "Two", "One"]) {
    await press("Next");
    expect(said().join()).toContain(`${step} thing`);
  }
  await press("One back");
  expect(said().join()).toContain("Two things");
  await press("Next");
  await press("Next");
  expect(said().join()).toContain("You are here");
  await press("Once more");
  expect(said().join()).toContain("Five things");
  expect(await stumbles()).toEqual([]);
});

test("Escape leads back to the entry that was being written, with its words and its caret", async () => {
  const calls = rust("unlocked");
  render(App);
  await screen.findByRole("navigation", { name: "Rooms" });
  await router.go({ room: "journal", entry: "new", prompt: null });
  const title = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Title" });
  await userEvent.type(title, "Half a");
  title.setSelectionRange(2, 2);
  const { place } = router;
  for (const leave of [() => userEvent.keyboard("{Escape}"), () => press("Back")]) {
    aside.show("steady");
    await screen.findByRole("dialog", { name: "Steady me" });
    expect(document.activeElement?.textContent).toBe("Steady me");
    await leave();
    await expect.poll(() => screen.queryByRole("dialog")).toBeNull();
    expect(router.place.room).toBe(place.room);
    expect(document.activeElement).toBe(title);
    expect([title.value, title.selectionStart]).toEqual(["Half a", 2]);
  }
  expect(calls.filter(({ command }) => command === "lock")).toEqual([]);
});

test("Steady me and the support card are there before the journal is unlocked", async () => {
  rust("locked");
  render(App);
  await press("Need support right now?");
  await screen.findByRole("dialog", { name: "Support" });
  await screen.findByText("988");
  const support = screen.getByRole("dialog", { name: "Support" });
  await userEvent.click(within(support).getByRole("button", { name: "Steady me" }));
  await screen.findByRole("dialog", { name: "Steady me" });
  await press("Back");
  expect(screen.queryByRole("dialog")).toBeNull();
});
