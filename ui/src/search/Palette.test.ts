import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { userEvent } from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import type { SearchAnswer, SearchHit, SearchQuery } from "../ipc";
import { router } from "../shell/router.svelte";
import { dismissAll } from "../shell/toasts.svelte";
import { stumbles } from "../test/axe";
import { playRust } from "../test/rust";
import { grouped, placeOf } from "./hits";
import Palette from "./Palette.svelte";
import { palette } from "./palette.svelte";

const occurred = { local: "2026-11-20T19:42:00", zone: "UTC" };
const session = { id: "s4", kind: "medicine" as const, number: 4, starts: occurred };

function hit(found: SearchHit["found"], words: Partial<SearchHit> = {}): SearchHit {
  return { found, title: [], snippet: [], occurred, session: null, ...words };
}

const heron = hit(
  { kind: "entry", id: "e1" },
  {
    title: [{ text: "The tide", found: false }],
    snippet: [
      { text: "A ", found: false },
      { text: "héron", found: true },
      { text: " stood in the shallow water until it was dark.", found: false },
    ],
    session,
  },
);
const shore = hit({ kind: "artwork", id: "a1" }, { title: [{ text: "Heron", found: true }] });
const body = hit({ kind: "check_in", id: "c1" });
const answerOf = (...hits: SearchHit[]): SearchAnswer => ({ hits, more: false });

beforeEach(() => {
  router.reset();
  dismissAll();
  palette.open = true;
});

const field = () => screen.getByRole<HTMLInputElement>("combobox", { name: "Search your journal" });
const activeOption = () => document.getElementById(field().getAttribute("aria-activedescendant") ?? "");

test("what is found is read, chosen and opened by keys alone, and the focus stays in the field", async () => {
  const calls = playRust({ search: () => answerOf(shore, heron, body) });
  render(Palette);
  expect(document.activeElement).toBe(field());
  screen.getByText(/everything but the trash/);
  expect(await stumbles()).toEqual([]);
  await userEvent.type(field(), "heron");
  await screen.findByText("3 results");
  expect(calls.filter(({ command }) => command === "search").at(-1)?.args["query"]).toMatchObject({ text: "heron" });
  const groups = screen.getAllByRole("group").filter((group) => within(group).queryByRole("option"));
  expect(groups.map((group) => within(group).getAllByRole("option").length)).toEqual([1, 1, 1]);
  expect([...document.querySelectorAll("mark")].map((mark) => mark.textContent)).toEqual(["Heron", "héron"]);
  expect(await stumbles()).toEqual([]);

  expect(activeOption()?.textContent).toContain("Heron");
  await userEvent.keyboard("{ArrowUp}");
  expect(activeOption()?.textContent).toContain("Body check-in");
  await userEvent.keyboard("{ArrowDown}{ArrowDown}");
  expect(activeOption()?.textContent).toContain("Session 4");
  expect(activeOption()?.getAttribute("aria-selected")).toBe("true");
  expect(document.activeElement).toBe(field());
  await userEvent.keyboard("{Enter}");
  await waitFor(() => {
    expect(router.place).toMatchObject({
      room: "journal",
      entry: "e1",
      find: { words: "héron", after: " stood in the shallow wa" },
    });
  });
  expect(palette.open).toBe(false);
});

test("each kind leads to its own page", () => {
  expect(placeOf(shore)).toEqual({ room: "art", artwork: "a1" });
  expect(placeOf(body)).toEqual({ room: "body", checkIn: "c1" });
  expect(placeOf(hit({ kind: "session", id: "s4" }, { session }))).toEqual({ room: "sessions", session: "s4" });
  expect(grouped([shore, heron, shore]).map(({ kind, hits }) => [kind, hits.length])).toEqual([
    ["artwork", 2],
    ["entry", 1],
  ]);
});

/** Rust that answers each question only when the test says so. */
function playSlowRust(): Record<string, (answer: SearchAnswer) => void> {
  const waiting: Record<string, (answer: SearchAnswer) => void> = {};
  playRust({
    search: ({ query }) => new Promise((resolve) => (waiting[(query as SearchQuery).text] = resolve)),
  });
  return waiting;
}

