import { screen, waitFor } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import type { CheckInDraft } from "../ipc";
import { preferences } from "../look/preferences.svelte";
import { furnish, keepJournal, marked, open, paint, press, saved, user } from "./body-room.fixture";
import { aCheckIn } from "./check-ins.fixture";

furnish();

describe("on another outline", () => {
  const wear = (outline: string) => user.selectOptions(screen.getByLabelText("Outline"), outline);
  // Where the widest place of the hips is on each outline, and on the body.
  const HIPS = [["Neutral", 296], ["Feminine", 299.2], ["Masculine", 291.2]] as const; // prettier-ignore

  it("begins with the outline of the settings", async () => {
    const journal = keepJournal([]);
    preferences.take({ ...preferences.value, outline: "masculine" });
    await open("new");
    expect(screen.getByLabelText<HTMLSelectElement>("Outline").value).toBe("masculine");
    expect((await saved(journal)).outline).toBe("masculine");
  });

  it.each(HIPS)("stores what is painted on the %s hip at the same place of the body", async (outline, x) => {
    const journal = keepJournal([]);
    await open("new");
    await wear(outline);
    paint("Front", [[x, 520]]);
    const { marks } = await saved(journal);
    const [stroke] = marks;
    if (stroke?.type !== "stroke") throw new Error("a stroke was painted");
    expect(Math.abs(stroke.points[0]![0] - 296)).toBeLessThan(0.3);
    expect(stroke.points[0]![1]).toBe(520);
  });

  it("keeps marks and regions when the outline is switched, and shows the last map on the one that is chosen", async () => {
    const journal = keepJournal([aCheckIn("c1")]);
    await open("new");
    await wear("Feminine");
    await press("Start from last map");
    await waitFor(() => expect(marked()).toHaveLength(2));
    const before = marked();
    await wear("Masculine");
    expect(marked()).toEqual(before);
    const draft = await saved(journal);
    expect(draft).toMatchObject({ outline: "masculine", outline_version: 1, marks: aCheckIn("c1").draft.marks });
  });

  it("changes only the outline of a check-in that is stored", async () => {
    const journal = keepJournal([aCheckIn("c1")]);
    await open("c1");
    await user.click(await screen.findByRole("button", { name: "Edit" }));
    await wear("Feminine");
    await press("Save changes");
    await waitFor(() => expect(journal.of("save_check_in")).toHaveLength(1));
    const { outline, ...rest } = journal.of("save_check_in")[0]!["draft"] as CheckInDraft;
    expect(outline).toBe("feminine");
    const stored = aCheckIn("c1").draft;
    expect(rest.marks).toEqual(stored.marks);
  });
});
