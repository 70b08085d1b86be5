// What a client or somebody in their name wrote, in every place where the reading room shows it.

import { render, screen } from "@testing-library/svelte";
import { beforeEach, expect, test, vi } from "vitest";
import type { Client, GivenBody, GivenKind, GivenLine, GivenPiece, NotePlace, RoomBundle, RoomNote } from "../ipc";
import { hostileTexts, staysText } from "../test/hostile";
import { playRust } from "../test/rust";
import Arriving from "./arriving/Arriving.svelte";
import { arriving } from "./arriving/arriving.svelte";
import Clients from "./clients/Clients.svelte";
import BundlePage from "./reading/BundlePage.svelte";

const received = { local: "2026-11-20T19:42:00", zone: "UTC" };
const KINDS = ["entry", "artwork", "check_in", "session"] as const;

function client(text: string): Client {
  const summary = { id: "b1", client_id: "c1", received, sender: text, pieces: 4, done: null } as const;
  return {
    id: "c1",
    name: text,
    has_address: true,
    bundles: [{ ...summary, trust: "claim", to_old_address: true }],
  };
}

function pieces(text: string): GivenPiece[] {
  const told = { title: text, day: "2026-11-15", time: null, session: null, moment: null, closed: false };
  return KINDS.map((kind) => ({
    ...told,
    id: kind,
    kind,
    picture: kind === "artwork" ? { width: 800, height: 600 } : null,
    may_keep: false,
  }));
}

const lines = (parts: string[], text: string): GivenLine[] => parts.map((part) => ({ part, text, codes: [] }));

function body(kind: string, text: string): GivenBody {
  switch (kind) {
    case "entry":
      return { kind, markdown: "The water was moving.", left_out: [] };
    case "artwork":
      return {
        kind,
        lines: lines(["statement", "process", "description", "medium", "support", "size", "series"], text),
        picture_left_out: true,
      };
    case "check_in":
      return {
        kind,
        check_in: {
          outline: "neutral",
          marks: [],
          regions: [{ region: "chest", more: 1, less: 0, words: [text], intensity: 6 }],
          energy: 4,
          pleasantness: null,
          feelings: [text],
          note: text,
          left_out: [],
        },
      };
    default:
      return {
        kind: "session",
        session: { kind: "medicine", number: 2 },
        lines: [
          ...lines(["place", "with_whom", "dose", "present", "music", "experience", "side_effects_note"], text),
          { part: "route", text: "", codes: [text] },
          { part: "side_effects", text: "", codes: [text] },
        ],
      };
  }
}

function notes(text: string): RoomNote[] {
  const passage: NotePlace = { kind: "passage", start: 0, end: 3, exact: text, prefix: text, suffix: text };
  const places: Partial<Record<GivenKind, NotePlace>> = { entry: passage, artwork: { kind: "pin", point: [10, 20] } };
  return KINDS.map((item) => ({
    id: `note-${item}`,
    item,
    draft: {
      motivation: "comment",
      place: places[item] ?? { kind: "whole" },
      text,
      goes_back: true,
    },
    sent_in: null,
  }));
}

beforeEach(() => {
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null);
  arriving.asked = null;
  arriving.outcomes = [];
});

test("a title, a sender, what is said of a piece or a note on it comes alive in the room", async () => {
  await staysText(async (text) => {
    const bundle: RoomBundle = {
      summary: client(text).bundles[0]!,
      client: client(text),
      language: text,
      has_report: false,
      pieces: pieces(text),
    };
    playRust({
      room_bundle: () => bundle,
      room_piece: ({ id }) => body(String(id), text),
      room_notes: () => notes(text),
    });
    const { container } = render(BundlePage, { bundle: "b1" });
    (await screen.findByRole("button", { name: "Side by side" })).click();
    const all = await screen.findByRole("list", { name: "All pieces, by day" });
    for (const button of [...all.querySelectorAll("button")].slice(1)) button.click();
    // Each with its words, and with the note on it.
    await expect.poll(() => container.querySelectorAll("article").length).toBe(KINDS.length);
    await expect.poll(() => container.querySelectorAll("article .notes li").length).toBe(KINDS.length);
    await expect.poll(() => container.querySelectorAll("article > .words > .words").length).toBe(KINDS.length);
  });
});

test("what a stranger's words are made of comes alive where an entry is read", async () => {
  playRust({
    room_bundle: () => ({
      summary: client("M.").bundles[0]!,
      client: client("M."),
      language: "en",
      pieces: pieces("x").slice(0, 1),
    }),
    room_piece: () => ({ kind: "entry", markdown: hostileTexts.join("\n\n"), left_out: [] }) satisfies GivenBody,
    room_notes: () => [],
  });
  const { container } = render(BundlePage, { bundle: "b1" });
  await screen.findByText(/constructor\.constructor/);
  const alive =
    "script, iframe, object, embed, link, meta, base, form, style, a, img, [href], [src], [onerror], [onload]";
  expect(container.querySelectorAll(`article .words :is(${alive})`)).toHaveLength(0);
});

test("a name comes alive among the clients, or while it is asked whose a file is", async () => {
  await staysText(async (text) => {
    playRust({ room_clients: () => [client(text)] });
    render(Clients);
    await screen.findByRole("heading", { level: 2 });
  });
  await staysText(async (text) => {
    playRust({ room_clients: () => [client(text)] });
    arriving.asked = { for: "client", sender: text, looksLike: text, address: null, fileName: text };
    render(Arriving);
    await screen.findByLabelText("Client");
  });
  arriving.asked = null;
  await staysText(async (text) => {
    arriving.outcomes = [{ fileName: text, became: { state: "aside" } }];
    render(Arriving);
    await screen.findByRole("dialog");
  });
});
