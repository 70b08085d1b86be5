import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { emit } from "@tauri-apps/api/event";
import { beforeEach, expect, test } from "vitest";
import type { ArtworkDraft, ImportOutcome } from "../ipc";
import { flushAll } from "../shell/flush";
import { router } from "../shell/router.svelte";
import { toasts } from "../shell/toasts.svelte";
import { stumbles } from "../test/axe";
import { playRust, refuse } from "../test/rust";
import Art from "./Art.svelte";
import { importing } from "./importing.svelte";
import { piece, tag } from "./pieces.fixture";

const pieces = [piece("a1", "River"), piece("a2", "", null)];

beforeEach(() => {
  router.reset();
  router.replace({ room: "art" });
  toasts.clear();
  importing.close();
});

function play(more: Parameters<typeof playRust>[0] = {}) {
  return playRust({
    list_artworks: () => ({ artworks: pieces, next: null }),
    artwork: ({ id }) => pieces.find((one) => one.id === id),
    list_sessions: () => [],
    propose_session: () => ({ session: tag, moment: "days7" }),
    save_artwork: ({ id, baseRevision, draft }) => ({ ...pieces[0], id, revision: Number(baseRevision) + 1, draft }),
    ...more,
  });
}

test("an_empty_room_says_the_three_ways_in", async () => {
  play({ list_artworks: () => ({ artworks: [], next: null }) });
  const { container } = render(Art);
  expect(await screen.findByText(/drop them on this window, or paste one/)).toBeTruthy();
  expect(await stumbles(container)).toEqual([]);
});

test("pieces_of_a_later_page_are_missing_on_the_wall", async () => {
  const after = { made_at: 1, id: pieces[0].id };
  const calls = play({
    list_artworks: (asked) =>
      asked.after === null ? { artworks: pieces.slice(0, 1), next: after } : { artworks: pieces.slice(1), next: null },
  });
  render(Art);
  await screen.findByText(new RegExp(`^${pieces.length} pieces`));
  expect(calls.filter(({ command }) => command === "list_artworks").at(-1)?.args).toMatchObject({ after });
});

test("the_wall_counts_pieces_and_sessions_and_shows_those_of_one_session", async () => {
  const user = userEvent.setup();
  play();
  const { container } = render(Art);
  expect(await screen.findByText("2 pieces across 1 session")).toBeTruthy();
  expect(screen.getByText("Soft pastel · Session 4 · 1 day after")).toBeTruthy();
  expect(await screen.findAllByRole("img", { name: "Picture without description" })).toHaveLength(2);
  expect(await stumbles(container)).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Session 4" }));
  expect(screen.queryByText("Untitled")).toBeNull();
  expect(screen.getByText("River")).toBeTruthy();
});

test("refused_files_are_named_with_their_reason_and_the_originals_are_spoken_of", async () => {
  const user = userEvent.setup();
  const outcome: ImportOutcome = {
    added: ["a1", "a2"],
    cancelled: false,
    refused: [
      { name: "notes.txt", reason: { code: "not-a-picture" } },
      { name: "huge.png", reason: { code: "too-many-bytes", args: { limit_mb: 200 } } },
    ],
  };
  const calls = play({ import_chosen: () => outcome });
  const { container } = render(Art);
  await user.click(await screen.findByRole("button", { name: "Add art" }));
  expect(await screen.findByRole("dialog", { name: "2 pieces added" })).toBeTruthy();
  expect(screen.getByText("notes.txt").parentElement?.textContent).toContain("This file is not a picture");
  expect(screen.getByText("huge.png").parentElement?.textContent).toContain("larger than 200 MB");
  expect(screen.getByText(/still where they were, unencrypted/)).toBeTruthy();
  expect(calls.find(({ command }) => command === "import_chosen")?.args).toEqual({
    context: { session_id: "s6", moment: "days7" },
  });
  expect(await stumbles(container)).toEqual([]);
});

