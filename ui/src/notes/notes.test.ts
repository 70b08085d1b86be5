import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { NoteDraft, RoomNote } from "../ipc";
import { stumbles } from "../test/axe";
import { playRust, refuse } from "../test/rust";
import { toasts } from "../shell/toasts.svelte";
import { marksOf } from "./marks";
import { Notes } from "./notes.svelte";
import NotesLayer from "./NotesLayer.svelte";
import NotesPanel from "./NotesPanel.svelte";
import PassageMarks from "./PassageMarks.svelte";

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

  it("go on being saved when they could not be deleted", async () => {
    const { calls, notes } = await panel([noteAt("a")], { delete_note: refuse("disk-full") });
    await userEvent.click(screen.getByRole("button", { name: /The blue/ }));
    await userEvent.click(await screen.findByRole("button", { name: "Delete note 1" }));
    await waitFor(() => expect(toasts.list.at(-1)?.text).toContain("disk is full"));
    await userEvent.type(screen.getByLabelText("Note 1"), " Again.");
    await userEvent.click(screen.getByRole("button", { name: "Done" }));
    await waitFor(() => expect(notes.chosen).toBeNull());
    const saved = calls.filter(({ command }) => command === "save_note").at(-1);
    expect(saved?.args).toMatchObject({ id: "a", draft: { text: "The blue. Again." } });
  });

  it("say so when no words were selected for a quote", async () => {
    playRust({ room_notes: () => [] });
    const element = document.createElement("p");
    render(NotesPanel, { notes: new Notes(BUNDLE, ITEM), picture: false, text: { markdown: "Words.", element } });
    await userEvent.click(screen.getByRole("button", { name: "Quote" }));
    expect(screen.getByRole("status").textContent).toContain("Select some words");
  });
});

describe("words that notes stand on", () => {
  /** What jsdom lacks: it lays nothing out. A letter is one wide here, and each node of text stands on a line of its own. */
  beforeEach(() => {
    vi.spyOn(Range.prototype, "getClientRects").mockImplementation(function (this: Range) {
      const top = [...document.querySelectorAll("p, strong, em")].indexOf(this.startContainer.parentElement as Element);
      return [{ left: 0, top, width: this.toString().length, height: 1 }] as unknown as DOMRectList;
    });
  });

  const drawn = (which = ".mark") =>
    [...document.querySelectorAll<HTMLElement>(which)].map(({ style }) => `${style.top} ${style.width}`);

  const on = (id: string, exact: string, prefix = "") =>
    noteAt(id, { text: `About ${exact}`, place: { kind: "passage", start: 0, end: 1, exact, prefix, suffix: "" } });

  function shown(notes: RoomNote[]) {
    const text = document.createElement("div");
    text.innerHTML = "<p>The river was <strong>very</strong> warm.</p><p>The river held me.</p>";
    document.body.replaceChildren(text);
    const marks = marksOf(notes, (note) => note.draft);
    const onchoose = vi.fn();
    const { rerender } = render(PassageMarks, { text, marks, chosen: null, onchoose });
    return { text, onchoose, choose: (chosen: string | null) => rerender({ text, marks, chosen, onchoose }) };
  }

  it("are marked where they stand, and not at other words that are the same", () => {
    shown([
      on("a", "was very warm."),
      on("b", "river", "The"),
      on("c", "river", "warm.\nThe "),
      on("gone", "not there"),
    ]);
    // "was ", "very" and " warm.", then the river of the first paragraph and that of the second.
    expect(drawn()).toEqual(["0px 4px", "1px 4px", "0px 6px", "0px 5px", "2px 5px"]);
    expect(screen.getAllByRole("button").map((button) => button.textContent)).toEqual(["1", "2", "3"]);
  });

  it("are told apart where two notes share some of them", async () => {
    const { onchoose, choose } = shown([on("a", "river was very"), on("b", "very warm")]);
    await userEvent.click(screen.getByRole("button", { name: /Note 2/ }));
    expect(onchoose).toHaveBeenCalledWith("b");
    await choose("b");
    expect(drawn(".mark.chosen")).toEqual(["1px 4px", "0px 5px"]);
    expect(drawn(".mark.flashing")).toEqual(drawn(".mark.chosen"));
    await choose("a");
    expect(drawn(".mark.chosen")).toEqual(["0px 10px", "1px 4px"]);
    expect(drawn()).toHaveLength(4);
  });

  it("stay marked when the text is drawn anew, and not where they are gone", async () => {
    const { text } = shown([on("a", "held me")]);
    text.innerHTML = "<p>So the river <em>held</em> me.</p>";
    await waitFor(() => expect(drawn()).toEqual(["1px 4px", "0px 3px"]));
    text.innerHTML = "<p>Other words.</p>";
    await waitFor(() => expect(drawn()).toEqual([]));
    expect(text.innerHTML).toBe("<p>Other words.</p>");
  });

  it("keep the space between two blocks when they are quoted", async () => {
    const { calls } = await panel([]);
    const element = document.createElement("div");
    element.innerHTML = "<p>One.</p><ul><li><p>Two</p></li></ul><p>Three</p>";
    document.body.append(element);
    const notes = new Notes(BUNDLE, ITEM);
    render(NotesPanel, { notes, picture: false, text: { markdown: "One.\n\n- Two\n\nThree", element } });
    await waitFor(() => expect(notes.list).not.toBeNull());
    document.getSelection()?.selectAllChildren(element);
    await userEvent.click(screen.getByRole("button", { name: "Quote" }));
    await waitFor(() => expect(calls.some(({ command }) => command === "add_note")).toBe(true));
    expect(calls.find(({ command }) => command === "add_note")?.args.draft).toMatchObject({
      place: { exact: "One.\nTwo\nThree", start: 0, end: 18 },
    });
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
