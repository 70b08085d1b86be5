import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, test } from "vitest";
import { isoDay, nowLocal } from "../../i18n";
import type { EntryCursor, EntryFilter, EntrySummary, LocalTime, Session } from "../../ipc";
import { router } from "../../shell/router.svelte";
import { stumbles } from "../../test/axe";
import { playRust, type Call } from "../../test/rust";
import Journal from "../Journal.svelte";
import { emptyDraft } from "../drafts";
import { byMonth } from "../months";
import { EVERYTHING, timeline } from "./timeline.svelte";
import { agoInWords, daysInWords } from "./words";

const at = (local: string): LocalTime => ({ local, zone: "Europe/Madrid" });

function summary(id: string, local: string): EntrySummary {
  return {
    id,
    title: `Entry ${id}`,
    excerpt: "",
    occurred: at(local),
    session: null,
    moment: null,
    tags: [],
    domains: [],
    mood: null,
    private: false,
    picture: null,
  };
}

const today = isoDay(nowLocal());
const entries = [summary("a", `${today}T10:00:00`), summary("b", `${today}T09:00:00`)];
const session = {
  id: "s4",
  number: 4,
  draft: { details: { kind: "medicine" }, starts: at("2026-11-14T10:30:00") },
} as unknown as Session;

/** A journal in which only what has the tag "sea" is found by a filter. */
function journal(answers: Parameters<typeof playRust>[0] = {}): Call[] {
  const found = (filter: unknown) => {
    const { tag, ...rest } = filter as EntryFilter;
    if (Object.values(rest).some((asked) => asked !== null)) return [];
    return tag === null ? entries : tag === "sea" ? entries.slice(0, 1) : [];
  };
  return playRust({
    list_entries: ({ filter }) => ({ entries: found(filter), next: null }),
    count_entries: ({ filter }) => found(filter).length,
    entry_days: () => [today],
    on_this_day: () => [],
    list_tags: () => ["sea", "night"],
    list_sessions: () => [session],
    ...answers,
  });
}

const asked = (calls: Call[]) =>
  calls.filter(({ command }) => command === "list_entries").map(({ args }) => args["filter"] as EntryFilter);

async function open(answers: Parameters<typeof playRust>[0] = {}) {
  const calls = journal(answers);
  router.replace({ room: "journal" });
  const { container } = render(Journal);
  await screen.findByText("2 entries");
  return { calls, container };
}

beforeEach(() => {
  router.reset();
  timeline.widen();
});

describe("filters", () => {
  test("narrow the list together, are named by chips, and go one by one or all at once", async () => {
    const { calls, container } = await open();
    await userEvent.click(screen.getByRole("button", { name: "Filter" }));
    await userEvent.selectOptions(await screen.findByLabelText("Tag"), "sea");
    expect(await screen.findByText("1 of 2 entries")).toBeTruthy();
    await userEvent.selectOptions(screen.getByLabelText("Session"), "s4");
    await userEvent.click(screen.getByRole("button", { name: "Nature" }));
    await userEvent.click(screen.getByRole("button", { name: "Light" }));
    expect(asked(calls).at(-1)).toEqual({
      ...EVERYTHING,
      tag: "sea",
      session_id: "s4",
      domain: "nature",
      mood: "light",
    });
    expect(await stumbles(container)).toEqual([]);
    const chips = within(screen.getByRole("group", { name: "Filters in use" }));
    expect(chips.getAllByRole("button", { name: /^Remove/ }).map((chip) => chip.getAttribute("aria-label"))).toEqual([
      "Remove Session 4",
      "Remove sea",
      "Remove Nature",
      "Remove Light",
    ]);
    await userEvent.click(chips.getByRole("button", { name: "Remove sea" }));
    expect(asked(calls).at(-1)).toEqual({ ...EVERYTHING, session_id: "s4", domain: "nature", mood: "light" });
    expect(await screen.findByText("No entry fits all of these filters.")).toBeTruthy();
    await userEvent.click(chips.getByRole("button", { name: "Clear filters" }));
    expect(await screen.findByText("2 entries")).toBeTruthy();
    expect(screen.queryByRole("group", { name: "Filters in use" })).toBeNull();
  });

  test("stay while an entry is read", async () => {
    const { calls } = await open();
    timeline.narrow({ tag: "sea" });
    await screen.findByText("1 of 2 entries");
    router.replace({ room: "journal", trash: true });
    await waitFor(() => expect(timeline.entries).toBeNull());
    router.replace({ room: "journal" });
    expect(await screen.findByText("1 of 2 entries")).toBeTruthy();
    expect(asked(calls).at(-1)?.tag).toBe("sea");
  });

  test("answered late are not shown over the later choice", async () => {
    const answers: (() => void)[] = [];
    await open({
      list_entries: ({ filter }) => {
        const { tag } = filter as EntryFilter;
        const page = { entries: entries.slice(0, tag === "sea" ? 1 : 2), next: null };
        return tag === "sea" ? new Promise((resolve) => answers.push(() => resolve(page))) : page;
      },
    });
    timeline.narrow({ tag: "sea" });
    await waitFor(() => expect(answers).toHaveLength(1));
    timeline.widen();
    await waitFor(() => expect(screen.getAllByRole("article")).toHaveLength(2));
    answers[0]?.();
    await Promise.resolve();
    expect(screen.getAllByRole("article")).toHaveLength(2);
  });
});

