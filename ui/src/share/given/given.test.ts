import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import type { Component } from "svelte";
import { beforeEach, expect, test, vi } from "vitest";
import Art from "../../art/Art.svelte";
import { piece as artwork } from "../../art/pieces.fixture";
import Body from "../../body/Body.svelte";
import { aCheckIn } from "../../body/check-ins.fixture";
import type { EntryDraft, GivenBundle, Holder, Item, PieceId, ReceivedReply, Session } from "../../ipc";
import Journal from "../../journal/Journal.svelte";
import Sessions from "../../sessions/Sessions.svelte";
import { router, type Place } from "../../shell/router.svelte";
import { stumbles } from "../../test/axe";
import { playRust } from "../../test/rust";
import { Choice } from "../choice.svelte";
import NewFor from "../giving/NewFor.svelte";
import { people } from "../people/people.svelte";
import Given from "./Given.svelte";
import WhoHas from "./WhoHas.svelte";

const given = { local: "2026-11-20T10:00:00", zone: "Europe/Madrid" };

function item(more: Partial<GivenBundle["items"][number]["item"]>): GivenBundle["items"][number]["item"] {
  return {
    kind: "entry",
    item_id: "e1",
    given_id: "g1",
    version: 2,
    title: "River",
    width: null,
    height: null,
    turns: null,
    left_out: 0,
    may_keep: true,
    ...more,
  };
}

const bundle: GivenBundle = {
  id: "b1",
  recipient_id: "r1",
  given_to: "Dr Ana",
  given,
  has_report: true,
  is_saved: true,
  replies: 0,
  removed_replies: 0,
  items: [
    { item: item({ left_out: 1 }), now: 3 },
    { item: item({ kind: "artwork", item_id: "a1", given_id: "g2", title: "", may_keep: false }), now: null },
  ],
};

beforeEach(() => {
  router.reset();
  router.replace({ room: "share", page: "given" });
});

test("the list hides that a piece has changed or is gone, or what stayed out of it", async () => {
  playRust({ list_given: () => [bundle], replies_to: () => [] });
  const { container } = render(Given);
  await screen.findByText(/Version 2; yours has changed since · 1 part left out/);
  screen.getByText(/Version 2; no longer in your journal · No copy may be kept/);
  screen.getByText(/With the report/);
  expect(await stumbles(container)).toEqual([]);
  await userEvent.click(screen.getByRole("button", { name: "River" }));
  expect(router.place).toEqual({ room: "journal", entry: "e1" });
});

const holder: Holder = {
  bundle_id: "b1",
  given_to: "Dr Ana",
  given,
  version: 1,
  now: 1,
  left_out: 0,
  may_keep: true,
  is_saved: true,
};

test("an older version of a piece is told as what the piece is now", async () => {
  playRust({ holders: () => [{ ...holder, now: 2 }] });
  render(WhoHas, { piece: { kind: "entry", id: "e1" }, revision: 2 });
  await screen.findByText("Given to Dr Ana");
  screen.getByText(/version 1\. Yours has changed since/);
});

const entry: EntryDraft = {
  title: "River",
  markdown: "It was moving.",
  occurred: given,
  session_id: null,
  moment: null,
  tags: [],
  domains: [],
  mood: null,
  private: false,
};
const meeting: Session = {
  id: "s1",
  revision: 1,
  number: 1,
  planned: false,
  items: 0,
  draft: {
    starts: given,
    place: "",
    with_whom: "",
    details: { kind: "integration", spoke_about: "", takeaways: "" },
  },
};
const pages: [PieceId, Place, Component][] = [
  [{ kind: "entry", id: "e1" }, { room: "journal", entry: "e1" }, Journal],
  [{ kind: "artwork", id: "a1" }, { room: "art", artwork: "a1" }, Art],
  [{ kind: "check_in", id: "c1" }, { room: "body", checkIn: "c1" }, Body],
  [{ kind: "session", id: "s1" }, { room: "sessions", session: "s1" }, Sessions],
];

test.each(pages)("the page of a piece does not tell who has it: %o", async (piece, place, Page) => {
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null);
  playRust({
    holders: ({ piece: asked }) => (JSON.stringify(asked) === JSON.stringify(piece) ? [holder] : []),
    entry: () => ({ id: "e1", revision: 1, draft: entry, session: null }),
    list_tags: () => [],
    list_artworks: () => ({ artworks: [artwork("a1", "The door")], next: null }),
    artwork: () => artwork("a1", "The door"),
    check_in: () => aCheckIn("c1"),
    list_sessions: () => [meeting],
    session: () => meeting,
    session_items: () => [],
    propose_session: () => ({ session: null, moment: null }),
  });
  await router.go(place);
  const { container } = render(Page);
  await screen.findByText("Given to Dr Ana");
  screen.getByText(/as it is now \(version 1\)/);
  expect(await stumbles(container)).toEqual([]);
});

