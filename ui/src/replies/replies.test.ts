import { emit } from "@tauri-apps/api/event";
import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { NoteBeside, NoteDraft, ReceivedReply, ReplyDesk, RoomNote } from "../ipc";
import { router } from "../shell/router.svelte";
import { dismissAll, toasts } from "../shell/toasts.svelte";
import { stumbles } from "../test/axe";
import { staysText } from "../test/hostile";
import { playRust, refuse } from "../test/rust";
import Arrived from "./Arrived.svelte";
import { arrived } from "./arrived.svelte";
import Beside from "./Beside.svelte";
import { BesideNotes } from "./beside.svelte";
import OpenReply from "./OpenReply.svelte";
import SendReply from "./SendReply.svelte";
import { unread } from "./unread.svelte";

const BUNDLE = "5b7b1f0e-6d1c-4b2e-9f0a-0c1d2e3f4a5b";

function note(id: string, text: string, draft: Partial<NoteDraft> = {}, sentIn: number | null = null): RoomNote {
  const place = { kind: "whole" } as const;
  return {
    id,
    item: "piece",
    draft: { motivation: "comment", place, text, goes_back: true, ...draft },
    sent_in: sentIn,
  };
}

function desk(notes: RoomNote[], more: Partial<ReplyDesk> = {}): ReplyDesk {
  const piece = {
    id: "piece",
    kind: "artwork",
    title: "The door",
    day: null,
    time: null,
    session: null,
    moment: null,
    picture: null,
    may_keep: true,
    closed: false,
  } as const;
  return { client: "M.", is_wanted: true, is_compared: true, from: "Dr Rivera", pieces: [piece], notes, ...more };
}

beforeEach(() => router.reset());
afterEach(() => dismissAll());

describe("sending a reply", () => {
  async function opened(made: ReplyDesk) {
    const calls = playRust({ reply_desk: () => made, save_reply: () => ({ file_name: "Reply.afterglow-reply" }) });
    render(SendReply, { bundle: BUNDLE });
    await userEvent.click(screen.getByRole("button", { name: "Send a reply" }));
    const dialog = await screen.findByRole("dialog");
    return { calls, dialog: within(dialog) };
  }

  it("sends what was let go and is new, and nothing that is to stay", async () => {
    const { calls, dialog } = await opened(
      desk([
        note("new", "The blue."),
        note("sent", "Before.", {}, 1),
        note("stays", "For me alone.", { goes_back: false }),
        note("empty", "  "),
      ]),
    );
    expect(dialog.queryByText("For me alone.")).toBeNull();
    expect(dialog.getByText("One note stays in this room.")).toBeTruthy();
    expect(await stumbles()).toEqual([]);
    await userEvent.click(dialog.getByRole("button", { name: "Save reply" }));
    expect(calls.find(({ command }) => command === "save_reply")?.args).toEqual({
      bundle: BUNDLE,
      from: "Dr Rivera",
      notes: ["new"],
    });
    await waitFor(() => expect(toasts.list.at(-1)?.text).toContain("Reply.afterglow-reply is saved"));
  });

  it("sends again what went back before, when it is asked to", async () => {
    const { calls, dialog } = await opened(desk([note("sent", "Before.", {}, 1)]));
    await userEvent.click(dialog.getByRole("button", { name: "Save reply" }));
    expect(calls.some(({ command }) => command === "save_reply")).toBe(false);
    await userEvent.click(dialog.getByRole("checkbox"));
    await userEvent.click(dialog.getByRole("button", { name: "Save reply" }));
    expect(calls.find(({ command }) => command === "save_reply")?.args.notes).toEqual(["sent"]);
  });

  it("says when no reply is wanted, and offers to save none", async () => {
    const { dialog } = await opened(desk([note("a", "The blue.")], { is_wanted: false }));
    expect(dialog.getByText(/gave no address for a reply/)).toBeTruthy();
    expect(dialog.queryByRole("button", { name: "Save reply" })).toBeNull();
  });

  it("says that an address is a claim until its words were compared", async () => {
    const { dialog } = await opened(desk([note("a", "The blue.")], { is_compared: false }));
    expect(dialog.getByText(/only what the file says/)).toBeTruthy();
  });
});

