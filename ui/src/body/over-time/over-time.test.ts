import { mockIPC } from "@tauri-apps/api/mocks";
import { configure, render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { formatDateTime } from "../../i18n";
import type { CheckIn } from "../../ipc";
import { router, type Place } from "../../shell/router.svelte";
import { stumbles } from "../../test/axe";
import Body from "../Body.svelte";
import { aCheckIn, journalOf } from "../check-ins.fixture";

const user = userEvent.setup();
vi.setConfig({ testTimeout: 20_000 });
configure({ asyncUtilTimeout: 5_000 });

const at = (local: string) => ({ local, zone: "Europe/Madrid" });
const checkIns: CheckIn[] = [
  aCheckIn("late"),
  aCheckIn("middle", {
    occurred: at("2026-11-15T11:15:00"),
    moment: "hours24",
    regions: [{ region: "throat", more: 0.2, less: 0.7, words: [], intensity: null }],
  }),
  aCheckIn("early", {
    occurred: at("2026-11-14T09:10:00"),
    moment: "before",
    regions: [{ region: "chest", more: 0.1, less: 0.5, words: ["tight", "held"], intensity: 7 }],
  }),
];

beforeEach(() => {
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null);
  router.reset();
});

async function open(place: Extract<Place, { room: "body" }>, stored = checkIns) {
  const journal = journalOf(stored);
  mockIPC(journal.answer);
  await router.go(place);
  return render(Body);
}

const rows = () =>
  within(screen.getByRole("table"))
    .getAllByRole("row")
    .map((row) => [...row.children].map((cell) => cell.textContent?.replace(/\s+/g, " ").trim()));

test("only_check_ins_in_which_the_region_was_marked_are_told_and_the_earliest_first", async () => {
  await open({ room: "body", region: "chest" });
  await screen.findByRole("heading", { level: 1, name: "Chest over time" });
  await screen.findByText("Marked in 2 check-ins, the earliest first.");
  const [head, first, second, ...rest] = rows();
  expect(head).toEqual(["When", "Session", "How much of it is marked", "Words", "How strong"]);
  expect(first).toEqual([
    formatDateTime(at("2026-11-14T09:10:00")).replace(",", ""),
    "Session 4 · before",
    "Less alive in about half of it",
    "tight held",
    "7 / 10",
  ]);
  expect(second?.slice(1)).toEqual([
    "Session 4 · 1 week after",
    "More alive in all of it",
    "warm like the river",
    "6 / 10",
  ]);
  expect(rest).toEqual([]);
});

test("a_region_marked_both_ways_is_told_as_one", async () => {
  await open({ room: "body", region: "throat" });
  await screen.findByText("More alive in a part of it, less alive in most of it");
});

test("a_check_in_leads_to_its_region_and_that_to_its_check_ins_and_back", async () => {
  await open({ room: "body", checkIn: "late" });
  await user.click(await screen.findByRole("button", { name: "Chest over time" }));
  await user.click(await screen.findByRole("button", { name: /14 November/ }));
  await screen.findByText("held");
  await user.click(screen.getByRole("button", { name: "Back" }));
  await screen.findByRole("heading", { name: "Chest over time" });
  await user.click(screen.getByRole("button", { name: "Back" }));
  expect(router.place).toEqual({ room: "body", checkIn: "late" });
});

test("another_region_is_one_choice_away", async () => {
  await open({ room: "body", region: "chest" });
  await user.selectOptions(await screen.findByLabelText("Region"), "Throat");
  await screen.findByRole("heading", { level: 1, name: "Throat over time" });
  await waitFor(() => expect(rows()).toHaveLength(3));
});

test("the_choice_of_another_region_loses_the_focus_at_the_first_arrow", async () => {
  await open({ room: "body", region: "chest" });
  const choice = await screen.findByLabelText("Region");
  choice.focus();
  await user.selectOptions(choice, "Throat");
  await screen.findByRole("heading", { level: 1, name: "Throat over time" });
  await waitFor(() => expect(rows()).toHaveLength(3));
  expect(screen.getByLabelText("Region")).toBe(choice);
  expect(document.activeElement).toBe(choice);
});

test("a_region_answered_late_stands_under_the_name_of_another", async () => {
  const { answer } = journalOf(checkIns);
  let late: (() => void) | undefined;
  mockIPC(async (command, args) => {
    if (command === "region_over_time" && (args as { region: string }).region === "throat") {
      await new Promise<void>((resolve) => (late = resolve));
    }
    return answer(command, args);
  });
  await router.go({ room: "body", region: "chest" });
  render(Body);
  await user.selectOptions(await screen.findByLabelText("Region"), "Throat");
  await waitFor(() => expect(late).toBeDefined());
  await user.selectOptions(screen.getByLabelText("Region"), "Chest");
  await waitFor(() => expect(rows()).toHaveLength(3));
  const shown = rows();
  late?.();
  await new Promise((done) => setTimeout(done));
  expect(rows()).toEqual(shown);
  screen.getByRole("heading", { level: 1, name: "Chest over time" });
});

test.each([
  ["a region", { room: "body", region: "chest" }, "region_over_time", "table"],
  ["the list of regions", { room: "body", region: null }, "marked_regions", "list"],
] as const)("%s_that_could_not_be_read_can_be_tried_again", async (_, place, refused, shown) => {
  const { answer } = journalOf(checkIns);
  mockIPC((command, args) => (command === refused ? Promise.reject({ code: "io" }) : answer(command, args)));
  await router.go(place);
  render(Body);
  await screen.findByRole("alert");
  mockIPC(answer);
  await user.click(screen.getByRole("button", { name: "Try again" }));
  await screen.findByRole(shown);
  expect(screen.queryByRole("alert")).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1 }));
});

test("the_regions_ever_marked_lead_to_their_pages", async () => {
  const { container } = await open({ room: "body" });
  await user.click(await screen.findByRole("button", { name: "One region over time" }));
  const throat = await screen.findByRole("button", { name: "Throat in 2 check-ins" });
  expect(await stumbles(container)).toEqual([]);
  await user.click(throat);
  await screen.findByRole("heading", { level: 1, name: "Throat over time" });
});

test("earlier_ones_are_read_when_asked_for_and_stand_before_the_rest", async () => {
  const { answer } = journalOf(checkIns);
  const cursor = { occurred_at: 1, id: "late" };
  mockIPC(async (command, args) => {
    if (command !== "region_over_time") return answer(command, args);
    const before = (args as { before: unknown }).before;
    const all = (await answer(command, args)) as { marks: unknown[] };
    return before === null
      ? { marks: all.marks.slice(1), earlier: cursor }
      : { marks: all.marks.slice(0, 1), earlier: null };
  });
  await router.go({ room: "body", region: "chest" });
  render(Body);
  const more = await screen.findByRole("button", { name: "Show earlier ones" });
  expect(rows()).toHaveLength(2);
  await user.click(more);
  await waitFor(() => expect(rows()).toHaveLength(3));
  expect(rows()[1]?.[0]).toContain("14 November");
  expect(screen.queryByRole("button", { name: "Show earlier ones" })).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole("button", { name: /14 November/ }));
});

test("a_region_that_no_check_in_marks_says_so", async () => {
  await open({ room: "body", region: "jaw" });
  await screen.findByText("No check-in has Jaw marked.");
});

test("somebody_stumbles_over_a_region_over_time", async () => {
  const { container } = await open({ room: "body", region: "chest" });
  await screen.findByRole("table");
  expect(await stumbles(container)).toEqual([]);
});
