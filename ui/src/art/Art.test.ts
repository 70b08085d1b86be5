import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { emit } from "@tauri-apps/api/event";
import { beforeEach, expect, test, vi } from "vitest";
import type { Artwork, ImportOutcome } from "../ipc";
import { flushAll } from "../shell/flush";
import { router } from "../shell/router.svelte";
import { toasts } from "../shell/toasts.svelte";
import { stumbles } from "../test/axe";
import { playRust, refuse } from "../test/rust";
import Art from "./Art.svelte";
import { importing } from "./importing.svelte";

const at = (local: string) => ({ local, zone: "Europe/Madrid" });
const tag = { id: "s6", kind: "medicine", number: 4, starts: at("2026-11-14T10:30:00") } as const;

function piece(id: string, title: string, session: Artwork["session"] = tag): Artwork {
  return {
    id,
    revision: 1,
    width: 400,
    height: 300,
    session,
    draft: {
      title,
      made_on: "2026-11-15",
      session_id: session?.id ?? null,
      moment: session ? "hours24" : null,
      medium: "Soft pastel",
      support: "",
      size: "",
      process: "",
      statement: "",
      description: "",
      series: "",
      series_order: null,
      turns: 0,
      may_keep: false,
      private: false,
    },
  };
}

const pieces = [piece("a1", "River"), piece("a2", "", null)];

// jsdom lays nothing out, so there is no size to watch.
vi.stubGlobal(
  "ResizeObserver",
  class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
);

beforeEach(() => {
  router.reset();
  router.replace({ room: "art" });
  toasts.clear();
  importing.close();
});

function play(more: Parameters<typeof playRust>[0] = {}) {
  return playRust({
    list_artworks: () => pieces,
    artwork: ({ id }) => pieces.find((one) => one.id === id),
    list_sessions: () => [],
    propose_session: () => ({ session: tag, moment: "days7" }),
    save_artwork: ({ id, baseRevision, draft }) => ({ ...pieces[0], id, revision: Number(baseRevision) + 1, draft }),
    ...more,
  });
}

test("an_empty_room_says_the_three_ways_in", async () => {
  play({ list_artworks: () => [] });
  const { container } = render(Art);
  expect(await screen.findByText(/drop them on this window, or paste one/)).toBeTruthy();
  expect(await stumbles(container)).toEqual([]);
});

test("the_wall_counts_pieces_and_sessions_and_shows_those_of_one_session", async () => {
  const user = userEvent.setup();
  play();
  const { container } = render(Art);
  expect(await screen.findByText("2 pieces across 1 session")).toBeTruthy();
  expect(screen.getByText("Soft pastel · Session 4 · +24 h")).toBeTruthy();
  expect(screen.getAllByRole("img", { name: "Picture without description" })).toHaveLength(2);
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

test("the_large_view_goes_to_neighbours_by_the_arrows_and_closes", async () => {
  const user = userEvent.setup();
  play();
  router.replace({ room: "art", artwork: "a1" });
  const { container } = render(Art);
  await user.click(await screen.findByRole("button", { name: "See it large" }));
  const dialog = screen.getByRole("dialog", { name: "River, 1 of 2" });
  expect(await stumbles(container)).toEqual([]);
  await fireEvent.keyDown(dialog, { key: "ArrowRight" });
  expect(screen.getByRole("dialog", { name: "Untitled, 2 of 2" })).toBeTruthy();
  await fireEvent.keyDown(dialog, { key: "ArrowRight" });
  expect(screen.getByRole("dialog", { name: "Untitled, 2 of 2" })).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Close" }));
  await waitFor(() => expect(router.place).toEqual({ room: "art", artwork: "a2" }));
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
