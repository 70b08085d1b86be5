import { mockIPC } from "@tauri-apps/api/mocks";
import { configure, fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { CheckIn, CheckInDraft } from "../ipc";
import { preferences } from "../look/preferences.svelte";
import { aside } from "../shell/aside.svelte";
import { flushAll } from "../shell/flush";
import { router } from "../shell/router.svelte";
import { toasts } from "../shell/toasts.svelte";
import Body from "./Body.svelte";
import { aCheckIn, inPages, journalOf } from "./check-ins.fixture";

const user = userEvent.setup();

// Looking things up by role among 54 regions takes jsdom seconds on a small machine.
vi.setConfig({ testTimeout: 30_000 });
configure({ asyncUtilTimeout: 5_000 });

function keepJournal(checkIns: CheckIn[]) {
  const journal = journalOf(checkIns);
  mockIPC(journal.answer);
  return journal;
}

beforeEach(() => {
  // jsdom has no canvas; marks are taken without one. The silhouette is as large as its units.
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null);
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockReturnValue(new DOMRect(0, 0, 400, 1000));
  // jsdom has no CSS object either, and pressing arrows on radios looks the names up with it.
  vi.stubGlobal("CSS", { escape: (name: string) => name });
  toasts.clear();
  router.reset();
  preferences.take(null);
});

async function open(checkIn?: string) {
  router.replace({ room: "body", ...(checkIn ? { checkIn } : {}) });
  const shown = render(Body);
  await screen.findByRole("heading", { level: 1 });
  return shown;
}

function paint(
  side: "Front" | "Back",
  points: [number, number][],
  { pointerType = "mouse", pressure = 0.5, button = 0 } = {},
) {
  const figure = screen.getByRole("img", { name: new RegExp(`^${side}`) });
  points.forEach(([clientX, clientY], i) => {
    const type = i === 0 ? "pointerdown" : "pointermove";
    const init = { clientX, clientY, pointerId: 7, button, bubbles: true, pointerType, pressure };
    figure.dispatchEvent(new PointerEvent(type, init));
  });
  figure.dispatchEvent(new PointerEvent("pointerup", { pointerId: 7, bubbles: true }));
}

const marked = () => screen.queryAllByRole("rowheader").map((cell) => cell.textContent?.replace(/\s+/g, " ").trim());
const press = (name: string | RegExp) => user.click(screen.getByRole("button", { name }));

async function saved(journal: ReturnType<typeof keepJournal>): Promise<CheckInDraft> {
  await press("Save check-in");
  await waitFor(() => expect(journal.of("create_check_in")).toHaveLength(1));
  return journal.of("create_check_in")[0]!["draft"] as CheckInDraft;
}

async function expectAccessible(root: Element) {
  const { violations } = await axe.run(root, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join()}`)).toEqual([]);
}

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

describe("the list", () => {
  it("says each check-in in words and opens it", async () => {
    keepJournal([aCheckIn("c1"), aCheckIn("c2", { marks: [], regions: [], energy: null, pleasantness: null })]);
    await open();
    await screen.findByText("Chest warm, like the river 6 · Throat tight 3");
    screen.getByText("Between still and stirred up · Pleasant", { exact: false });
    screen.getByText("Nothing marked");
    await user.click(screen.getAllByRole("button", { name: /20 November/ })[0]!);
    await screen.findByRole("heading", { name: "Check-in" });
    expect(router.place).toEqual({ room: "body", checkIn: "c1" });
  });

  it("says what belongs there while it is empty", async () => {
    keepJournal([]);
    await open();
    await user.click(await screen.findByRole("button", { name: "Check in" }));
    await screen.findByRole("heading", { name: "How is your body?" });
  });
});

describe("the list that is read in parts", () => {
  const checkIns = [1, 2, 3, 4, 5].map((n) =>
    aCheckIn(`c${n}`, { occurred: { local: `2026-11-1${6 - n}T09:00:00`, zone: "Europe/Madrid" } }),
  );

  it("does not wait for ever where it could not be read, and tries again", async () => {
    mockIPC((command) => (command === "page_check_ins" ? Promise.reject({ code: "io" }) : null));
    await open();
    await screen.findByRole("alert");
    expect(screen.queryByText("One moment…")).toBeNull();
    mockIPC(inPages(checkIns, 5));
    await press("Try again");
    await screen.findByRole("button", { name: /15 November/ });
    expect(screen.queryByRole("alert")).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1 }));
  });

  it("keeps the focus where more is asked for, and gives it to what came with the last part", async () => {
    mockIPC(inPages(checkIns, 2));
    await open();
    const more = await screen.findByRole("button", { name: "Show earlier ones" });
    await user.click(more);
    await screen.findByRole("button", { name: /12 November/ });
    expect(document.activeElement).toBe(more);
    await user.keyboard("{Enter}");
    const last = await screen.findByRole("button", { name: /11 November/ });
    await waitFor(() => expect(document.activeElement).toBe(last));
    expect(screen.queryByRole("button", { name: "Show earlier ones" })).toBeNull();
  });
});

describe("for readers", () => {
  it.each([undefined, "new", "c1"])("has no known barrier at %s", async (place) => {
    keepJournal([aCheckIn("c1")]);
    const { container } = await open(place);
    if (place === "new") {
      await press("Start from last map");
      await waitFor(() => expect(marked()).toHaveLength(2));
    } else await screen.findAllByText(/Throat/);
    await expectAccessible(container);
  });

  it("has no known barrier among the regions by name and the words", async () => {
    keepJournal([aCheckIn("c1")]);
    const { container } = await open("c1");
    await user.click(await screen.findByRole("button", { name: "Edit" }));
    await press("Choose regions by name");
    await expectAccessible(container);
    await press("Done");
    await press("Add a word for Chest");
    await expectAccessible(container);
  });

  it("hears each side of the map in words", async () => {
    keepJournal([aCheckIn("c1")]);
    await open("c1");
    await screen.findByRole("img", { name: "Front: Throat tight 3, Chest warm, like the river 6" });
    screen.getByRole("img", { name: "Back: nothing marked" });
  });
});
