import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ReportPreview, ReportSelection } from "../ipc";
import { playRust, type Call } from "../test/rust";
import { Preview } from "./preview.svelte";

type Wait = { selection: ReportSelection; answer: (pages: ReportPreview) => void; refuse: (error: unknown) => void };

let waits: Wait[];
let calls: Call[];

beforeEach(() => {
  vi.useFakeTimers();
  waits = [];
  calls = playRust({
    stop_report: () => null,
    preview_report: ({ selection }) =>
      new Promise((answer, refuse) => waits.push({ selection: selection as ReportSelection, answer, refuse })),
  });
});

afterEach(() => {
  vi.useRealTimers();
});

function about(...ids: string[]): ReportSelection {
  const summary = {
    strip: null,
    intention: null,
    compared: null,
    body_maps: false,
    comparison: [],
    scores: false,
    changed: "",
    questions: "",
  };
  return {
    items: ids.map((id) => ({ kind: "entry", id })),
    summary,
    left_out: [],
    title: "",
    whose: "",
    prepared_for: "",
    appointment: null,
    paper: "a4",
  };
}

function drawn(id: number): ReportPreview {
  return { id, pages: 1, width: 595, height: 842 } as unknown as ReportPreview;
}

const settle = () => vi.advanceTimersByTimeAsync(0);

test("nothing_is_drawn_until_400_ms_after_the_last_change", async () => {
  const preview = new Preview();
  preview.wish(about("a"));
  await vi.advanceTimersByTimeAsync(300);
  preview.wish(about("a", "b"));
  await vi.advanceTimersByTimeAsync(399);
  expect(waits).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(1);
  expect(waits.map(({ selection }) => selection)).toEqual([about("a", "b")]);
});

test("an_outdated_drawing_is_never_shown_and_the_latest_wish_is_drawn_next", async () => {
  const preview = new Preview();
  preview.wish(about("a"));
  await vi.advanceTimersByTimeAsync(400);
  preview.wish(about("b"));
  await vi.advanceTimersByTimeAsync(400);
  preview.wish(about("c"));
  await vi.advanceTimersByTimeAsync(400);
  expect(waits).toHaveLength(1);
  waits[0]!.answer(drawn(1));
  await settle();
  expect(preview.pages).toBeNull();
  expect(waits.map(({ selection }) => selection)).toEqual([about("a"), about("c")]);
  waits[1]!.answer(drawn(2));
  await settle();
  expect(preview.pages).toEqual(drawn(2));
  expect(preview.outdated).toBe(false);
});

test("the_old_pages_stay_while_new_ones_are_drawn", async () => {
  const preview = new Preview();
  preview.wish(about("a"));
  await vi.advanceTimersByTimeAsync(400);
  waits[0]!.answer(drawn(1));
  await settle();
  preview.wish(about("b"));
  expect(preview.pages).toEqual(drawn(1));
  expect(preview.outdated).toBe(true);
});

test("choosing_nothing_takes_the_pages_away_although_a_drawing_is_on_its_way", async () => {
  const preview = new Preview();
  preview.wish(about("a"));
  await vi.advanceTimersByTimeAsync(400);
  preview.wish(null);
  waits[0]!.answer(drawn(1));
  await settle();
  expect(preview.pages).toBeNull();
  expect(preview.outdated).toBe(false);
});

test("a_drawing_that_nobody_waits_for_any_more_is_stopped", async () => {
  const preview = new Preview();
  preview.wish(about("a"));
  await vi.advanceTimersByTimeAsync(400);
  preview.wish(about("b"));
  expect(calls.filter(({ command }) => command === "stop_report").map(({ args }) => args.purpose)).toEqual(["preview"]);
  waits[0]!.refuse({ code: "stopped", args: {} });
  await vi.advanceTimersByTimeAsync(400);
  expect(preview.stopped).toBe(false);
  waits[1]!.answer(drawn(2));
  await settle();
  expect(preview.pages).toEqual(drawn(2));
});

test("a_choice_that_is_taken_back_at_once_passes_for_a_drawing_that_the_person_stopped", async () => {
  const preview = new Preview();
  preview.wish(about("a"));
  await vi.advanceTimersByTimeAsync(400);
  preview.wish(about("a", "b"));
  preview.wish(about("a"));
  waits[0]!.refuse({ code: "stopped", args: {} });
  await settle();
  expect(preview).toMatchObject({ stopped: false, outdated: true });
  await vi.advanceTimersByTimeAsync(400);
  waits[1]!.answer(drawn(2));
  await settle();
  expect(preview).toMatchObject({ stopped: false, outdated: false, pages: drawn(2) });
});

test("a_drawing_that_the_person_stopped_says_so_and_goes_on_when_asked", async () => {
  const preview = new Preview();
  preview.wish(about("a"));
  await vi.advanceTimersByTimeAsync(400);
  preview.making.stop();
  waits[0]!.refuse({ code: "stopped", args: {} });
  await settle();
  expect(preview).toMatchObject({ stopped: true, outdated: false, error: null });
  preview.again();
  await settle();
  waits[1]!.answer(drawn(2));
  await settle();
  expect(preview).toMatchObject({ stopped: false, pages: drawn(2) });
});

test("a_failure_is_told_and_can_be_tried_again", async () => {
  const preview = new Preview();
  preview.wish(about("a"));
  await vi.advanceTimersByTimeAsync(400);
  waits[0]!.refuse({ code: "report-failed", args: {} });
  await settle();
  expect(preview.error).toMatchObject({ code: "report-failed" });
  preview.again();
  await settle();
  waits[1]!.answer(drawn(2));
  await settle();
  expect(preview.error).toBeNull();
  expect(preview.pages).toEqual(drawn(2));
});
