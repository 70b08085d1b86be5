import { fireEvent, render, screen, within } from "@testing-library/svelte";
import { userEvent } from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import type { Item, Session, SessionTag, Strip, Today as Day } from "../ipc";
import { app } from "../shell/app.svelte";
import { router } from "../shell/router.svelte";
import { stumbles } from "../test/axe";
import { playRust, refuse } from "../test/rust";
import { readAhead } from "./ahead";
import { distanceInWords, partOfDay } from "./greeting";
import Today from "./Today.svelte";

const at = (local: string) => ({ local, zone: "Europe/Madrid" });
const tag: SessionTag = { id: "s4", kind: "medicine", number: 4, starts: at("2026-11-14T10:30:00") };
const strip: Strip = {
  session: tag,
  intention: "to soften around the grief",
  points: [],
  now: at("2026-11-20T19:42:00"),
};
const appointment: Session = {
  id: "i4",
  revision: 1,
  number: 4,
  planned: true,
  items: 0,
  draft: {
    starts: at("2026-11-24T15:00:00"),
    place: "",
    with_whom: "Dr Rivera",
    details: { kind: "integration", spoke_about: "", takeaways: "" },
  },
};

function item(id: Item["item"], rest: Partial<Item>): Item {
  const base = {
    title: "",
    excerpt: "",
    occurred: at("2026-11-15T10:00:00"),
    session: tag,
    moment: null,
    private: false,
  };
  return { item: id, regions: [], ...base, ...rest };
}

const region = { region: "chest", more: 1, less: 0, words: ["warm"], intensity: 6 };
const full: Day = {
  strip,
  next_appointment: appointment,
  items_since_last: 9,
  latest: [
    item({ kind: "entry", id: "e1" }, { title: "The river under the house", excerpt: "It was not sad this time." }),
    item({ kind: "artwork", id: "a1" }, { title: "River, second try" }),
    item({ kind: "check_in", id: "c1" }, { regions: [region] }),
  ],
};
const empty: Day = { strip: null, next_appointment: null, items_since_last: 0, latest: [] };

beforeEach(() => {
  app.state = null;
  router.reset();
});

test.each([
  ["2026-11-14T23:00:00", "Your fourth session is today."],
  ["2026-11-15T01:00:00", "One day since your fourth session."],
  ["2026-11-20T19:42:00", "Six days since your fourth session."],
  ["2026-12-14T10:00:00", "30 days since your fourth session."],
  ["2026-11-13T10:00:00", "Your fourth session is tomorrow."],
  ["2026-11-10T10:00:00", "Four days until your fourth session."],
])("at %s it says: %s", (local, sentence) => {
  expect(distanceInWords({ session: tag, now: at(local) })).toBe(sentence);
});

test.each([
  ["04:59", "night"],
  ["05:00", "morning"],
  ["12:00", "afternoon"],
  ["18:00", "evening"],
  ["19:59", "evening"],
  ["20:00", "night"],
])("%s is %s", (time, part) => {
  expect(partOfDay(at(`2026-11-20T${time}:00`))).toBe(part);
});

test("the day at a glance leads everywhere", async () => {
  playRust({ today: () => full });
  render(Today);
  await screen.findByText(/Six days since your fourth session/);
  expect(screen.getByText("“to soften around the grief”")).toBeTruthy();
  expect(screen.getByText("Dr Rivera · 9 items since last time")).toBeTruthy();
  expect(screen.getByRole("button", { name: /Chest\s+warm 6/ })).toBeTruthy();
  expect(await stumbles()).toEqual([]);
  const ways: [string, object][] = [
    ["Write", { room: "journal", entry: "new" }],
    ["Check in with your body", { room: "body", checkIn: "new" }],
    ["Add art", { room: "art" }],
    ["Prepare", { room: "share", appointment: "i4" }],
    ["The river under the house", { room: "journal", entry: "e1" }],
    ["River, second try", { room: "art", artwork: "a1" }],
  ];
  for (const [name, place] of ways) {
    await userEvent.click(screen.getByRole("button", { name }));
    expect(router.place).toEqual(place);
  }
});

