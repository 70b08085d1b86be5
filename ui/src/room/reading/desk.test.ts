import { render, screen, within } from "@testing-library/svelte";
import { userEvent } from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import type { Client, GivenBody, GivenCheckIn, GivenPiece, RoomBundle, RoomNote } from "../../ipc";
import { stumbles } from "../../test/axe";
import { playRust } from "../../test/rust";
import { bundle, maya, piece } from "../room.fixture";
import BundlePage from "./BundlePage.svelte";

const felt: GivenCheckIn = {
  outline: "neutral",
  marks: [],
  regions: [{ region: "chest", more: 0, less: 0.8, words: ["tight"], intensity: 7 }],
  energy: 7,
  pleasantness: null,
  feelings: ["calm"],
  note: "My breath stays high.",
  left_out: [],
};
const eased: GivenCheckIn = {
  ...felt,
  regions: [{ region: "chest", more: 0.8, less: 0, words: ["warm"], intensity: 6 }],
  energy: 2,
  note: "It let go a little.",
};
const checkIn = (check_in: GivenCheckIn): GivenBody => ({ kind: "check_in", check_in });
const artwork = (statement: string): GivenBody => ({
  kind: "artwork",
  lines: [{ part: "statement", text: statement, codes: [] }],
  picture_left_out: false,
});
const pictured = { kind: "artwork", picture: { width: 800, height: 600 } } as const;
const note: RoomNote = {
  id: "n1",
  item: "door",
  draft: { motivation: "comment", place: { kind: "whole" }, text: "I keep coming back to the blue.", goes_back: true },
  sent_in: null,
};

/** A client who gave something three times; the last is open. */
const thrice: Client = {
  ...maya,
  bundles: [
    ["b1", "2026-11-20"],
    ["b2", "2026-11-06"],
    ["b3", "2026-10-23"],
  ].flatMap(([id = "", day = ""]) =>
    maya.bundles.map((one) => ({
      ...one,
      id,
      received: { local: `${day}T10:00:00`, zone: "UTC" },
      trust: "compared" as const,
    })),
  ),
};

function given(id: string, pieces: GivenPiece[]): RoomBundle {
  const summary = thrice.bundles.find((one) => one.id === id);
  if (!summary) throw new Error(`no bundle ${id}`);
  return bundle(pieces, { summary, client: thrice });
}

const all: Record<string, RoomBundle> = {
  b1: given("b1", [
    piece("door", { ...pictured, title: "The door", day: "2026-11-15" }),
    piece("late", { kind: "check_in", title: "", day: "2026-11-16" }),
  ]),
  b2: given("b2", [
    piece("river", { ...pictured, title: "River", day: "2026-11-02" }),
    piece("early", { kind: "check_in", title: "", day: "2026-11-03" }),
    piece("shut", { ...pictured, title: "What stayed", day: "2026-11-04", may_keep: false, closed: true }),
  ]),
  b3: given("b3", [piece("stone", { ...pictured, title: "Stone", day: "2026-10-20" })]),
};
const bodies: Record<string, GivenBody> = {
  door: artwork("It opens inwards."),
  late: checkIn(eased),
  river: artwork("It was moving."),
  early: checkIn(felt),
  shut: { kind: "closed" },
  stone: artwork("It stays."),
};

beforeEach(() => {
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null);
});

function play(more: Parameters<typeof playRust>[0] = {}) {
  return playRust({
    room_bundle: ({ id }) => all[String(id)],
    room_piece: ({ id }) => bodies[String(id)],
    room_notes: ({ bundle }) => (bundle === "b1" ? [note] : []),
    ...more,
  });
}

const tile = (name: RegExp) =>
  within(screen.getByRole("list", { name: "All pieces, by day" })).getByRole("button", { name });
const press = (name: string | RegExp) => userEvent.click(screen.getByRole("button", { name }));
const others = () => screen.getByRole("switch", { name: "Also what they gave at other times" });
const inTheStrip = () =>
  within(screen.getByRole("list", { name: "All pieces, by day" }))
    .getAllByRole("button")
    .map((one) => one.getAttribute("aria-label") ?? "");

async function sideBySide() {
  render(BundlePage, { bundle: "b1" });
  await screen.findByText("It opens inwards.");
  await press("Side by side");
}

