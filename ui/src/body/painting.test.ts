import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { aside } from "../shell/aside.svelte";
import { furnish, keepJournal, marked, open, paint, press, saved, user } from "./body-room.fixture";

furnish();

describe("painting", () => {
  it("stores the stroke in body units and the region it covers", async () => {
    const journal = keepJournal([]);
    await open("new");
    paint("Front", [[180, 340], [200, 350], [220, 345]]); // prettier-ignore
    await waitFor(() => expect(marked()).toEqual(["Upper belly More alive"]));
    const draft = await saved(journal);
    expect(draft.marks).toEqual([
      { type: "stroke", side: "front", brush: "more", size: 42, points: [[180, 340, 1], [200, 350, 1], [220, 345, 1]] }, // prettier-ignore
    ]);
    expect(draft.regions).toHaveLength(1);
    expect(draft.regions[0]).toMatchObject({ region: "upper_belly", less: 0, words: [], intensity: null });
    expect(draft.regions[0]!.more).toBeGreaterThan(0.2);
    expect(draft.outline).toBe("neutral");
  });

  it("takes the cool brush to the back and the eraser anywhere", async () => {
    keepJournal([]);
    await open("new");
    await press("Less alive");
    paint("Back", [[180, 340], [220, 340]]); // prettier-ignore
    await waitFor(() => expect(marked()).toEqual(["Middle back Less alive"]));
    await press("Erase");
    paint("Back", [[170, 340], [230, 340]]); // prettier-ignore
    await waitFor(() => expect(marked()).toEqual([]));
  });

  it("draws thinner where the pen is light", async () => {
    const journal = keepJournal([]);
    await open("new");
    paint("Front", [[200, 350]], { pointerType: "pen", pressure: 0.5 });
    const [stroke] = (await saved(journal)).marks;
    expect(stroke).toMatchObject({ points: [[200, 350, 0.68]] });
  });

  it("erases with the other end of a pen, whatever brush is chosen", async () => {
    keepJournal([]);
    await open("new");
    paint("Front", [[200, 350]]);
    await waitFor(() => expect(marked()).toHaveLength(1));
    paint("Front", [[180, 350], [220, 350]], { pointerType: "pen", pressure: 1, button: 5 }); // prettier-ignore
    await waitFor(() => expect(marked()).toEqual([]));
  });

  it("paints as wide as the chosen brush", async () => {
    const journal = keepJournal([]);
    await open("new");
    for (const name of ["Fine brush", "Broad brush", "Middle brush"]) {
      await user.click(screen.getByRole("radio", { name }));
      paint("Front", [[200, 350]]);
    }
    const sizes = (await saved(journal)).marks.map((mark) => mark.type === "stroke" && mark.size);
    expect(sizes).toEqual([22, 72, 42]);
  });

  it("keeps nothing of a stroke beside the body", async () => {
    const journal = keepJournal([]);
    await open("new");
    paint("Front", [[20, 40], [30, 200]]); // prettier-ignore
    expect((await saved(journal)).marks).toEqual([]);
  });

  it("is taken back by button and by keys, but not from within a text", async () => {
    keepJournal([]);
    await open("new");
    paint("Front", [[200, 350]]);
    paint("Back", [[200, 350]]);
    await waitFor(() => expect(marked()).toHaveLength(2));
    await press("Undo");
    expect(marked()).toEqual(["Upper belly More alive"]);
    await user.click(screen.getByLabelText("Note"));
    await user.keyboard("{Control>}z{/Control}");
    expect(marked()).toHaveLength(1);
    screen.getByRole("heading", { level: 1 }).focus();
    await user.keyboard("{Meta>}z{/Meta}");
    expect(marked()).toEqual([]);
    expect(screen.getByRole("button", { name: "Undo" }).getAttribute("aria-disabled")).toBe("true");
  });

  it("does again what was taken back, until something else is painted", async () => {
    keepJournal([]);
    await open("new");
    paint("Front", [[200, 350]]);
    paint("Back", [[200, 350]]);
    await waitFor(() => expect(marked()).toHaveLength(2));
    await press("Undo");
    await press("Undo");
    await press("Redo");
    expect(marked()).toEqual(["Upper belly More alive"]);
    screen.getByRole("heading", { level: 1 }).focus();
    await user.keyboard("{Control>}{Shift>}z{/Shift}{/Control}");
    expect(marked()).toHaveLength(2);
    await press("Undo");
    await press("Less alive");
    paint("Front", [[200, 350]]);
    await waitFor(() => expect(marked()).toEqual(["Upper belly Less alive"]));
    expect(screen.getByRole("button", { name: "Redo" }).getAttribute("aria-disabled")).toBe("true");
  });

  it("is not taken back from a date, from a dialog, nor beneath Steady me", async () => {
    keepJournal([]);
    await open("new");
    paint("Front", [[200, 350]]);
    await waitFor(() => expect(marked()).toHaveLength(1));
    screen.getAllByRole("textbox").forEach((field) => {
      field.focus();
      fireEvent.keyDown(field, { key: "z", ctrlKey: true });
    });
    await press("Choose regions by name");
    within(await screen.findByRole("dialog"))
      .getByRole("button", { name: "Done" })
      .focus();
    await user.keyboard("{Control>}z{/Control}");
    await press("Done");
    aside.show("steady");
    screen.getByRole("heading", { level: 1 }).focus();
    await user.keyboard("{Control>}z{/Control}");
    expect(marked()).toHaveLength(1);
    aside.close();
    await user.keyboard("{Control>}z{/Control}");
    expect(marked()).toEqual([]);
  });

  it("says what was taken back and done again, and loses no focus where there is no more", async () => {
    keepJournal([]);
    await open("new");
    const status = screen.getByRole("status");
    expect(status.textContent.trim()).toBe("");
    paint("Front", [[200, 350]]);
    await waitFor(() => expect(marked()).toHaveLength(1));
    await press("Undo");
    expect(status.textContent.trim()).toBe("Undone.");
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Undo" }));
    await press("Undo");
    await press("Redo");
    expect(status.textContent.trim()).toBe("Done again.");
    expect(marked()).toHaveLength(1);
  });
});