describe("the calendar", () => {
  test("says which days have entries; a day that is pressed is the only one, until it is pressed again", async () => {
    const { calls, container } = await open();
    const calendar = within(screen.getByRole("complementary", { name: "Calendar" }));
    const day = await calendar.findByRole("button", { name: /, has entries$/ });
    expect(calendar.getAllByRole("button", { name: /, no entries$/ }).length).toBeGreaterThan(27);
    expect(await stumbles(container)).toEqual([]);
    await userEvent.click(day);
    expect(asked(calls).at(-1)).toEqual({ ...EVERYTHING, from: today, to: today });
    await userEvent.click(calendar.getByRole("button", { name: /, has entries$/ }));
    await screen.findByText("2 entries");
    expect(asked(calls).at(-1)).toEqual(EVERYTHING);
  });

  test("asks for the days of the month it shows", async () => {
    const { calls } = await open();
    await userEvent.click(screen.getByRole("button", { name: "The month before" }));
    const months = () =>
      calls.filter(({ command }) => command === "entry_days").map(({ args }) => (args["filter"] as EntryFilter).from);
    await waitFor(() => expect(months()).toHaveLength(2));
    expect(months()[0]).toBe(`${today.slice(0, 7)}-01`);
    expect(months()[1]).toMatch(/^\d{4}-\d{2}-01$/);
  });
});

/** Entries as the journal gives them, thirty at a time. */
function pagesOf(many: EntrySummary[]) {
  return {
    list_entries: ({ after }: Record<string, unknown>) => {
      const at = (after as EntryCursor | null)?.occurred_at ?? 0;
      return {
        entries: many.slice(at, at + 30),
        next: at + 30 < many.length ? { occurred_at: at + 30, id: "e" } : null,
      };
    },
    count_entries: () => many.length,
  };
}

test("somebody who read an entry far down begins again at the top", async () => {
  const many = Array.from({ length: 90 }, (_, index) => summary(`e${index}`, `${today}T09:00:00`));
  journal({
    ...pagesOf(many),
    entry: ({ id }) => ({ id, revision: 1, draft: { ...emptyDraft(null), title: id as string }, session: null }),
    propose_session: () => ({ session: null, moment: null }),
  });
  router.replace({ room: "journal" });
  const { container } = render(Journal);
  await userEvent.click(await screen.findByRole("button", { name: "Show older entries" }));
  await waitFor(() => expect(container.querySelectorAll("[data-entry]")).toHaveLength(60));
  await userEvent.click(container.querySelector<HTMLElement>('[data-entry="e45"] h3 button')!);
  await screen.findByRole("textbox", { name: "Title" });
  await router.back();
  await waitFor(() => expect(document.activeElement?.closest("[data-entry]")?.getAttribute("data-entry")).toBe("e45"));
  expect(container.querySelectorAll("[data-entry]")).toHaveLength(60);
});

test("the last page takes the focus away with its button", async () => {
  const many = Array.from({ length: 40 }, (_, index) => summary(`e${index}`, `${today}T09:00:00`));
  journal({
    list_entries: ({ after }) =>
      after
        ? { entries: many.slice(30), next: null }
        : { entries: many.slice(0, 30), next: { occurred_at: 30, id: "e29" } },
    count_entries: () => many.length,
  });
  router.replace({ room: "journal" });
  render(Journal);
  await userEvent.click(await screen.findByRole("button", { name: "Show older entries" }));
  await waitFor(() => expect(document.activeElement?.closest("[data-entry]")?.getAttribute("data-entry")).toBe("e30"));
});