/** Whether all of this stands in the page in this order. */
function follow(...these: (Element | null)[]): boolean {
  const isBefore = (one: Element, other: Element) =>
    (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return these.every((one, i) => {
    const next = these[i + 1];
    return one && (next === undefined || (next && isBefore(one, next)));
  });
}

test("a picture or a note comes before the person's own words", async () => {
  play();
  await sideBySide();
  await userEvent.click(tile(/^Body check-in, .*16 Nov/));
  const [door, check] = screen.getAllByRole("article");
  if (!door || !check) throw new Error("two pieces are not side by side");
  const ofDoor = () => [
    within(door).getByText("It opens inwards."),
    door.querySelector("img"),
    within(door).getByText(note.draft.text),
  ];
  expect(follow(...ofDoor())).toBe(true);
  const own = await within(check).findByText(eased.note);
  const map = within(check).getAllByRole("img", { name: /^Front/ })[0] ?? null;
  expect(follow(own, map, within(check).getByRole("heading", { name: "Your notes" }))).toBe(true);
  await userEvent.click(tile(/^Body check-in/));
  expect(screen.getAllByRole("article")).toHaveLength(1);
  expect(follow(...ofDoor())).toBe(true);
});

test("pieces cannot be read one after the other, or the keys are lost on the way", async () => {
  const pieces = [
    piece("third", { day: "2026-11-17" }),
    piece("first", { day: "2026-11-15" }),
    piece("second", { day: "2026-11-16" }),
  ];
  playRust({
    room_bundle: () => bundle(pieces),
    room_piece: ({ id }) => ({ kind: "entry", markdown: `words of the ${String(id)}`, left_out: [] }),
  });
  render(BundlePage, { bundle: "b1" });
  await screen.findByText("words of the first");
  for (const title of ["second", "third"]) {
    await userEvent.click(screen.getByRole("button", { name: `Next: ${title}` }));
    await screen.findByText(`words of the ${title}`);
    expect(document.activeElement).toBe(tile(new RegExp(`^${title}`)));
  }
  expect(screen.queryByRole("button", { name: /^Next/ })).toBeNull();
  await userEvent.click(tile(/^first/));
  await userEvent.click(screen.getByRole("button", { name: "Side by side" }));
  expect(screen.queryByRole("button", { name: /^Next/ })).toBeNull();
});

test("what was given at other times cannot stand beside, or is taken for what is open", async () => {
  const calls = play();
  await sideBySide();
  expect(calls.some(({ args }) => args["id"] === "b2")).toBe(false);
  await userEvent.click(others());
  await screen.findByText(/4 more stand there now/);
  const names = inTheStrip();
  expect(names.map((name) => name.split(",")[0])).toEqual([
    "Stone",
    "River",
    "Body check-in",
    "What stayed",
    "The door",
    "Body check-in",
  ]);
  expect(names.filter((name) => /came /.test(name))).toHaveLength(4);
  expect(names[3]).toMatch(/, came .*6 Nov.*, Artwork, closed$/);
  await userEvent.click(tile(/^River/));
  await screen.findByText("It was moving.");
  const river = screen.getByRole("article", { name: /^River/ });
  expect([...river.querySelectorAll("img")].every((one) => one.src.includes("/b2/river"))).toBe(true);
  within(river).getByText(/goes back with the reply to what came on .*6 November/);
  expect(
    within(screen.getByRole("article", { name: /^The door/ })).queryByText(/goes back with the reply to/),
  ).toBeNull();
  expect(calls.filter(({ command }) => command === "room_piece").at(-1)?.args).toEqual({ bundle: "b2", id: "river" });
  expect(calls.filter(({ command }) => command === "room_notes").at(-1)?.args).toEqual({ bundle: "b2" });
  await userEvent.click(tile(/^What stayed/));
  const shut = await screen.findByRole("article", { name: /^What stayed/ });
  await within(shut).findByText(/Closed after the appointment/);
  expect(shut.querySelector("img")).toBeNull();
  // By day, as in the strip, whichever was chosen first.
  expect(screen.getAllByRole("article").map((one) => one.querySelector("h2")?.textContent)).toEqual([
    "River",
    "What stayed",
    "The door",
  ]);
  expect(await stumbles()).toEqual([]);
  await userEvent.click(others());
  expect(screen.getAllByRole("article")).toHaveLength(1);
  screen.getByRole("article", { name: /^The door/ });
  expect(inTheStrip()).toHaveLength(2);
});

test("a sender of other times who is only a claim is taken for the one who was compared", async () => {
  const b2 = all["b2"];
  if (!b2) throw new Error("no bundle");
  play({
    room_bundle: ({ id }) => (id === "b2" ? { ...b2, summary: { ...b2.summary, trust: "claim" } } : all[String(id)]),
  });
  await sideBySide();
  await userEvent.click(others());
  await screen.findByText(/4 more stand there now/);
  expect(screen.queryByText(/only the sender’s own word/)).toBeNull();
  await userEvent.click(tile(/^River/));
  within(screen.getByRole("article", { name: /^River/ })).getByText(/only the sender’s own word/);
});

test("one of several that cannot be read keeps the others away, or cannot be tried again", async () => {
  let isBroken = true;
  const calls = play({
    room_bundle: ({ id }) => (id === "b3" && isBroken ? Promise.reject({ code: "io" }) : all[String(id)]),
  });
  await sideBySide();
  await userEvent.click(others());
  const told = await screen.findByRole("alert");
  expect(told.textContent).toMatch(/What came on .*23 October.* is not among them/);
  expect(inTheStrip()).toHaveLength(5);
  expect(await stumbles()).toEqual([]);
  isBroken = false;
  await press("Try again");
  await screen.findByText(/4 more stand there now/);
  expect(screen.queryByRole("alert")).toBeNull();
  expect(calls.filter(({ args }) => args["id"] === "b2")).toHaveLength(1);
});

test("two check-ins side by side are left to be compared by eye, or what was left out is taken for what was not felt", async () => {
  play({
    room_piece: ({ id }) =>
      id === "early" ? checkIn({ ...felt, energy: null, left_out: ["energy", "note"] }) : bodies[String(id)],
  });
  await sideBySide();
  await userEvent.click(others());
  await screen.findByText(/4 more stand there now/);
  await userEvent.click(tile(/^Body check-in, .*16 Nov/));
  await userEvent.click(tile(/^Body check-in, .*3 Nov/));
  expect(screen.queryByRole("region", { name: "In words" })).toBeNull();
  await userEvent.click(tile(/^The door/));
  const words = within(await screen.findByRole("region", { name: "In words" }));
  words.getByText("from tight 7 to warm 6");
  words.getByText(/^in both: calm$/i);
  words.getByText("Not compared, because the person left it out: Energy");
  expect(words.queryByText(/still 2/)).toBeNull();
  expect(await stumbles()).toEqual([]);
});