describe("opening a reply", () => {
  const reply: ReceivedReply = {
    id: "reply",
    bundle: BUNDLE,
    given_to: "Dr Ana Rivera",
    sender: "A. R.",
    received: { local: "2026-11-20T19:42:00", zone: "Europe/Madrid" },
    read: null,
    pieces: [
      { kind: "artwork", item_id: "art", title: "The door", notes: 2, unread: 2, is_there: true },
      { kind: "entry", item_id: "entry", title: "", notes: 1, unread: 0, is_there: false },
    ],
  };

  async function choose(answers: Parameters<typeof playRust>[0]) {
    playRust({ unread_notes: () => 2, ...answers });
    render(OpenReply);
    render(Arrived);
    await userEvent.click(screen.getByRole("button", { name: "Open a reply" }));
  }

  beforeEach(() => {
    arrived.waiting = [];
    unread.count = 0;
  });

  it("shows whose it is and leads to the piece that is still there", async () => {
    await choose({ open_reply: () => reply });
    expect(await screen.findByRole("heading", { name: "A reply from Dr Ana Rivera" })).toBeTruthy();
    expect(screen.getByText(/A\. R\. wrote beside/)).toBeTruthy();
    expect(screen.getByText("no longer in your journal")).toBeTruthy();
    await waitFor(() => expect(unread.count).toBe(2));
    expect(await stumbles()).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: /The door/ }));
    expect(router.place).toEqual({ room: "art", artwork: "art" });
  });

  it("says why one is refused and shows nothing of it", async () => {
    await choose({ open_reply: refuse("refused", { reason: "not-by-the-receiver" }) });
    await waitFor(() => expect(toasts.list.at(-1)?.text).toContain("Somebody else may have written it."));
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("takes nothing in it for more than text", async () => {
    await staysText(async (text) => {
      playRust({});
      const pieces = reply.pieces.map((piece) => ({ ...piece, title: text }));
      arrived.waiting = [{ ...reply, given_to: text, sender: text, pieces }];
      render(Arrived);
      await screen.findByRole("dialog");
    });
  });

  it("does nothing when no file was chosen", async () => {
    await choose({ open_reply: () => null });
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(toasts.list).toEqual([]);
  });

  it("takes each of several that were dropped, and says what a journal does not open", async () => {
    const outcomes = [
      () => Promise.reject({ code: "refused", args: { reason: "older-reply" } }),
      () => ({ ...reply, id: "first" }),
      () => ({ ...reply, id: "second", given_to: "Ben" }),
    ];
    playRust({ unread_notes: () => 0, open_dropped_reply: () => outcomes.shift()?.() ?? null });
    render(Arrived);
    await emit("sealed-dropped", { replies: 3, has_bundle: true, has_card: false });
    await screen.findByRole("heading", { name: "A reply from Dr Ana Rivera" });
    await userEvent.click(screen.getByRole("button", { name: "Done" }));
    await screen.findByRole("heading", { name: "A reply from Ben" });
    await userEvent.click(screen.getByRole("button", { name: "Done" }));
    expect(screen.queryByRole("dialog")).toBeNull();
    const told = toasts.list.map(({ text }) => text).join("\n");
    expect(told).toContain("was opened here before");
    expect(told).toContain("made to be read in a reading room");
  });

  it("says where pictures can be dropped, where they cannot", async () => {
    playRust({});
    render(Arrived);
    router.replace({ room: "art" });
    await emit("pictures-dropped", { count: 1 });
    expect(toasts.list).toEqual([]);
    router.replace({ room: "share" });
    await emit("pictures-dropped", { count: 1 });
    await waitFor(() => expect(toasts.list.at(-1)?.text).toContain("Pictures can be dropped under Art"));
  });
});

describe("notes beside one's own piece", () => {
  const came: NoteBeside = {
    id: "a",
    given_to: "Dr Ana Rivera",
    received: { local: "2026-11-20T19:42:00", zone: "Europe/Madrid" },
    version: 1,
    motivation: "question",
    place: { kind: "passage", start: 4, end: 9, exact: "river", prefix: "The ", suffix: " was" },
    quoted: "yours",
    text: "Where did it go?",
  };

  async function beside(notes: NoteBeside[], revision: number) {
    const calls = playRust({ notes_beside: () => notes, notes_read: () => null });
    const made = new BesideNotes("entry", "entry");
    await waitFor(() => expect(made.list).toHaveLength(notes.length));
    render(Beside, { beside: made, revision });
    return calls;
  }

  it("wait until they are asked for, and then quote what they stand on", async () => {
    const calls = await beside([came], 1);
    expect(screen.queryByText("Where did it go?")).toBeNull();
    expect(calls.some(({ command }) => command === "notes_read")).toBe(false);
    await userEvent.click(screen.getByRole("button", { name: "Notes from Dr Ana Rivera" }));
    expect(screen.getByText("Where did it go?")).toBeTruthy();
    expect(calls.find(({ command }) => command === "notes_read")?.args).toEqual({ kind: "entry", id: "entry" });
    expect(screen.getByText("river")).toBeTruthy();
    expect(screen.queryByText(/You have changed this/)).toBeNull();
    expect(await stumbles()).toEqual([]);
  });

  it("say so when the piece has changed since", async () => {
    await beside([came], 2);
    await userEvent.click(screen.getByRole("button", { name: "Notes from Dr Ana Rivera" }));
    expect(screen.getByText(/You have changed this since you gave it/)).toBeTruthy();
  });

  it("do not show words as the person's that they never gave", async () => {
    await beside(
      [
        { ...came, quoted: "not_given" },
        { ...came, id: "b", quoted: "not_there" },
      ],
      1,
    );
    await userEvent.click(screen.getByRole("button", { name: "Notes from Dr Ana Rivera" }));
    expect(screen.getByText(/quotes words that are not in what you gave/)).toBeTruthy();
    expect(screen.getByText(/quotes words that are not in your entry/)).toBeTruthy();
    for (const quote of screen.getAllByText("river")) expect(quote.classList.contains("voice")).toBe(false);
    expect(await stumbles()).toEqual([]);
  });

  it("are text, whatever is written in them", async () => {
    await staysText(async (text) => {
      const place = { kind: "passage", start: 0, end: 3, exact: text, prefix: text, suffix: text } as const;
      const hostile: NoteBeside = { ...came, given_to: text, place, text };
      const quoted = ["yours", "not_given", "not_there"] as const;
      playRust({
        notes_beside: () => quoted.map((quoted) => ({ ...hostile, id: quoted, quoted })),
        notes_read: () => null,
      });
      const made = new BesideNotes("entry", "entry");
      await waitFor(() => expect(made.list).toHaveLength(quoted.length));
      render(Beside, { beside: made, revision: 1 });
      screen.getByRole("button").click();
      await waitFor(() => expect(screen.getAllByRole("listitem")).toHaveLength(quoted.length));
    });
  });

  it("show nothing where none came", async () => {
    await beside([], 1);
    expect(screen.queryByRole("button")).toBeNull();
  });
});
