import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import type { NoteDraft, RoomNote } from "../ipc";
import { stumbles } from "../test/axe";
import { playRust, refuse } from "../test/rust";
import { toasts } from "../shell/toasts.svelte";
import { marksOf } from "./marks";
import { Notes } from "./notes.svelte";
import NotesLayer from "./NotesLayer.svelte";
import NotesPanel from "./NotesPanel.svelte";

const BUNDLE = "5b7b1f0e-6d1c-4b2e-9f0a-0c1d2e3f4a5b";
const ITEM = "0a1b2c3d-4e5f-4a6b-8c7d-8e9f0a1b2c3d";

function noteAt(id: string, draft: Partial<NoteDraft> = {}): RoomNote {
  return {
    id,
    item: ITEM,
    draft: {
      motivation: "comment",
      place: { kind: "pin", point: [10, 20] },
      text: "The blue.",
      goes_back: false,
      ...draft,
    },
    sent_in: null,
  };
}

async function panel(list: RoomNote[], answers: Parameters<typeof playRust>[0] = {}) {
  const calls = playRust({
    room_notes: () => list,
    add_note: ({ draft, item, id }) => ({ id: id ?? "new", item, draft, sent_in: null }),
    save_note: () => null,
    delete_note: () => null,
    ...answers,
  });
  const notes = new Notes(BUNDLE, ITEM);
  render(NotesPanel, { notes, picture: true });
  await waitFor(() => expect(notes.list).not.toBeNull());
  return { notes, calls };
}

describe("notes beside a piece", () => {
  it("list what the marks say, and say of each whether it goes back", async () => {
    await panel([noteAt("a"), noteAt("b", { text: "Why?", motivation: "question", goes_back: true })]);
    const [first, second] = screen.getAllByRole("listitem");
    expect(first?.textContent).toContain("The blue.");
    expect(first?.textContent).toContain("Only here");
    expect(second?.textContent).toContain("Question at a pin");
    expect(second?.textContent).toContain("Goes back");
    expect(await stumbles()).toEqual([]);
  });

  it("leave out notes on other pieces", async () => {
    await panel([noteAt("a"), { ...noteAt("b", { text: "Elsewhere." }), item: "other" }]);
    expect(screen.queryByText("Elsewhere.")).toBeNull();
  });

  it("keep a new note private until it is let go", async () => {
    const { calls } = await panel([]);
    await userEvent.click(screen.getByRole("button", { name: "Note" }));
    await screen.findByLabelText("Note 1");
    expect(calls.find(({ command }) => command === "add_note")?.args.draft).toMatchObject({ goes_back: false });
    expect(screen.getByRole("switch", { name: /Goes back/ }).getAttribute("aria-checked")).toBe("false");
  });

  it("save what is typed before another note is opened", async () => {
    const { calls } = await panel([noteAt("a"), noteAt("b", { text: "Green." })]);
    await userEvent.click(screen.getByRole("button", { name: /The blue/ }));
    await userEvent.type(await screen.findByLabelText("Note 1"), " Again.");
    await userEvent.click(screen.getByRole("button", { name: /Green/ }));
    await screen.findByLabelText("Note 2");
    const saved = calls.filter(({ command }) => command === "save_note").at(-1);
    expect(saved?.args).toMatchObject({ id: "a", draft: { text: "The blue. Again." } });
    expect(screen.getByText("The blue. Again.")).toBeTruthy();
  });

  it("stay open with their reason when the disk refuses them", async () => {
    const { notes } = await panel([noteAt("a"), noteAt("b", { text: "Green." })], { save_note: refuse("disk-full") });
    await userEvent.click(screen.getByRole("button", { name: /The blue/ }));
    await userEvent.type(await screen.findByLabelText("Note 1"), "!");
    await userEvent.click(screen.getByRole("button", { name: /Green/ }));
    await waitFor(() => expect(screen.getByRole("alert").textContent).toContain("The disk is full"));
    expect(notes.chosen).toBe("a");
  });

  it("come back under their own id when a deletion is undone", async () => {
    const { calls, notes } = await panel([noteAt("a")]);
    await userEvent.click(screen.getByRole("button", { name: /The blue/ }));
    await userEvent.click(await screen.findByRole("button", { name: "Delete note 1" }));
    await waitFor(() => expect(notes.list).toEqual([]));
    toasts.list.at(-1)?.action?.run();
    await waitFor(() => expect(notes.list).toHaveLength(1));
    expect(calls.find(({ command }) => command === "add_note")?.args).toMatchObject({ id: "a", item: ITEM });
  });

  it("say so when no words were selected for a quote", async () => {
    playRust({ room_notes: () => [] });
    const element = document.createElement("p");
    render(NotesPanel, { notes: new Notes(BUNDLE, ITEM), picture: false, text: { markdown: "Words.", element } });
    await userEvent.click(screen.getByRole("button", { name: "Quote" }));
    expect(screen.getByRole("status").textContent).toContain("Select some words");
  });
});