test("nothing_taken_in_is_not_called_added_and_no_original_is_spoken_of", async () => {
  const user = userEvent.setup();
  const refused = [{ name: "notes.txt", reason: { code: "not-a-picture" } }];
  play({ import_chosen: () => ({ added: [], cancelled: false, refused }) });
  render(Art);
  await user.click(await screen.findByRole("button", { name: "Add art" }));
  expect(await screen.findByRole("dialog", { name: "Nothing was added" })).toBeTruthy();
  expect(screen.queryByText(/unencrypted/)).toBeNull();
});

test("a_closed_file_dialog_leaves_no_trace", async () => {
  const user = userEvent.setup();
  play({ import_chosen: () => null });
  render(Art);
  await user.click(await screen.findByRole("button", { name: "Add art" }));
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(toasts.list).toEqual([]);
});

test("a_long_import_shows_where_it_is_and_can_be_stopped", async () => {
  const user = userEvent.setup();
  let finish: (outcome: ImportOutcome) => void = () => undefined;
  const calls = play({
    import_dropped: () => new Promise((resolve) => (finish = resolve)),
    cancel_import: () => null,
  });
  render(Art);
  await screen.findByText("River");
  await emit("pictures-dropped", { count: 3 });
  await waitFor(() => expect(screen.getByText("Picture 1 of 3")).toBeTruthy());
  await emit("import-progress", { done: 1, total: 3, name: "two.jpg" });
  expect(await screen.findByText("Picture 2 of 3")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Cancel" }));
  expect(calls.map(({ command }) => command)).toContain("cancel_import");
  finish({ added: ["a1"], refused: [], cancelled: true });
  expect(await screen.findByText(/You stopped it/)).toBeTruthy();
});

test("pictures_that_are_dropped_while_others_come_in_are_ignored_or_the_outcome_of_the_first_is", async () => {
  const user = userEvent.setup();
  let finish: (outcome: ImportOutcome) => void = () => undefined;
  const calls = play({
    import_dropped: () => new Promise((resolve) => (finish = resolve)),
    cancel_import: () => null,
  });
  const taken = () => calls.filter(({ command }) => command === "import_dropped").length;
  const drop = (count: number) => emit("pictures-dropped", { count });
  render(Art);
  await screen.findByText("River");
  await drop(3);
  await waitFor(() => expect(taken()).toBe(1));
  await drop(2);
  await drop(4);
  await waitFor(() => expect(toasts.list.at(-1)?.text).toContain("What you dropped before was not added"));
  finish({ added: ["a1"], refused: [{ name: "notes.txt", reason: { code: "not-a-picture" } }], cancelled: false });
  expect(await screen.findByText("Picture 1 of 4")).toBeTruthy();
  expect(taken()).toBe(2);
  await drop(5);
  await user.click(screen.getByRole("button", { name: "Cancel" }));
  finish({ added: ["a2"], refused: [], cancelled: true });
  expect(await screen.findByRole("dialog", { name: "2 pieces added" })).toBeTruthy();
  expect(screen.getByText("notes.txt")).toBeTruthy();
  expect(taken()).toBe(2);
});

test("a_pasted_picture_travels_as_bytes_and_text_is_left_alone", async () => {
  const calls = play({ import_pasted: () => ({ added: ["a1"], refused: [], cancelled: false }) });
  render(Art);
  await screen.findByText("River");
  const file = Object.assign(new File([new Uint8Array([1, 2])], "pasted.png", { type: "image/png" }), {
    arrayBuffer: () => Promise.resolve(new Uint8Array([1, 2]).buffer),
  });
  await fireEvent.paste(document, { clipboardData: { files: [], types: ["text/plain"] } });
  await fireEvent.paste(document, { clipboardData: { files: [file] } });
  expect(await screen.findByRole("dialog", { name: "1 piece added" })).toBeTruthy();
  expect(calls.filter(({ command }) => command === "import_pasted")).toHaveLength(1);
});

test("what_is_said_about_a_piece_is_on_the_disk_before_it_is_left", async () => {
  const user = userEvent.setup();
  const calls = play();
  router.replace({ room: "art", artwork: "a1" });
  const { container } = render(Art);
  await user.type(await screen.findByLabelText("What I want to say about it"), "Water");
  expect(await stumbles(container)).toEqual([]);
  expect(await flushAll()).toEqual([]);
  const saved = calls.filter(({ command }) => command === "save_artwork");
  expect(saved.at(-1)?.args).toMatchObject({ id: "a1", draft: { statement: "Water" } });
});

test("a_piece_opened_again_shows_what_was_said_although_the_wall_was_read_before", async () => {
  play({ artwork: () => ({ ...pieces[0], draft: { ...pieces[0]?.draft, statement: "Said since" } }) });
  router.replace({ room: "art", artwork: "a1" });
  render(Art);
  const field = await screen.findByLabelText("What I want to say about it");
  expect((field as HTMLTextAreaElement).value).toBe("Said since");
});

test("words_about_a_piece_stay_on_the_screen_when_they_cannot_be_saved", async () => {
  const user = userEvent.setup();
  play({ save_artwork: refuse("disk-full") });
  router.replace({ room: "art", artwork: "a1" });
  render(Art);
  await user.type(await screen.findByLabelText("What I want to say about it"), "Water");
  await router.go({ room: "today" });
  expect(router.place).toEqual({ room: "art", artwork: "a1" });
  expect((screen.getByLabelText("What I want to say about it") as HTMLTextAreaElement).value).toBe("Water");
});

test("a_turn_is_kept_without_a_way_back_or_the_way_back_takes_less_than_was_turned", async () => {
  const user = userEvent.setup();
  const calls = play();
  const turns = () => calls.filter(({ command }) => command === "save_artwork").map(({ args }) => (args["draft"] as ArtworkDraft).turns); // prettier-ignore
  router.replace({ room: "art", artwork: "a1" });
  const { unmount } = render(Art);
  const turn = await screen.findByRole("button", { name: "Turn a quarter to the right" });
  await user.click(turn);
  await waitFor(() => expect(toasts.list.at(-1)?.text).toBe("Kept this way up: turned a quarter to the right."));
  await user.click(turn);
  await waitFor(() => expect(toasts.list.map(({ text }) => text)).toEqual(["Kept this way up: turned by half."]));
  const undo = toasts.list[0]!;
  toasts.dismiss(undo.id);
  await undo.action?.run();
  expect(turns()).toEqual([1, 2, 0]);
  expect(toasts.list.map(({ text }) => text)).toEqual(["It lies as it lay before."]);
  await user.click(turn);
  await waitFor(() => expect(toasts.foremost?.action?.label).toBe("Undo"));
  // From elsewhere it would save over what the person changed since.
  unmount();
  expect(toasts.list.filter(({ action }) => action)).toEqual([]);
});

test("a_turn_that_was_refused_is_called_kept", async () => {
  play({ save_artwork: refuse("disk-full") });
  router.replace({ room: "art", artwork: "a1" });
  render(Art);
  await userEvent.click(await screen.findByRole("button", { name: "Turn a quarter to the right" }));
  await screen.findByText(/disk is full/i);
  expect(toasts.list).toEqual([]);
});

test("a_deleted_piece_can_be_brought_back", async () => {
  const user = userEvent.setup();
  const calls = play({ delete_item: () => null, restore_item: () => null });
  router.replace({ room: "art", artwork: "a1" });
  render(Art);
  await user.click(await screen.findByRole("button", { name: "Delete piece" }));
  await waitFor(() => expect(toasts.list).toHaveLength(1));
  await toasts.list[0]?.action?.run();
  expect(calls.find(({ command }) => command === "restore_item")?.args).toEqual({
    item: { kind: "artwork", id: "a1" },
  });
});

test("a_veiled_piece_is_seen_before_it_is_pressed_or_the_focus_is_lost_with_its_veil", async () => {
  const user = userEvent.setup();
  const river = { ...piece("v1", "Night"), draft: { ...piece("v1", "Night").draft, veiled: true } };
  play({ list_artworks: () => ({ artworks: [river, ...pieces], next: null }) });
  const { container } = render(Art);
  const veil = await screen.findByRole("button", { name: "Veiled. Show Night" });
  expect([...container.querySelectorAll("img")].some(({ src }) => src.includes("v1"))).toBe(false);
  expect(await stumbles(container)).toEqual([]);
  veil.focus();
  await user.keyboard("{Enter}");
  expect([...container.querySelectorAll("img")].some(({ src }) => src.includes("v1"))).toBe(true);
  expect(document.activeElement).toBe(screen.getByRole("button", { name: /^Night/ }));
  expect(router.place).toEqual({ room: "art" });
});

test("the_order_of_a_series_is_not_kept_or_the_focus_is_lost_on_the_way", async () => {
  const user = userEvent.setup();
  const tides = ["One", "Two", "Three"].map((title, at) => {
    const made = piece(`t${at}`, title);
    return { ...made, draft: { ...made.draft, series: "Tides", series_order: at + 1 } };
  });
  const order_series = ({ ids }: Record<string, unknown>) => {
    for (const one of tides) one.draft.series_order = (ids as string[]).indexOf(one.id) + 1;
    return null;
  };
  const calls = play({ list_artworks: () => ({ artworks: structuredClone(tides), next: null }), order_series });
  const { container } = render(Art);
  await user.click(await screen.findByRole("button", { name: "Tides" }));
  await user.click(await screen.findByRole("button", { name: "Move Three earlier" }));
  expect(calls.find(({ command }) => command === "order_series")?.args).toEqual({ ids: ["t0", "t2", "t1"] });
  expect(screen.getByText("Three is now 2 of 3")).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Move Three earlier" }));
  expect(await stumbles(container)).toEqual([]);
  // A press on the handle that moves nothing keeps nothing.
  const grip = container.querySelector(".grip")!;
  await fireEvent.pointerDown(grip, { button: 0 });
  await fireEvent.pointerUp(grip);
  expect(calls.filter(({ command }) => command === "order_series")).toHaveLength(1);
});

test("closing_the_viewer_stays_at_the_first_piece_or_loses_the_focus", async () => {
  const user = userEvent.setup();
  play();
  router.replace({ room: "art", artwork: "a1" });
  render(Art);
  const opener = await screen.findByRole("button", { name: "See it large" });
  await user.click(opener);
  await user.click(screen.getByRole("button", { name: "Close" }));
  await waitFor(() => expect(document.activeElement).toBe(opener));
  await user.click(opener);
  await fireEvent.keyDown(screen.getByRole("dialog"), { key: "PageDown" });
  await user.click(screen.getByRole("button", { name: "Close" }));
  await waitFor(() => expect(router.place).toEqual({ room: "art", artwork: "a2" }));
});

test("sessions_by_the_dozen_push_the_pieces_off_the_screen", async () => {
  const user = userEvent.setup();
  const many = Array.from({ length: 9 }, (_, at) =>
    piece(`p${at}`, `Piece ${at}`, { ...tag, id: `s${at}`, number: at + 1 }),
  );
  play({ list_artworks: () => ({ artworks: many, next: null }) });
  const { container } = render(Art);
  await user.selectOptions(await screen.findByRole("combobox", { name: "Show" }), "Session 3");
  expect(screen.getByText("Piece 2")).toBeTruthy();
  expect(screen.queryByText("Piece 1")).toBeNull();
  expect(await stumbles(container)).toEqual([]);
  await user.selectOptions(screen.getByRole("combobox", { name: "Show" }), "All");
  expect(screen.getByText("Piece 1")).toBeTruthy();
});