test("the button for older entries is taken away and made anew under the focus", async () => {
  const many = Array.from({ length: 90 }, (_, index) => summary(`e${index}`, `${today}T09:00:00`));
  journal({
    ...pagesOf(many),
  });
  router.replace({ room: "journal" });
  const { container } = render(Journal);
  const older = await screen.findByRole("button", { name: "Show older entries" });
  await userEvent.click(older);
  await waitFor(() => expect(container.querySelectorAll("[data-entry]")).toHaveLength(60));
  expect(document.activeElement).toBe(older);
});

test("another way into the list is taken for a way back to it", async () => {
  const calls = journal();
  await timeline.load(EVERYTHING);
  timeline.leave("b");
  timeline.narrow({ from: today, to: today });
  expect(await timeline.come(timeline.filter)).toBeNull();
  timeline.leave("b");
  timeline.widen();
  expect(await timeline.come(timeline.filter)).toBeNull();
  expect(asked(calls).length).toBe(3);
});

test("an entry that was left for another room draws the focus when the list is come to anew", async () => {
  journal({
    entry: ({ id }) => ({ id, revision: 1, draft: { ...emptyDraft(null), title: id as string }, session: null }),
    propose_session: () => ({ session: null, moment: null }),
  });
  router.replace({ room: "journal" });
  const { unmount } = render(Journal);
  await userEvent.click(await screen.findByRole("button", { name: "Entry b" }));
  await screen.findByRole("textbox", { name: "Title" });
  await router.go({ room: "progress" });
  unmount();
  await router.go({ room: "journal" });
  render(Journal);
  await screen.findByText("2 entries");
  expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1 }));
});

test("a first page that cannot be read leaves the person waiting", async () => {
  let refused = true;
  journal({
    list_entries: () => (refused ? Promise.reject({ code: "io" }) : { entries, next: null }),
  });
  router.replace({ room: "journal" });
  render(Journal);
  expect((await screen.findByRole("alert")).textContent).toContain("The disk did not answer");
  refused = false;
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByText("2 entries")).toBeTruthy();
  expect(screen.queryByRole("alert")).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1 }));
});

test("on this day stands above the whole list only, and leads to its entries", async () => {
  const year = String(Number(today.slice(0, 4)) - 1);
  await open({ on_this_day: () => [summary("old", `${year}${today.slice(4)}T10:00:00`)] });
  const section = within(await screen.findByRole("region", { name: "On this day" }));
  expect(section.getByText("A year ago")).toBeTruthy();
  timeline.narrow({ tag: "sea" });
  await waitFor(() => expect(screen.queryByRole("region", { name: "On this day" })).toBeNull());
  timeline.widen();
  await userEvent.click(await screen.findByRole("button", { name: /Entry old/ }));
  expect(router.place).toEqual({ room: "journal", entry: "old" });
});

test("a month that travel brought back does not stand twice", () => {
  const mixed = [
    summary("a", "2026-12-01T00:30:00"),
    summary("b", "2026-11-30T23:00:00"),
    summary("c", "2026-12-01T00:10:00"),
  ];
  expect(byMonth(mixed).map(({ key, entries: of }) => [key, of.length])).toEqual([
    ["2026-12", 2],
    ["2026-11", 1],
  ]);
});

test("days and distances in words", () => {
  expect(daysInWords({ from: null, to: null })).toBeNull();
  expect(daysInWords({ from: "2024-02-01", to: "2024-02-29" })).toBe("February 2024");
  expect(daysInWords({ from: "2024-02-01", to: "2024-02-28" })).toBe("1 Feb 2024 to 28 Feb 2024");
  expect(daysInWords({ from: "2024-02-01", to: "2024-02-01" })).toBe("1 Feb 2024");
  expect(daysInWords({ from: "2024-02-01", to: null })).toBe("Since 1 Feb 2024");
  expect(agoInWords("2026-10-31", "2026-11-30")).toBe("A month ago");
  expect(agoInWords("2025-12-20", "2026-11-20")).toBe("11 months ago");
  expect(agoInWords("2024-02-29", "2027-02-28")).toBe("3 years ago");
});
