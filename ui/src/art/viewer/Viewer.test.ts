import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import type { Artwork } from "../../ipc";
import { stumbles } from "../../test/axe";
import { playRust } from "../../test/rust";
import { piece } from "../pieces.fixture";
import { veils } from "../veil/veils.svelte";
import { choice } from "../looking/surround.svelte";
import Viewer from "./Viewer.svelte";

/** jsdom lays nothing out; the stage is told its size as a browser would. */
const sizes = { clientWidth: 1000, clientHeight: 500 };
for (const [name, value] of Object.entries(sizes)) {
  Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => value });
}

const pieces = ["River", "Gate", "Reeds"].map((title, at) => ({
  ...piece(`a${at}`, title),
  width: 4000,
  height: 3000,
}));

beforeEach(async () => {
  playRust({ veiled_artworks: () => [] });
  await veils.ask();
  veils.learn(...pieces);
  choice.surround = "grey";
});

function show(more: Partial<Parameters<typeof render<typeof Viewer>>[1]> = {}) {
  const onturn = vi.fn((turned: Artwork, quarters: number) =>
    Promise.resolve({
      ...turned,
      revision: turned.revision + 1,
      draft: { ...turned.draft, turns: turned.draft.turns + quarters },
    }),
  );
  const onclose = vi.fn();
  const shown = render(Viewer, { pieces, at: 0, unveiled: false, onturn, onclose, ...more });
  return { ...shown, onturn, onclose };
}

const dialog = () => screen.getByRole("dialog");
const press = (key: string, target: Element = dialog()) => fireEvent.keyDown(target, { key });
const full = () => [...document.querySelectorAll("img")].filter(({ src }) => src.includes("/full/"));

test("a_reader_hears_neither_which_piece_it_is_nor_how_to_use_it", async () => {
  const { container } = show();
  expect(screen.getByRole("dialog", { name: "River, 1 of 3" })).toBeTruthy();
  expect(screen.getByRole("status").textContent).toBe("River, 1 of 3");
  expect(await stumbles(container)).toEqual([]);
});

test("keys_run_past_the_last_piece_or_do_not_reach_the_next", async () => {
  const { onclose } = show();
  await press("PageDown");
  expect(screen.getByRole("dialog", { name: "Gate, 2 of 3" })).toBeTruthy();
  await press("ArrowRight");
  await press("ArrowRight");
  expect(screen.getByRole("dialog", { name: "Reeds, 3 of 3" })).toBeTruthy();
  await press("PageUp");
  dialog().dispatchEvent(new Event("close"));
  await waitFor(() => expect(onclose).toHaveBeenCalledWith(pieces[1], null));
});

test("the_focus_goes_with_the_button_at_the_last_piece_and_the_keys_are_dead", async () => {
  show({ at: 1 });
  const next = screen.getByRole("button", { name: "The next piece" });
  await userEvent.click(next);
  expect(document.activeElement).toBe(next);
  expect(next.getAttribute("aria-disabled")).toBe("true");
  await userEvent.keyboard("{Enter}{PageUp}");
  expect(screen.getByRole("dialog", { name: "Gate, 2 of 3" })).toBeTruthy();
});

test("nobody_hears_that_a_piece_was_turned_nor_that_there_is_no_other", async () => {
  show();
  const hears = (words: string) => waitFor(() => expect(screen.getByRole("status").textContent).toBe(words));
  await press("r");
  await hears("Kept this way up: turned a quarter to the right.");
  await press("r");
  await hears("Kept this way up: turned by half.");
  await press("PageUp");
  await hears("This is the first piece.");
  await press("PageDown");
  expect(screen.getByRole("status").textContent).toBe("Gate, 2 of 3");
});

test("a_turn_that_was_kept_has_no_way_back_or_comes_back_a_quarter_only", async () => {
  const { onturn, onclose } = show();
  await press("l");
  await press("l");
  await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
  await waitFor(() => expect(onturn.mock.calls.map(([, quarters]) => quarters)).toEqual([-1, -1, -2]));
  await waitFor(() => expect(screen.queryByRole("button", { name: "Undo" })).toBeNull());
  expect(document.activeElement?.className).toContain("stage");
  await press("r");
  await screen.findByRole("button", { name: "Undo" });
  await fireEvent.keyDown(dialog(), { key: "z", ctrlKey: true });
  await waitFor(() => expect(onturn.mock.calls.at(-1)?.[1]).toBe(-1));
  await press("r");
  await waitFor(() => expect(screen.getByRole("button", { name: "Undo" })).toBeTruthy());
  dialog().dispatchEvent(new Event("close"));
  expect(onclose.mock.calls[0]?.[1]).toEqual({ id: "a0", quarters: 1 });
});

