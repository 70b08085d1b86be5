import { beforeEach, expect, test } from "vitest";
import { aCheckIn } from "../body/check-ins.fixture";
import type { CheckIn, Session } from "../ipc";
import { Choice, listing } from "./choice.svelte";
import { offersOf, saysAnything, selectionOf } from "./offers";
import { byDate, piecesOf, type Piece } from "./pieces";
import { daysOf, isWithin, lastAppointment } from "./spans";

const at = (local: string) => ({ local, zone: "Europe/Madrid" });

function item(id: string, when: string, more: Partial<Piece> = {}): Piece {
  return {
    item: { kind: "entry", id },
    title: id,
    excerpt: "",
    occurred: at(when),
    session: null,
    moment: null,
    private: false,
    regions: [],
    ...more,
  };
}

function session(id: string, kind: "medicine" | "integration", starts: string, number: number): Session {
  const draft = { starts: at(starts), place: "", with_whom: "", details: { kind } } as Session["draft"];
  return { id, revision: 1, number, planned: false, items: 0, draft };
}

function checkIn(id: string, when: string, energy: number | null, word: string): CheckIn {
  const regions = [{ region: "chest", more: 1, less: 0, words: [word], intensity: null }];
  return aCheckIn(id, { occurred: at(when), energy, regions });
}

const tag = { id: "s6", kind: "medicine", number: 4, starts: at("2026-11-14T10:30:00") } as const;
const open = item("open", "2026-11-15T08:00:00", { session: tag });
const secret = item("secret", "2026-11-15T09:00:00", { private: true });
const maps = [
  item("c2", "2026-11-15T14:00:00", { item: { kind: "check_in", id: "c2" } }),
  item("c1", "2026-11-14T14:00:00", { item: { kind: "check_in", id: "c1" } }),
];
const sessions = [
  session("s6", "medicine", "2026-11-14T10:30:00", 4),
  session("s3", "medicine", "2026-10-14T10:30:00", 3),
];
const checkIns = new Map(
  [checkIn("c1", "2026-11-14T14:00:00", 7, "tight"), checkIn("c2", "2026-11-15T14:00:00", 4, "warm")].map((one) => [
    one.id,
    one,
  ]),
);

let choice: Choice;

beforeEach(() => {
  choice = new Choice();
});

function asked(items: Piece[], intentions: Record<string, string> = { s6: "To soften." }) {
  const chosen = choice.among(byDate(items));
  return selectionOf(
    chosen,
    choice.summary,
    offersOf(chosen, sessions, choice.summary, checkIns),
    intentions,
    "s7",
    [],
    "a4",
  );
}

test("nothing_is_chosen_at_first_and_page_one_says_nothing", () => {
  const selection = asked([open, secret, ...maps]);
  expect(selection).toEqual({
    items: [],
    left_out: [],
    paper: "a4",
    title: "",
    whose: "",
    summary: {
      strip: null,
      intention: null,
      compared: null,
      body_maps: false,
      scores: false,
      comparison: [],
      changed: "",
      questions: "",
    },
    prepared_for: "",
    appointment: null,
  });
  expect(saysAnything(selection)).toBe(false);
});

test("choosing_all_never_switches_a_private_piece_on_yet_none_switches_it_off", () => {
  choice.setAll([open, secret], true);
  expect(choice.among([open, secret])).toEqual([open]);
  choice.set(secret, true);
  expect(choice.among([open, secret])).toEqual([open, secret]);
  choice.setAll([open, secret], false);
  expect(choice.among([open, secret])).toEqual([]);
});

test("private_pieces_are_listed_apart", () => {
  const listed = listing([open, secret], { from: null, to: null }, null);
  expect(listed).toEqual({ open: [open], private: [secret] });
  expect(listing([open, secret], { from: null, to: null }, "s6")).toEqual({ open: [open], private: [] });
});

test("the_report_is_in_the_order_of_dates_whatever_was_clicked_first", () => {
  choice.set(open, true);
  choice.set(maps[0]!, true);
  choice.set(maps[1]!, true);
  expect(asked([open, ...maps]).items.map(({ id }) => id)).toEqual(["c1", "open", "c2"]);
});

test("page_one_draws_on_chosen_pieces_alone_even_when_its_switches_stayed_on", () => {
  Object.assign(choice.summary, {
    stripOn: true,
    intentionOn: true,
    bodyMapsOn: true,
    scoresOn: true,
    comparisonOn: true,
  });
  const nothing = { strip: null, intention: null, compared: null, body_maps: false, scores: false, comparison: [] };
  expect(asked([open, ...maps]).summary).toMatchObject(nothing);
  choice.setAll([open, ...maps], true);
  expect(asked([open, ...maps]).summary).toMatchObject({
    strip: "s6",
    intention: "s6",
    compared: { first: "c1", second: "c2" },
    body_maps: true,
    scores: true,
    comparison: ["Chest: from tight to warm"],
  });
  choice.summary.start = "c2";
  choice.set(maps[0]!, false);
  expect(asked([open, ...maps]).summary).toMatchObject({ ...nothing, strip: "s6", intention: "s6" });
});

