import { screen, waitFor } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { stumbles } from "../test/axe";
import { furnish, keepJournal, marked, open, press, user } from "./body-room.fixture";
import { aCheckIn } from "./check-ins.fixture";

furnish();

describe("for readers", () => {
  it("says with the brushes what they mean", async () => {
    keepJournal([]);
    await open("new");
    const brushes = screen.getByRole("group", { name: "Brush" });
    const meaning = document.getElementById(brushes.getAttribute("aria-describedby") ?? "");
    expect(meaning?.textContent).toMatch(/^More alive: stronger.*Less alive: weaker.*no wrong choice/);
  });

  it("names the columns of what is marked", async () => {
    keepJournal([aCheckIn("c1")]);
    await open("c1");
    const heads = await screen.findAllByRole("columnheader");
    expect(heads.map((head) => head.textContent)).toEqual(["Region", "Words", "How strong"]);
    for (const head of heads) expect(head.closest(".only-heard")).toBeNull();
  });

  it.each([undefined, "new", "c1"])("has no known barrier at %s", async (place) => {
    keepJournal([aCheckIn("c1")]);
    const { container } = await open(place);
    if (place === "new") {
      await press("Start from last map");
      await waitFor(() => expect(marked()).toHaveLength(2));
    } else await screen.findAllByText(/Throat/);
    expect(await stumbles(container)).toEqual([]);
  });

  it("has no known barrier among the regions by name and the words", async () => {
    keepJournal([aCheckIn("c1")]);
    const { container } = await open("c1");
    await user.click(await screen.findByRole("button", { name: "Edit" }));
    await press("Choose regions by name");
    expect(await stumbles(container)).toEqual([]);
    await press("Done");
    await press("Add a word for Chest");
    expect(await stumbles(container)).toEqual([]);
  });

  it("hears each side of the map in words", async () => {
    keepJournal([aCheckIn("c1")]);
    await open("c1");
    await screen.findByRole("img", { name: "Front: Throat tight 3, Chest warm, like the river 6" });
    screen.getByRole("img", { name: "Back: nothing marked" });
  });
});
