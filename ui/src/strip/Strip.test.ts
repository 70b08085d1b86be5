import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Item, Moment, SessionTag, Strip, StripPlace, StripPoint } from "../ipc";
import { router } from "../shell/router.svelte";
import { stumbles } from "../test/axe";
import { momentLabel } from "../i18n";
import StripLine from "./Strip.svelte";
import { placeLabel } from "./words";

const at = (local: string) => ({ local, zone: "Europe/Madrid" });
const session: SessionTag = { id: "s6", kind: "medicine", number: 4, starts: at("2026-11-14T10:30:00") };

function item(kind: "entry" | "artwork" | "check_in", id: string, title: string): Item {
  const moment: Moment = "hours24";
  const occurred = at("2026-11-15T12:00:00");
  return { item: { kind, id }, title, excerpt: "", occurred, session, moment, private: false, regions: [] };
}

function point(place: StripPlace, when: string, past: boolean, more: Partial<StripPoint> = {}): StripPoint {
  return { place, at: at(when), past, session_id: null, with_whom: "", items: [], ...more };
}

const strip: Strip = {
  session,
  intention: "To soften.",
  now: at("2026-11-20T18:30:00"),
  points: [
    point("intention", "2026-11-12T17:00:00", true, { session_id: "s5" }),
    point("medicine", "2026-11-14T10:30:00", true, { session_id: "s6" }),
    point("hours4", "2026-11-14T14:30:00", true, { items: [item("check_in", "c1", "")] }),
    point("hours24", "2026-11-15T10:30:00", true, {
      items: [item("entry", "e1", "Dream"), item("artwork", "a1", "River"), item("artwork", "a2", "")],
    }),
    point("days7", "2026-11-21T10:30:00", false),
    point("appointment", "2026-11-24T15:00:00", false, { session_id: "s7", with_whom: "Dr Rivera" }),
  ],
};

beforeEach(() => {
  router.reset();
  // A day of another year is written with its year.
  vi.useFakeTimers({ toFake: ["Date"], now: new Date(2026, 10, 20, 18, 30) });
});

afterEach(() => {
  vi.useRealTimers();
});

test("the_strip_is_one_ordered_list_of_sentences_with_today_in_its_place", () => {
  render(StripLine, { strip });
  const list = screen.getByRole("list", { name: "Session 4: from the intention to what comes next" });
  const heard = within(list)
    .getAllByRole("listitem")
    .map((place) => {
      for (const unheard of place.querySelectorAll("[aria-hidden]")) unheard.remove();
      return place.textContent.replaceAll(/\s+/g, " ").replaceAll(" ,", ",").replaceAll(" :", ":").trim();
    });
  expect(heard).toEqual([
    "Intention, Thu 12 Nov: nothing here",
    "Medicine, Sat 14 Nov, 10:30: nothing here",
    "4 hours after, 14:30: 1 check-in",
    "1 day after, Sun 15 Nov: 1 entry, 2 pieces of art",
    "Today, Friday 20 November",
    "1 week after, tomorrow: still ahead",
    "Appointment, Tue 24 Nov, Dr Rivera: still ahead",
  ]);
});

test("a_place_can_be_asked_for_by_the_words_under_it", () => {
  const { container } = render(StripLine, { strip });
  for (const button of container.querySelectorAll("button")) expect(button.ariaLabel).toBeNull();
  expect(screen.getByRole("button", { name: /^Intention\W+Thu 12 Nov\W+nothing here$/ })).toBeTruthy();
});

test("a_place_with_one_thing_opens_it_and_a_session_opens_its_page", async () => {
  const user = userEvent.setup();
  render(StripLine, { strip });
  await user.click(screen.getByRole("button", { name: /^4 hours after/ }));
  expect(router.place).toEqual({ room: "body", checkIn: "c1" });
  await user.click(screen.getByRole("button", { name: /^Appointment/ }));
  expect(router.place).toEqual({ room: "sessions", session: "s7" });
});

test("a_place_with_several_things_opens_a_list_that_escape_closes_and_the_focus_comes_back", async () => {
  const user = userEvent.setup();
  const { container } = render(StripLine, { strip });
  const opener = screen.getByRole("button", { name: /^1 day after/ });
  await user.click(opener);
  const list = screen.getByRole("group", { name: "1 day after" });
  expect(within(list).getAllByRole("button")).toHaveLength(3);
  expect(document.activeElement).toBe(within(list).getAllByRole("button")[0]);
  expect(await stumbles(container)).toEqual([]);
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("group", { name: "1 day after" })).toBeNull();
  expect(document.activeElement).toBe(opener);
  await user.click(opener);
  await user.click(screen.getByRole("button", { name: /^River/ }));
  expect(router.place).toEqual({ room: "art", artwork: "a1" });
});

test("a_place_ahead_with_nothing_on_it_is_no_button", () => {
  render(StripLine, { strip });
  expect(screen.queryByRole("button", { name: /^1 week after/ })).toBeNull();
});

test("a_moment_is_called_otherwise_on_the_strip_than_on_a_chip", () => {
  for (const place of ["hours4", "hours24", "hours72", "days7", "days28"] as const) {
    expect(placeLabel(point(place, "2026-11-15T10:30:00", true))).toBe(momentLabel(place));
  }
  expect(momentLabel("hours72")).toBe("3 days after");
});

test("nothing_says_what_the_dots_of_the_strip_mean", () => {
  const { container, unmount } = render(StripLine, { strip });
  const legend = container.querySelector(".legend");
  expect([...(legend?.children ?? [])].map((part) => part.textContent)).toEqual(["writing", "art", "body"]);
  unmount();
  const bare = { ...strip, intention: "", points: strip.points.map((one) => ({ ...one, items: [] })) };
  const { container: empty } = render(StripLine, { strip: bare });
  expect(empty.querySelector(".legend")).toBeNull();
});
