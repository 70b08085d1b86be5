import { mockIPC } from "@tauri-apps/api/mocks";
import { screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { flushAll } from "../shell/flush";
import { toasts } from "../shell/toasts.svelte";
import { stumbles } from "../test/axe";
import { playRust, refuse } from "../test/rust";
import { furnish, keepJournal, marked, open, paint, press, saved, user } from "./body-room.fixture";
import { aCheckIn } from "./check-ins.fixture";

furnish();

describe("a new check-in", () => {
  it("may be empty: nothing is an answer", async () => {
    const journal = keepJournal([]);
    await open("new");
    const draft = await saved(journal);
    expect(draft).toMatchObject({ marks: [], regions: [], energy: null, pleasantness: null, feelings: [], note: "" });
    await screen.findByRole("heading", { name: "Check-in" });
  });

  it("holds feelings of ours and of the person's own", async () => {
    const journal = keepJournal([]);
    await open("new");
    await press("I don't know");
    await press("+ your own");
    await user.type(screen.getByRole("textbox", { name: "Your own feeling" }), "quietly brave{Enter}");
    expect((await saved(journal)).feelings).toEqual(["dont_know", "quietly brave"]);
  });

  it("starts from the last map without words and numbers that nobody gave today, and undo takes that back", async () => {
    const journal = keepJournal([aCheckIn("c1")]);
    await open("new");
    await press("Start from last map");
    await waitFor(() => expect(marked()).toEqual(["Throat Less alive", "Chest More alive"]));
    expect(toasts.list.at(-1)?.text).toMatch(/without its words and numbers/);
    await press("Undo");
    expect(marked()).toEqual([]);
    await press("Start from last map");
    await waitFor(() => expect(marked()).toHaveLength(2));
    const draft = await saved(journal);
    expect(draft.marks).toEqual(aCheckIn("c1").draft.marks);
    expect(draft.regions.map(({ words, intensity }) => ({ words, intensity }))).toEqual([
      { words: [], intensity: null },
      { words: [], intensity: null },
    ]);
    expect(draft).toMatchObject({ energy: null, feelings: [], note: "" });
  });

  it("is created once however often Save is pressed", async () => {
    const journal = keepJournal([]);
    await open("new");
    const save = screen.getByRole("button", { name: "Save check-in" });
    save.click();
    save.click();
    void flushAll();
    await screen.findByRole("heading", { name: "Check-in" });
    expect(journal.of("create_check_in")).toHaveLength(1);
  });

  it("keeps what is typed while it is being saved", async () => {
    const journal = keepJournal([]);
    let answer = (): void => undefined;
    mockIPC(async (command, args) => {
      if (command === "create_check_in") await new Promise<void>((done) => (answer = done));
      return journal.answer(command, args);
    });
    await open("new");
    await press("Save check-in");
    await user.type(screen.getByLabelText("Note"), "warm now");
    answer();
    await screen.findByRole("heading", { name: "Check-in" });
    expect(journal.of("save_check_in")).toMatchObject([{ baseRevision: 1, draft: { note: "warm now" } }]);
    expect(await screen.findByText("warm now")).toBeTruthy();
  });

  it("is saved on leaving, and not created when there is nothing in it", async () => {
    const journal = keepJournal([]);
    await open("new");
    expect(await flushAll()).toEqual([]);
    expect(journal.of("create_check_in")).toHaveLength(0);
    paint("Front", [[200, 350]]);
    expect(await flushAll()).toEqual([]);
    await user.type(screen.getByLabelText("Note"), "warm now");
    expect(await flushAll()).toEqual([]);
    expect(journal.of("create_check_in")).toHaveLength(1);
    expect(journal.of("save_check_in")).toHaveLength(1);
    expect(journal.of("save_check_in")[0]).toMatchObject({ baseRevision: 1, draft: { note: "warm now" } });
  });
});

describe("a check-in that could not be read once", () => {
  it("is waited for for ever", async () => {
    playRust({ check_in: refuse("io") });
    const { container } = await open("c1");
    expect((await screen.findByRole("alert")).textContent).toContain("The disk did not answer");
    expect(await stumbles(container)).toEqual([]);
    keepJournal([aCheckIn("c1")]);
    await press("Try again");
    expect(await screen.findByRole("button", { name: "Edit" })).toBeTruthy();
  });
});

describe("words without paint", () => {
  it("stay when the paint beneath them is erased, are called what they are, and are saved", async () => {
    const journal = keepJournal([]);
    await open("new");
    paint("Front", [[200, 350]]);
    await waitFor(() => expect(marked()).toHaveLength(1));
    await press("Add a word for Upper belly");
    await user.click(screen.getByRole("button", { name: "tight" }));
    await press("Done");
    await press("Undo");
    expect(marked()).toEqual(["Upper belly Only words"]);
    const draft = await saved(journal);
    expect(draft.marks).toEqual([]);
    expect(draft.regions).toEqual([{ region: "upper_belly", more: 0, less: 0, words: ["tight"], intensity: null }]);
  });

  it("are not lost on leaving, and go with their last word", async () => {
    const journal = keepJournal([aCheckIn("c1", { marks: [], regions: [
      { region: "jaw", more: 0, less: 0, words: ["held"], intensity: 4 },
    ] })]); // prettier-ignore
    await open("c1");
    await screen.findByText("Only words");
    await press("Edit");
    expect(marked()).toEqual(["Jaw Only words"]);
    await press("Choose regions by name");
    const jaw = within(await screen.findByRole("radiogroup", { name: "Jaw" }));
    expect(jaw.getByRole<HTMLInputElement>("radio", { name: "Not marked" }).checked).toBe(true);
    await press("Done");
    await press("Remove held");
    expect(marked()).toEqual([]);
    await press("Save changes");
    await waitFor(() => expect(journal.of("save_check_in")).toMatchObject([{ draft: { regions: [] } }]));
  });
});

describe("a stored check-in", () => {
  it("is shown with all its words and changed by its revision", async () => {
    const journal = keepJournal([aCheckIn("c1")]);
    await open("c1");
    await screen.findByText("like the river");
    for (const text of ["tight", "6 / 10", "quietly brave", "Breath drops lower."]) screen.getByText(text);
    await press("Edit");
    await user.type(screen.getByLabelText("Note"), " Slowly.");
    await press("Save changes");
    await screen.findByText("Breath drops lower. Slowly.");
    expect(journal.of("save_check_in")).toMatchObject([{ id: "c1", baseRevision: 1 }]);
  });

  it("can be left unchanged, and the changes taken up again", async () => {
    const journal = keepJournal([aCheckIn("c1")]);
    await open("c1");
    await user.click(await screen.findByRole("button", { name: "Edit" }));
    await user.type(screen.getByLabelText("Note"), " Slowly.");
    await press("Leave unchanged");
    screen.getByText("Breath drops lower.");
    expect(journal.of("save_check_in")).toHaveLength(0);
    await toasts.list[0]!.action!.run();
    await waitFor(() =>
      expect(screen.getByLabelText<HTMLInputElement>("Note").value).toBe("Breath drops lower. Slowly."),
    );
  });

  it("goes to the trash and comes back", async () => {
    const journal = keepJournal([aCheckIn("c1")]);
    await open("c1");
    await user.click(await screen.findByRole("button", { name: "Move to trash" }));
    await screen.findByRole("heading", { name: "Body" });
    expect(journal.of("delete_item")).toEqual([{ item: { kind: "check_in", id: "c1" } }]);
    await toasts.list[0]!.action!.run();
    expect(journal.of("restore_item")).toEqual([{ item: { kind: "check_in", id: "c1" } }]);
  });
});