test("a_line_of_the_comparison_that_was_switched_off_stays_out_alone", () => {
  Object.assign(choice.summary, { comparisonOn: true, notCompared: ["chest"] });
  choice.setAll(maps, true);
  expect(asked(maps).summary.comparison).toEqual([]);
  choice.summary.notCompared = ["throat"];
  expect(asked(maps).summary.comparison).toEqual(["Chest: from tight to warm"]);
});

test("a_session_is_a_piece_only_once_something_is_written_down_on_it", () => {
  const bare = session("s1", "integration", "2026-11-03T15:00:00", 1);
  const details = { kind: "integration", spoke_about: "The river", takeaways: "" } as const;
  const told = { ...bare, id: "s2", draft: { ...bare.draft, details } };
  const pieces = piecesOf([], [bare, told]);
  expect(pieces.map(({ item, title }) => [item, title])).toEqual([[{ kind: "session", id: "s2" }, "Integration 1"]]);
});

test("the_parts_left_out_of_one_piece_are_taken_for_those_of_another", () => {
  const art = item("a1", "2026-11-15T08:00:00", { item: { kind: "artwork", id: "a1" } });
  const parts = { revision: 2, parts: [] };
  choice.setAll([open, art], true);
  choice.leaveOut(parts, art.item, 8, true);
  choice.leaveOut(parts, art.item, 3, true);
  expect(choice.leftOutAmong([open, art])).toEqual([{ piece: art.item, revision: 2, parts: [3, 8] }]);
  choice.set(art, false);
  expect(choice.leftOutAmong([open, art])).toEqual([]);
});

test("an_intention_that_nobody_wrote_is_not_asked_for", () => {
  choice.summary.intentionOn = true;
  choice.set(open, true);
  expect(asked([open], { s6: "" }).summary.intention).toBeNull();
});

test("words_are_shared_only_while_their_switch_is_on", () => {
  Object.assign(choice.summary, { changed: "Chest", questions: "Why?", preparedFor: "Dr Rivera" });
  expect(saysAnything(asked([]))).toBe(false);
  Object.assign(choice.summary, { changedOn: true, questionsOn: true, preparedOn: true });
  expect(asked([])).toMatchObject({
    summary: { changed: "Chest", questions: "Why?" },
    prepared_for: "Dr Rivera",
    appointment: "s7",
  });
});

test("seven_days_are_today_and_six_before_from_their_first_to_their_last_minute", () => {
  const days = daysOf("days7", "2026-11-20", null, { from: null, to: null });
  expect(isWithin(item("a", "2026-11-13T23:59:59"), days)).toBe(false);
  expect(isWithin(item("b", "2026-11-14T00:00:00"), days)).toBe(true);
  expect(isWithin(item("c", "2026-11-20T23:59:59"), days)).toBe(true);
  expect(isWithin(item("d", "2026-11-21T00:00:00"), days)).toBe(false);
});

test("thirty_days_reach_over_the_end_of_a_month_and_a_change_of_clocks", () => {
  expect(daysOf("days30", "2026-11-20", null, { from: null, to: null })).toEqual({
    from: "2026-10-22",
    to: "2026-11-20",
  });
});

test("a_day_is_the_one_the_person_called_it_wherever_they_were", () => {
  const days = daysOf("own", "2026-11-20", null, { from: "2026-11-15", to: "2026-11-15" });
  const abroad = item("abroad", "2026-11-15T23:30:00", {
    occurred: { local: "2026-11-15T23:30:00", zone: "Asia/Tokyo" },
  });
  expect(isWithin(abroad, days)).toBe(true);
});

test("since_the_last_appointment_begins_on_its_day_and_takes_no_planned_one", () => {
  const met = session("s4", "integration", "2026-11-03T15:00:00", 3);
  const planned = { ...session("s7", "integration", "2026-11-24T15:00:00", 4), planned: true };
  expect(lastAppointment([...sessions, met, planned])).toBe("2026-11-03");
  expect(lastAppointment(sessions)).toBeNull();
  const days = daysOf("since_appointment", "2026-11-20", "2026-11-03", { from: null, to: null });
  expect(isWithin(item("same day", "2026-11-03T09:00:00"), days)).toBe(true);
  expect(isWithin(item("before", "2026-11-02T23:59:00"), days)).toBe(false);
});