describe("the layer over a picture", () => {
  const layer = (props: object) => {
    const marks = marksOf([noteAt("a")], (note) => note.draft);
    const told = { onchoose: vi.fn(), ondrawn: vi.fn(), onmoved: vi.fn(), oncancel: vi.fn() };
    render(NotesLayer, { width: 400, height: 300, marks, chosen: null, ...told, ...props });
    return told;
  };

  it("takes a pin from the keys alone", async () => {
    const { ondrawn } = layer({ tool: "pin" });
    const pad = screen.getByRole("application");
    await fireEvent.keyDown(pad, { key: "ArrowRight" });
    await fireEvent.keyDown(pad, { key: "ArrowDown", shiftKey: true });
    await fireEvent.keyDown(pad, { key: " " });
    expect(ondrawn).toHaveBeenCalledWith({ kind: "pin", point: [208, 152] });
  });

  it("takes an outline from the keys, and none of two corners", async () => {
    const { ondrawn } = layer({ tool: "outline" });
    const pad = screen.getByRole("application");
    const press = (key: string) => fireEvent.keyDown(pad, { key });
    await press(" ");
    await press("ArrowRight");
    await press(" ");
    await press("Enter");
    expect(ondrawn).not.toHaveBeenCalled();
    await press("ArrowDown");
    await press(" ");
    await press("Enter");
    expect(ondrawn).toHaveBeenCalledWith({
      kind: "outline",
      points: [
        [200, 150],
        [208, 150],
        [208, 158],
      ],
    });
  });

  it("takes a drawing from the keys", async () => {
    const { ondrawn } = layer({ tool: "freehand" });
    const pad = screen.getByRole("application");
    for (const key of [" ", "ArrowRight", "ArrowRight", " ", "Enter"]) await fireEvent.keyDown(pad, { key });
    expect(ondrawn).toHaveBeenCalledWith({
      kind: "freehand",
      lines: [
        [
          [200, 150],
          [208, 150],
          [216, 150],
        ],
      ],
    });
  });

  it("keeps its keys from the page, and leaves the tool with Escape", async () => {
    const { oncancel } = layer({ tool: "pin" });
    const heard = vi.fn();
    document.body.addEventListener("keydown", heard);
    await fireEvent.keyDown(screen.getByRole("application"), { key: "Escape" });
    expect(oncancel).toHaveBeenCalled();
    expect(heard).not.toHaveBeenCalled();
    document.body.removeEventListener("keydown", heard);
  });

  it("moves a pin by the arrows and says what it is", async () => {
    const { onmoved, onchoose } = layer({});
    const mark = within(screen.getByRole("group")).getByRole("button", { name: "Note 1: Comment. The blue." });
    await fireEvent.keyDown(mark, { key: "ArrowLeft" });
    expect(onmoved).toHaveBeenCalledWith("a", { kind: "pin", point: [2, 20] });
    await fireEvent.keyDown(mark, { key: "Enter" });
    expect(onchoose).toHaveBeenCalledWith("a");
  });

  it("moves nothing where it is only to be read", async () => {
    layer({ onmoved: undefined });
    const mark = screen.getByRole("button", { name: /Note 1/ });
    expect(await fireEvent.keyDown(mark, { key: "ArrowLeft" })).toBe(true);
  });
});
