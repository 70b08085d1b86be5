import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import type { Session, SessionDetails, SessionDraft } from "../ipc";
import { flushAll } from "../shell/flush";
import { router } from "../shell/router.svelte";
import { toasts } from "../shell/toasts.svelte";
import { stumbles } from "../test/axe";
import { playRust, refuse } from "../test/rust";
import Sessions from "./Sessions.svelte";

const at = (local: string) => ({ local, zone: "Europe/Madrid" });

function session(id: string, starts: string, planned: boolean, details: Partial<SessionDetails>): Session {
  const draft = { starts: at(starts), place: "", with_whom: "Dr Rivera", details } as SessionDraft;
  return { id, revision: 1, number: 4, planned, items: 2, draft };
}

const meeting = session("s7", "2026-11-24T15:00:00", true, { kind: "integration", spoke_about: "", takeaways: "" });
const preparation = session("s5", "2026-11-12T17:00:00", false, {
  kind: "preparation",
  intention: "To soften.",
  hopes: "",
  fears: "",
  setting: "",
  support_plan: "",
  ride_home: "",
});
const strip = { session: null, intention: "", points: [], now: at("2026-11-20T18:00:00") };

beforeEach(() => {
  router.reset();
  toasts.clear();
});

function play(more: Parameters<typeof playRust>[0] = {}) {
  return playRust({
    list_sessions: () => [preparation, meeting],
    session: ({ id }) => [preparation, meeting].find((one) => one.id === id),
    session_items: () => [],
    session_strip: () => strip,
    save_session: ({ id, baseRevision, draft }) => ({ ...preparation, id, revision: Number(baseRevision) + 1, draft }),
    ...more,
  });
}

test("an_empty_room_says_what_belongs_there_and_offers_to_plan", async () => {
  play({ list_sessions: () => [] });
  router.replace({ room: "sessions" });
  const { container } = render(Sessions);
  expect(await screen.findByText(/Here stand your preparation/)).toBeTruthy();
  expect(screen.getAllByRole("button", { name: "Plan a session" })).toHaveLength(1);
  expect(await stumbles(container)).toEqual([]);
});

test("sessions_that_could_not_be_read_once_are_waited_for_for_ever", async () => {
  play({ list_sessions: refuse("io") });
  router.replace({ room: "sessions" });
  const { container } = render(Sessions);
  expect((await screen.findByRole("alert")).textContent).toContain("The disk did not answer");
  expect(await stumbles(container)).toEqual([]);
  play();
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findAllByRole("listitem")).toHaveLength(2);
});

test("planned_sessions_stand_apart_from_past_ones_and_one_kind_can_be_shown_alone", async () => {
  const user = userEvent.setup();
  play();
  router.replace({ room: "sessions" });
  const { container } = render(Sessions);
  expect(await screen.findByRole("heading", { name: "Coming" })).toBeTruthy();
  expect(screen.getByRole("heading", { name: "Past" })).toBeTruthy();
  expect(await stumbles(container)).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Preparation" }));
  expect(screen.queryByRole("heading", { name: "Coming" })).toBeNull();
  expect(screen.getByText("To soften.")).toBeTruthy();
});

test("the_end_of_a_long_list_takes_the_focus_away_with_its_button", async () => {
  const observer = { observe: () => undefined, disconnect: () => undefined };
  vi.stubGlobal(
    "IntersectionObserver",
    vi.fn(function () {
      return observer;
    }),
  );
  const day = (index: number) => `2026-09-01T10:${String(index).padStart(2, "0")}:00`;
  const many = Array.from({ length: 60 }, (_, i) => ({
    ...session(`p${i}`, day(59 - i), false, preparation.draft.details),
    number: i + 1,
  }));
  play({ list_sessions: () => many });
  router.replace({ room: "sessions" });
  render(Sessions);
  await userEvent.click(await screen.findByRole("button", { name: "Show 10 more" }));
  const rows = screen.getAllByRole("listitem");
  expect(rows).toHaveLength(60);
  await waitFor(() => expect(rows[50]?.contains(document.activeElement)).toBe(true));
  vi.unstubAllGlobals();
});