test("a day that was read ahead is read again, or shown once more when it is old", async () => {
  let day = full;
  const calls = playRust({
    today: () => day,
    propose_session: () => ({ session: null, moment: null }),
    last_prompt: () => null,
    remember_prompt: () => null,
  });
  await readAhead();
  const { unmount } = render(Today);
  expect(screen.getByText("Lately")).toBeTruthy();
  expect(calls.filter(({ command }) => command === "today")).toHaveLength(1);
  unmount();
  day = empty;
  render(Today);
  expect(await screen.findByRole("button", { name: "Add a session" })).toBeTruthy();
});

test("a new journal offers a first step", async () => {
  playRust({ today: () => empty });
  render(Today);
  await userEvent.click(await screen.findByRole("button", { name: "Add a session" }));
  expect(router.place).toEqual({ room: "sessions" });
  expect(screen.queryByText("Lately")).toBeNull();
  expect(await stumbles()).toEqual([]);
});

test("coming back to the window looks again", async () => {
  let day = empty;
  playRust({ today: () => day });
  render(Today);
  await screen.findByRole("button", { name: "Add a session" });
  day = full;
  await fireEvent.focus(window);
  expect(await screen.findByText("Lately")).toBeTruthy();
});

test("recovery words that were never confirmed are made anew after the passphrase", async () => {
  const state = {
    phase: "unlocked",
    journal: null,
    preferences: null,
    role: "journal",
    move_outcome: null,
    art_token: "t",
    now: strip.now,
  } as const;
  const words = Array.from({ length: 24 }, (_, index) => `word${index}`);
  let answer = refuse("wrong-passphrase");
  let pending = true;
  playRust({
    today: () => empty,
    renew_recovery_words: (args) => answer(args),
    confirm_recovery_words: () => !(pending = false),
    app_state: () => ({ ...state, recovery_pending: pending }),
  });
  app.state = { ...state, recovery_pending: true };
  render(Today);
  await userEvent.click(await screen.findByRole("button", { name: "Make new words" }));
  const dialog = screen.getByRole("dialog");
  const submit = () => userEvent.click([...dialog.querySelectorAll<HTMLButtonElement>("button[type=submit]")][0]!);
  await userEvent.type(screen.getByLabelText("Passphrase"), "mine");
  await submit();
  expect((await screen.findByRole("alert")).textContent).toContain("does not open the journal");
  answer = () => ({ words, ask: [1, 2, 3] });
  await submit();
  await userEvent.click(await screen.findByRole("button", { name: "I have written them down" }));
  for (const place of [1, 2, 3]) await userEvent.type(screen.getByLabelText(`Word ${place}`), `word${place - 1}`);
  expect(await stumbles()).toEqual([]);
  await userEvent.click(screen.getByRole("button", { name: "Confirm" }));
  await expect.poll(() => screen.queryByText("Your recovery words were never confirmed")).toBeNull();
});

test("recovery words end although the person cancelled while the new ones were made", async () => {
  let made = (_: unknown): void => undefined;
  const words = Array.from({ length: 24 }, (_, index) => `word${index}`);
  playRust({
    today: () => empty,
    renew_recovery_words: () => new Promise((done) => (made = done)),
    app_state: () => app.state,
  });
  app.state = {
    phase: "unlocked",
    journal: null,
    preferences: null,
    recovery_pending: true,
    role: "journal",
    move_outcome: null,
    art_token: "t",
    now: strip.now,
  };
  render(Today);
  await userEvent.click(await screen.findByRole("button", { name: "Make new words" }));
  const dialog = within(screen.getByRole("dialog"));
  await userEvent.type(dialog.getByLabelText("Passphrase"), "mine");
  await userEvent.click(dialog.getByRole("button", { name: "Make new words" }));
  expect(dialog.getByRole<HTMLButtonElement>("button", { name: "Cancel" }).disabled).toBe(true);
  const escape = new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true });
  expect(screen.getByRole("dialog").dispatchEvent(escape)).toBe(false);
  made({ words, ask: [1, 2, 3] });
  expect(await screen.findByRole("button", { name: "I have written them down" })).toBeTruthy();
});