test("a file that was perhaps never saved is told as given, or the person's word is not kept", async () => {
  let list = [{ ...bundle, is_saved: false }];
  const calls = playRust({
    list_given: () => list,
    settle_given: () => {
      list = [];
      return null;
    },
  });
  const { container } = render(Given);
  await screen.findByText(/cannot tell whether the file is there/);
  expect(screen.queryByText(/No reply so far/)).toBeNull();
  expect(await stumbles(container)).toEqual([]);
  await userEvent.click(screen.getByRole("button", { name: "It was not, take it off" }));
  await screen.findByText(/So far nothing has left this journal/);
  expect(calls.find(({ command }) => command === "settle_given")?.args).toEqual({ bundle: "b1", saved: false });
});

test("a reply that was read looks unread, or the other way round", async () => {
  const piece = { kind: "entry", item_id: "e1", title: "River", notes: 2, unread: 2, is_there: true } as const;
  const reply: ReceivedReply = {
    id: "p1",
    bundle: "b1",
    given_to: "Dr Ana",
    sender: "",
    received: given,
    read: null,
    pieces: [piece],
  };
  const replies = [
    { ...reply, id: "p3" },
    { ...reply, id: "p2", read: given, pieces: [{ ...piece, unread: 1 }] },
    { ...reply, read: given, pieces: [{ ...piece, unread: 0 }] },
  ];
  playRust({ list_given: () => [{ ...bundle, replies: 3 }], replies_to: () => replies });
  render(Given);
  const sections = await screen.findAllByRole("region", { name: "A reply from Dr Ana" });
  const told = sections.map((section) => section.textContent);
  expect(told[0]).toContain("Not read yet.");
  expect(told[1]).toContain("One note is still unread.");
  expect(told[2]).toMatch(/Read on /);
  expect(told[2]).not.toContain("not read yet");
});

test("a reply goes without a question, stays on the page, or leaves the ledger saying that none came", async () => {
  const reply: ReceivedReply = {
    id: "p1",
    bundle: "b1",
    given_to: "Dr Ana",
    sender: "",
    received: given,
    read: given,
    pieces: [],
  };
  let is_there = true;
  let fails = true;
  const calls = playRust({
    list_given: () => [{ ...bundle, replies: Number(is_there), removed_replies: Number(!is_there) }],
    replies_to: () => (is_there ? [reply] : []),
    remove_reply: () => {
      if (fails) return Promise.reject({ code: "disk-full" });
      is_there = false;
      return null;
    },
  });
  const { container } = render(Given);
  await userEvent.click(await screen.findByRole("button", { name: /^Remove the reply that was opened on/ }));
  const question = within(await screen.findByRole("alertdialog"));
  question.getByText(/not even by opening its file again/);
  expect(calls.some(({ command }) => command === "remove_reply")).toBe(false);
  await userEvent.click(question.getByRole("button", { name: "Remove for good" }));
  await question.findByText(/The disk is full/);
  fails = false;
  await userEvent.click(question.getByRole("button", { name: "Remove for good" }));
  await screen.findByText(/You removed a reply to it/);
  expect(calls.filter(({ command }) => command === "remove_reply").at(-1)?.args).toEqual({ id: "p1" });
  expect(screen.queryByRole("alertdialog")).toBeNull();
  expect(screen.queryByRole("region", { name: "A reply from Dr Ana" })).toBeNull();
  expect(screen.queryByText(/No reply so far/)).toBeNull();
  expect(await stumbles(container)).toEqual([]);
});

test("what is new for somebody takes along a private piece or what they have", async () => {
  const recipient = { added_at: 0, compared_at: 1, retired_at: null, replaced_by: null };
  people.all = [{ recipient: { id: "r1", name: "Ana", address: "age1", ...recipient }, check_words: [] }];
  const piece = (id: string, isPrivate = false): Item => ({
    item: { kind: "entry", id },
    title: id,
    excerpt: "",
    occurred: given,
    session: null,
    moment: null,
    private: isPrivate,
    regions: [],
  });
  const pieces = [piece("e1"), piece("e2"), piece("e3", true)];
  const fresh: PieceId[] = [
    { kind: "entry", id: "e2" },
    { kind: "entry", id: "e3" },
  ];
  const choice = new Choice();
  const [had] = pieces;
  if (had) choice.set(had, true);
  playRust({ new_for_person: () => fresh });
  render(NewFor, { pieces, choice });
  await userEvent.click(screen.getByRole("button", { name: "Choose what Ana does not have yet" }));
  await screen.findByText(/1 piece is new for Ana/);
  expect(choice.among(pieces).map(({ title }) => title)).toEqual(["e2"]);
});