test("each_kind_is_explained_before_it_is_chosen", async () => {
  const user = userEvent.setup();
  play();
  router.replace({ room: "sessions" });
  const { container } = render(Sessions);
  await user.click(await screen.findByRole("button", { name: "Plan a session" }));
  expect(screen.getByText(/what you felt and saw/)).toBeTruthy();
  expect(await stumbles(container)).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Cancel" }));
  expect(screen.queryByRole("dialog")).toBeNull();
  const plan = screen.getByRole("button", { name: "Plan a session" });
  await waitFor(() => expect(document.activeElement).toBe(plan));
  await user.click(plan);
  await user.click(screen.getByRole("button", { name: /^Integration A meeting/ }));
  expect(router.place).toEqual({ room: "sessions", create: "integration" });
});

test("a_new_session_that_was_written_in_is_stored_once_on_leaving", async () => {
  const user = userEvent.setup();
  const calls = play({ create_session: ({ draft }) => ({ ...preparation, id: "new", draft }) });
  router.replace({ room: "sessions", create: "preparation" });
  const { container } = render(Sessions);
  await user.type(screen.getByLabelText("My intention"), "To rest.");
  expect(await stumbles(container)).toEqual([]);
  expect(await Promise.all([flushAll(), flushAll()])).toEqual([[], []]);
  const created = calls.filter(({ command }) => command === "create_session");
  expect(created).toHaveLength(1);
  expect(created[0]?.args.draft).toMatchObject({ details: { kind: "preparation", intention: "To rest." } });
});

test("what_is_written_while_a_new_session_is_being_stored_is_dropped", async () => {
  const user = userEvent.setup();
  let answer = (): void => undefined;
  const calls = play({
    create_session: ({ draft }) => new Promise((done) => (answer = () => done({ ...preparation, id: "s5", draft }))),
  });
  router.replace({ room: "sessions", create: "preparation" });
  render(Sessions);
  await user.click(screen.getByRole("button", { name: "Save session" }));
  await user.type(screen.getByLabelText("My intention"), "To rest.");
  answer();
  await waitFor(() => expect(router.place).toEqual({ room: "sessions", session: "s5" }));
  const saved = calls.filter(({ command }) => command === "save_session");
  expect(saved.map(({ args }) => args.draft)).toMatchObject([{ details: { intention: "To rest." } }]);
});

test("a_new_session_that_nobody_touched_leaves_nothing_behind", async () => {
  const calls = play();
  router.replace({ room: "sessions", create: "medicine" });
  render(Sessions);
  expect(await flushAll()).toEqual([]);
  expect(calls.filter(({ command }) => command === "create_session")).toEqual([]);
});

test("what_is_written_in_a_session_is_on_the_disk_before_it_is_left", async () => {
  const user = userEvent.setup();
  const calls = play();
  router.replace({ room: "sessions", session: "s5" });
  const { container } = render(Sessions);
  await user.type(await screen.findByLabelText("What I hope for"), "Rest");
  expect(await stumbles(container)).toEqual([]);
  await router.go({ room: "today" });
  const saved = calls.filter(({ command }) => command === "save_session");
  expect(saved.at(-1)?.args).toMatchObject({ id: "s5", baseRevision: 1, draft: { details: { hopes: "Rest" } } });
  expect(router.place).toEqual({ room: "today" });
});

test("a_session_that_could_not_be_saved_keeps_the_person_and_the_words", async () => {
  const user = userEvent.setup();
  play({ save_session: refuse("disk-full") });
  router.replace({ room: "sessions", session: "s5" });
  render(Sessions);
  await user.type(await screen.findByLabelText("What I hope for"), "Rest");
  await router.go({ room: "today" });
  expect(router.place).toEqual({ room: "sessions", session: "s5" });
  expect((await screen.findByRole("alert")).textContent).toContain("The disk is full");
  expect((screen.getByLabelText("What I hope for") as HTMLTextAreaElement).value).toBe("Rest");
});

test("a_deleted_session_can_be_brought_back", async () => {
  const user = userEvent.setup();
  const calls = play({ delete_session: () => null, restore_session: () => null });
  router.replace({ room: "sessions", session: "s5" });
  render(Sessions);
  await user.click(await screen.findByRole("button", { name: "Delete session" }));
  await waitFor(() => expect(toasts.list).toHaveLength(1));
  await toasts.list[0]?.action?.run();
  expect(calls.map(({ command }) => command)).toContain("restore_session");
  expect(router.place).toEqual({ room: "sessions", session: "s5" });
});

test("writing_about_a_session_carries_it_along", async () => {
  const user = userEvent.setup();
  play();
  router.replace({ room: "sessions", session: "s5" });
  render(Sessions);
  await user.click(await screen.findByRole("button", { name: "Write about it" }));
  expect(router.place).toEqual({ room: "journal", entry: "new", session: "s5" });
});