test("an old answer that comes late does not replace a newer one", async () => {
  const waiting = playSlowRust();
  render(Palette);
  await fireEvent.input(field(), { target: { value: "a" } });
  await fireEvent.input(field(), { target: { value: "ab" } });
  waiting["ab"]?.(answerOf(heron));
  await screen.findByText("1 result");
  waiting["a"]?.(answerOf(heron, shore, body));
  await new Promise((resolve) => setTimeout(resolve));
  screen.getByText("1 result");
});

test("Enter means what was typed, and waits for its answer", async () => {
  const waiting = playSlowRust();
  render(Palette);
  await fireEvent.input(field(), { target: { value: "he" } });
  waiting["he"]?.(answerOf(shore));
  await screen.findByText("1 result");
  await fireEvent.input(field(), { target: { value: "heron" } });
  await userEvent.keyboard("{Enter}");
  expect(router.place).toEqual({ room: "today" });
  waiting["heron"]?.(answerOf(heron));
  await waitFor(() => {
    expect(router.place).toMatchObject({ entry: "e1" });
  });
});

test("a search that takes long says so, and one that fails says what happened and tries again", async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  let fail: (error: unknown) => void = () => undefined;
  playRust({ search: () => new Promise((_, reject) => (fail = reject)) });
  render(Palette);
  await fireEvent.input(field(), { target: { value: "heron" } });
  await vi.advanceTimersByTimeAsync(300);
  expect(screen.queryByText("Still searching…")).toBeNull();
  await vi.advanceTimersByTimeAsync(200);
  screen.getByText("Still searching…");
  fail({ code: "io" });
  await screen.findByText(/The disk did not answer/);
  vi.useRealTimers();
  playRust({ search: () => answerOf(heron) });
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  await screen.findByText("1 result");
  expect(screen.queryByRole("alert")).toBeNull();
});

test("nothing found is said, with a way to take filters back", async () => {
  const calls = playRust({ search: () => answerOf() });
  render(Palette);
  await userEvent.type(field(), "zz");
  await screen.findByText(/Fewer words/);
  await userEvent.click(screen.getByRole("button", { name: "Art" }));
  await screen.findByText(/Without the filters/);
  expect(calls.at(-1)?.args["query"]).toMatchObject({ text: "zz", kinds: ["artwork"] });
  await userEvent.click(screen.getByRole("button", { name: "Clear filters" }));
  await screen.findByText(/Fewer words/);
  expect(calls.at(-1)?.args["query"]).toMatchObject({ kinds: [] });
  await userEvent.clear(field());
  await screen.findByText(/everything but the trash/);
});

test("session, tag and days narrow what is asked, and an emptied day widens it again", async () => {
  const draft = {
    starts: occurred,
    place: "",
    with_whom: "",
    details: { kind: "integration", spoke_about: "", takeaways: "" },
  };
  const calls = playRust({
    search: () => answerOf(heron),
    list_sessions: () => [{ id: "s1", revision: 1, number: 2, planned: false, draft, items: 0 }],
    list_tags: () => ["sea"],
  });
  render(Palette);
  const asked = () => calls.filter(({ command }) => command === "search").at(-1)?.args["query"];
  await userEvent.click(screen.getByRole("button", { name: "Filters" }));
  await userEvent.selectOptions(
    screen.getByRole("combobox", { name: "Session" }),
    await screen.findByRole("option", { name: /Integration 2/ }),
  );
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Tag" }), "sea");
  await userEvent.type(screen.getByRole("textbox", { name: "From" }), "1 November 2026{Enter}");
  await waitFor(() => {
    expect(asked()).toEqual({ text: "", kinds: [], session_id: "s1", tag: "sea", from: "2026-11-01", to: null });
  });
  expect(await stumbles()).toEqual([]);
  await userEvent.clear(screen.getByRole("textbox", { name: "From" }));
  await userEvent.tab();
  await waitFor(() => {
    expect(asked()).toMatchObject({ from: null });
  });
});

test("Escape closes the search and nothing beneath it", async () => {
  playRust({});
  const beneath = vi.fn();
  window.addEventListener("keydown", beneath);
  render(Palette);
  await userEvent.keyboard("{Escape}");
  expect(palette.open).toBe(false);
  expect(beneath).not.toHaveBeenCalled();
  window.removeEventListener("keydown", beneath);
});
