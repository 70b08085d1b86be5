import { screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { furnish, keepJournal, marked, open, paint, press, saved, user } from "./body-room.fixture";

furnish();

describe("without a mouse", () => {
  it("gives regions, words, strength and scales by keyboard alone", async () => {
    const journal = keepJournal([]);
    await open("new");
    screen.getByRole("button", { name: "Choose regions by name" }).focus();
    await user.keyboard("{Enter}");
    const dialog = await screen.findByRole("dialog", { name: "Choose regions by name" });
    within(within(dialog).getByRole("radiogroup", { name: "Chest" }))
      .getByRole("radio", { name: "Not marked" })
      .focus();
    await user.keyboard("{ArrowUp}{ArrowUp}");
    await user.keyboard("{Tab}");
    within(dialog).getByRole("button", { name: "Done" }).focus();
    await user.keyboard("{Enter}");
    expect(marked()).toEqual(["Chest More alive"]);

    screen.getByRole("button", { name: "Add a word for Chest" }).focus();
    await user.keyboard("{Enter}");
    const words = await screen.findByRole("dialog", { name: "Words for Chest" });
    within(words).getByRole("button", { name: "warm" }).focus();
    await user.keyboard(" ");
    within(words).getByLabelText("Your own word").focus();
    await user.keyboard("like the river{Enter}");
    within(words).getByRole("button", { name: "Done" }).focus();
    await user.keyboard("{Enter}");
    await user.selectOptions(screen.getByLabelText("How strong in Chest"), "6 / 10");

    const draft = await saved(journal);
    expect(draft.marks.at(-1)).toEqual({ type: "region", region: "chest", brush: "more" });
    expect(draft.regions).toEqual([
      { region: "chest", more: 1, less: 0, words: ["warm", "like the river"], intensity: 6 },
    ]);
  });

  it("offers every region of front and back with what is marked already", async () => {
    keepJournal([]);
    await open("new");
    paint("Front", [[200, 350]]);
    await press("Choose regions by name");
    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).getAllByRole("radiogroup")).toHaveLength(54);
    const belly = within(dialog).getByRole("radiogroup", { name: "Upper belly" });
    expect(within(belly).getByRole<HTMLInputElement>("radio", { name: "More alive" }).checked).toBe(true);
    await user.click(within(belly).getByRole("radio", { name: "Not marked" }));
    expect(marked()).toEqual([]);
  });
});

describe("a region by name", () => {
  const chest = async () => within(await screen.findByRole("radiogroup", { name: "Chest" }));

  it("that is painted both ways is shown as it is painted, and the arrow keys find back to that", async () => {
    keepJournal([]);
    await open("new");
    for (const [brush, y] of [
      ["More alive", 250],
      ["Less alive", 200],
    ] as const) {
      // prettier-ignore
      await press(brush);
      paint("Front", [[150, y], [250, y]]); // prettier-ignore
    }
    await waitFor(() => expect(marked()).toContain("Chest More and less alive"));
    await press("Choose regions by name");
    const painted = (await chest()).getByRole<HTMLInputElement>("radio", { name: /^As painted/ });
    expect(painted.checked).toBe(true);
    expect(screen.getAllByRole("radio", { name: /^As painted/ })).toHaveLength(1);
    painted.focus();
    await user.keyboard("{ArrowDown}");
    expect((await chest()).getByRole<HTMLInputElement>("radio", { name: "More alive" }).checked).toBe(true);
    await user.keyboard("{ArrowUp}");
    expect(painted.checked).toBe(true);
    await press("Done");
    expect(marked()).toContain("Chest More and less alive");
    await press("Undo");
    expect(marked()).not.toContain("Chest More and less alive");
  });

  it("is one step for undo, however many arrow keys led to it", async () => {
    keepJournal([]);
    await open("new");
    paint("Back", [[200, 350]]);
    await waitFor(() => expect(marked()).toHaveLength(1));
    await press("Choose regions by name");
    (await chest()).getByRole("radio", { name: "Not marked" }).focus();
    await user.keyboard("{ArrowUp}{ArrowUp}{ArrowDown}");
    expect((await chest()).getByRole<HTMLInputElement>("radio", { name: "Less alive" }).checked).toBe(true);
    await user.click((await screen.findAllByRole("radio", { name: "More alive" }))[0]!);
    await press("Done");
    expect(marked()).toHaveLength(3);
    await press("Undo");
    expect(marked()).toEqual(["Chest Less alive", "Middle back More alive"]);
    await press("Undo");
    expect(marked()).toEqual(["Middle back More alive"]);
  });
});