test("undo_pressed_twice_turns_the_piece_on", async () => {
  const { onturn } = show();
  await press("r");
  const undo = await screen.findByRole("button", { name: "Undo" });
  await fireEvent.click(undo);
  await fireEvent.click(undo);
  await waitFor(() => expect(screen.queryByRole("button", { name: "Undo" })).toBeNull());
  expect(onturn.mock.calls.map(([, quarters]) => quarters)).toEqual([1, -1]);
});

test("the_original_is_fetched_before_its_pixels_are_wanted_or_not_at_all", async () => {
  show();
  expect(full()).toHaveLength(0);
  expect(screen.getByText("15 %")).toBeTruthy();
  await press("1");
  expect(screen.getByText("100 %")).toBeTruthy();
  expect(full()).toHaveLength(1);
  await press("PageDown");
  expect(full()).toHaveLength(0);
  expect(screen.getByText("15 %")).toBeTruthy();
});

test("an_arrow_leaves_a_piece_that_is_larger_than_the_stage", async () => {
  show();
  await press("1");
  await press("ArrowRight");
  expect(screen.getByRole("dialog", { name: "River, 1 of 3" })).toBeTruthy();
  await press("0");
  await press("ArrowRight");
  expect(screen.getByRole("dialog", { name: "Gate, 2 of 3" })).toBeTruthy();
});

test("two_quick_turns_begin_from_the_same_revision", async () => {
  const { onturn } = show();
  await press("r");
  await press("R");
  await waitFor(() => expect(onturn).toHaveBeenCalledTimes(2));
  expect(onturn.mock.calls.map(([turned]) => turned.revision)).toEqual([1, 2]);
});

test("a_turn_that_could_not_be_kept_is_shown_as_kept", async () => {
  show({ onturn: () => Promise.reject({ code: "disk-full" }) });
  await press("l");
  await waitFor(() => expect(within(dialog()).getByRole("alert").textContent).toMatch(/\w+/));
  expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
  expect(document.querySelector("img")?.src).toContain("?r=1");
});

test("two_side_by_side_are_zoomed_together", async () => {
  const user = userEvent.setup();
  const { container } = show();
  await user.click(screen.getByRole("button", { name: "Two side by side" }));
  expect(screen.getByText("Choose the second piece below.")).toBeTruthy();
  await user.click(
    within(screen.getByRole("group", { name: "The second piece" })).getByRole("button", { name: "Gate" }),
  );
  const right = screen.getByRole("region", { name: "Right: Gate" });
  const left = screen.getByRole("region", { name: "Left: River" });
  await press("1", within(right).getByRole("group", { name: /^Gate\. Plus/ }));
  expect(within(right).getByText("100 %")).toBeTruthy();
  expect(within(left).getByText("15 %")).toBeTruthy();
  expect(await stumbles(container)).toEqual([]);
});

test("a_veiled_piece_is_shown_by_going_to_the_next", async () => {
  const user = userEvent.setup();
  const veiled = pieces.map((one) => ({ ...one, draft: { ...one.draft, veiled: one.id === "a1" } }));
  veils.learn(...veiled);
  show({ pieces: veiled });
  await press("PageDown");
  expect(document.querySelector("img")).toBeNull();
  await user.click(screen.getByRole("button", { name: "Veiled. Show Gate" }));
  expect(document.querySelector("img")?.src).toContain("a1");
  // Its button is gone: the keys go on where the piece is looked at.
  expect(document.activeElement?.getAttribute("aria-label")).toMatch(/^Gate\. Plus/);
});

test("the_surround_is_forgotten_when_the_viewer_closes", async () => {
  const user = userEvent.setup();
  const { unmount } = show();
  expect(dialog().classList.contains("grey")).toBe(true);
  await user.click(screen.getByRole("button", { name: "Dark" }));
  unmount();
  show();
  expect(dialog().classList.contains("dark")).toBe(true);
});

test("somebody's_notes_cannot_be_shown_here_or_are_shown_unasked", async () => {
  const said = {
    id: "n1",
    motivation: "comment",
    place: { kind: "pin", point: [100, 200] },
    text: "The blue.",
    given_to: "Dr Rivera",
    received: { local: "2026-11-20T19:42:00", zone: "UTC" },
    version: 1,
  };
  playRust({ veiled_artworks: () => [], notes_beside: ({ id }) => (id === "a0" ? [said] : []) });
  const { container } = show();
  const button = await screen.findByRole("button", { name: "Notes" });
  expect(screen.queryByText("The blue.")).toBeNull();
  await press("n");
  expect(button.getAttribute("aria-pressed")).toBe("true");
  expect(screen.getByText("The blue.")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Note 1: Comment. The blue." }));
  const line = within(screen.getByRole("complementary", { name: "Notes from Dr Rivera" })).getByRole("button");
  expect(line.getAttribute("aria-pressed")).toBe("true");
  expect(await stumbles(container)).toEqual([]);
  await userEvent.click(button);
  expect(screen.queryByText("The blue.")).toBeNull();
  await press("PageDown");
  await waitFor(() => expect(screen.queryByRole("button", { name: "Notes" })).toBeNull());
});
