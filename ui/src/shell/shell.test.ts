import { render, screen } from "@testing-library/svelte";
import { userEvent } from "@testing-library/user-event";
import { createRawSnippet } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { flushAll, onLeave } from "./flush";
import Room from "./Room.svelte";
import { router } from "./router.svelte";
import { shortcutOf } from "./shortcuts";
import Toasts from "./Toasts.svelte";
import { dismissAll, notify, notifyError, toasts } from "./toasts.svelte";

const children = createRawSnippet(() => ({ render: () => `<p>content</p>` }));

beforeEach(() => {
  router.reset();
});

afterEach(() => {
  dismissAll();
  vi.useRealTimers();
});

test("leaving a room writes first, and only then leaves", async () => {
  const steps: string[] = [];
  const stop = onLeave(async () => {
    await Promise.resolve();
    steps.push(router.place.room);
  });
  await router.go({ room: "art" });
  stop();
  expect(steps).toEqual(["today"]);
  expect(router.place).toEqual({ room: "art" });
  await router.go({ room: "body" });
  expect(steps).toHaveLength(1);
});

test("what cannot be saved keeps the person where they are until they say otherwise", async () => {
  const stop = onLeave(() => Promise.reject({ code: "disk-full" }));
  await router.go({ room: "art" });
  expect(router.place.room).toBe("today");
  const [toast] = toasts.list;
  expect(toast?.text).toContain("disk is full");
  void toast?.action?.run();
  expect(router.place.room).toBe("art");
  stop();
});

test("one failure does not keep the others from being written", async () => {
  const written = vi.fn(() => Promise.resolve());
  const stops = [onLeave(() => Promise.reject(new Error("no"))), onLeave(written)];
  expect(await flushAll()).toHaveLength(1);
  expect(written).toHaveBeenCalledOnce();
  for (const stop of stops) stop();
});

test("a room that is still being read keeps nobody who has gone elsewhere meanwhile", async () => {
  let read = (): void => undefined;
  router.entering = ({ room }) => (room === "art" ? new Promise((done) => (read = done)) : Promise.resolve());
  const first = router.go({ room: "art" });
  expect(router.place).toEqual({ room: "today" });
  await router.go({ room: "body" });
  read();
  await first;
  expect(router.place).toEqual({ room: "body" });
  router.entering = null;
});

test("back leads to where the person came from, and at last to the room's own first screen", async () => {
  await router.go({ room: "journal" });
  await router.go({ room: "journal", entry: "e1" });
  await router.back();
  expect(router.place).toEqual({ room: "journal" });
  await router.back();
  expect(router.place).toEqual({ room: "today" });
  await router.back();
  expect(router.place).toEqual({ room: "today" });
});

test("arriving in a room takes the focus to its heading", async () => {
  const { rerender } = render(Room, { title: "Journal", children });
  const heading = screen.getByRole("heading", { name: "Journal" });
  expect(document.activeElement).toBe(heading);
  heading.blur();
  await router.go({ room: "journal", trash: true });
  await rerender({ title: "Trash" });
  expect(document.activeElement).toBe(heading);
});

test("good news goes by itself, and a failure stays", () => {
  vi.useFakeTimers();
  notify("Saved.");
  notify("Saved.");
  notifyError({ code: "io" });
  expect(toasts.list).toHaveLength(2);
  vi.advanceTimersByTime(60_000);
  expect(toasts.list.map(({ failed }) => failed)).toEqual([true]);
});

test("a message can be acted on and closed", async () => {
  const run = vi.fn();
  render(Toasts);
  notify("In the trash.", { action: { label: "Bring it back", run } });
  notifyError({ code: "in-use" });
  await userEvent.click(await screen.findByRole("button", { name: "Bring it back" }));
  expect(run).toHaveBeenCalledOnce();
  expect(screen.getByRole("alert").textContent).toContain("open in another window");
  await userEvent.click(screen.getByRole("button", { name: "Close" }));
  expect(toasts.list).toEqual([]);
});

test("an offer to undo vanishes before somebody who hears the screen has got to it", () => {
  vi.useFakeTimers();
  const action = (label: string) => ({ label, run: () => undefined });
  notify("Deleted.", { action: action("Undo") });
  vi.advanceTimersByTime(600_000);
  expect(toasts.list).toHaveLength(1);
  notify("Saved.");
  notify("Deleted as well.", { action: action("Undo") });
  expect(toasts.list.map(({ text }) => text)).toEqual(["Saved.", "Deleted as well."]);
});

test("no key leads to an offer, or the caret is lost there", async () => {
  const run = vi.fn();
  const title = "Journal";
  const { unmount } = render(Room, {
    title,
    children: createRawSnippet(() => ({ render: () => `<button>w</button>` })),
  });
  render(Toasts);
  const writing = screen.getByRole("button", { name: "w" });
  writing.focus();
  notify("Deleted.", { action: { label: "Undo", run } });
  notify("Saved.");
  const undo = await screen.findByRole("button", { name: "Undo" });
  expect(undo.getAttribute("aria-keyshortcuts")).toBe("F6");
  await userEvent.keyboard("{F6}");
  expect(document.activeElement).toBe(undo);
  await userEvent.keyboard("{F6}");
  expect(document.activeElement).toBe(writing);
  await userEvent.keyboard("{F6}{Enter}");
  expect(run).toHaveBeenCalledOnce();
  await vi.waitFor(() => expect(document.activeElement).toBe(writing));
  await userEvent.keyboard("{F6}");
  writing.remove();
  await userEvent.keyboard("{Enter}");
  await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByRole("heading", { name: title })));
  unmount();
});

test("a second message reads the first one out again", () => {
  render(Toasts);
  for (const role of ["status", "alert"]) expect(screen.getByRole(role).getAttribute("aria-atomic")).toBe("false");
});

test.each([
  [{ key: "n", ctrlKey: true }, "write"],
  [{ key: "k", ctrlKey: true }, "search"],
  [{ key: "l", metaKey: true }, "lock"],
  [{ key: "H", ctrlKey: true, shiftKey: true }, "cover"],
  [{ key: "F6" }, "message"],
  [{ key: "F6", ctrlKey: true }, null],
  [{ key: "n" }, null],
  [{ key: "n", ctrlKey: true, shiftKey: true }, null],
  [{ key: "l", ctrlKey: true, altKey: true }, null],
])("the keys %o mean %s", (init, meant) => {
  expect(shortcutOf(new KeyboardEvent("keydown", init))).toBe(meant);
});

test("an offer to undo lies over the screens that come after, or is gone on arriving at the first", async () => {
  dismissAll();
  notify("It is in the trash.", { action: { label: "Undo", run: () => undefined } });
  await router.go({ room: "journal" });
  expect(toasts.list).toHaveLength(1);
  await router.go({ room: "body" });
  expect(toasts.list).toHaveLength(0);
});
