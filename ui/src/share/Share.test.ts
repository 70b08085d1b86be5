import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { emit } from "@tauri-apps/api/event";
import { beforeEach, expect, test } from "vitest";
import { aCheckIn } from "../body/check-ins.fixture";
import type { Item, PieceParts, ReportSelection, Session } from "../ipc";
import { router } from "../shell/router.svelte";
import { toasts } from "../shell/toasts.svelte";
import { stumbles } from "../test/axe";
import { playRust, refuse } from "../test/rust";
import { preferences } from "../look/preferences.svelte";
import { Choice, choice } from "./choice.svelte";
import Share from "./Share.svelte";

const at = (local: string) => ({ local, zone: "Europe/Madrid" });
const tag = { id: "s6", kind: "medicine", number: 4, starts: at("2026-11-14T10:30:00") } as const;

function item(id: string, title: string, more: Partial<Item> = {}): Item {
  const occurred = at("2026-11-15T08:00:00");
  const item = { kind: "entry", id } as const;
  return { item, title, excerpt: "", occurred, session: tag, moment: null, private: false, regions: [], ...more };
}

const items = [item("e1", "Dream"), item("e2", "River"), item("e3", "Angry", { private: true })];
const medicine: Session = {
  id: "s6",
  revision: 1,
  number: 4,
  planned: false,
  items: 3,
  draft: { starts: tag.starts, place: "", with_whom: "", details: { kind: "medicine" } } as Session["draft"],
};
const appointment: Session = {
  ...medicine,
  id: "s7",
  planned: true,
  draft: {
    starts: at("2099-11-24T15:00:00"),
    place: "",
    with_whom: "Dr Rivera",
    details: { kind: "integration", spoke_about: "", takeaways: "" },
  },
};

beforeEach(() => {
  router.reset();
  router.replace({ room: "share" });
  toasts.clear();
  choice.setAll(items, false);
  Object.assign(choice, { summary: new Choice().summary, span: null, session: null, appointment: null });
});

function marked(words: string[]) {
  return { region: "chest", more: 1, less: 0, words, intensity: null };
}

function play(more: Parameters<typeof playRust>[0] = {}) {
  return playRust({
    list_items: () => items,
    list_sessions: () => [medicine, appointment],
    list_people: () => [],
    check_in: refuse("not-found"),
    session_strip: () => ({ session: tag, intention: "To soften.", points: [], now: tag.starts }),
    preview_report: () => ({ id: 1, pages: 2, width: 595, height: 842 }),
    ...more,
  });
}

test("everything_is_off_at_first_and_nothing_is_asked_of_the_report", async () => {
  const calls = play();
  const { container } = render(Share);
  expect(await screen.findByText(/0 of 2 pieces chosen/)).toBeTruthy();
  expect(screen.getByRole("heading", { name: "0 of 2 chosen" })).toBeTruthy();
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("For Tuesday 24 November 2099 with Dr Rivera");
  for (const toggle of screen.getAllByRole("switch")) expect(toggle.ariaChecked).toBe("false");
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "Save PDF" }).disabled).toBe(true);
  expect(screen.getByText(/Nothing is chosen yet/)).toBeTruthy();
  expect(await stumbles(container)).toEqual([]);
  expect(calls.map(({ command }) => command)).not.toContain("preview_report");
});

test("pieces_that_could_not_be_read_once_are_waited_for_for_ever", async () => {
  play({ list_items: refuse("io") });
  const { container } = render(Share);
  expect((await screen.findByRole("alert")).textContent).toContain("The disk did not answer");
  expect(await stumbles(container)).toEqual([]);
  play();
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByText(/0 of 2 pieces chosen/)).toBeTruthy();
});

test("choosing_all_shown_leaves_private_pieces_off_in_their_closed_list", async () => {
  const user = userEvent.setup();
  const calls = play();
  const { container } = render(Share);
  await user.click(await screen.findByRole("button", { name: "Choose all shown" }));
  expect(screen.getByText(/2 of 2 pieces chosen/)).toBeTruthy();
  const closed = screen.getByText("Private (1)").closest("details");
  expect(closed?.open).toBe(false);
  expect(within(closed as HTMLElement).getByRole("switch", { hidden: true }).ariaChecked).toBe("false");
  expect(await screen.findByRole("img", { name: "Page 2 of 2 of the preview" })).toBeTruthy();
  const asked = calls.find(({ command }) => command === "preview_report")?.args.selection as ReportSelection;
  expect(asked.items.map(({ id }) => id)).toEqual(["e1", "e2"]);
  expect(await stumbles(container)).toEqual([]);
});

test("an_intention_is_offered_only_with_a_piece_of_its_session", async () => {
  const user = userEvent.setup();
  play();
  render(Share);
  await screen.findByRole("switch", { name: "Dream" });
  expect(screen.queryByRole("switch", { name: "My intention" })).toBeNull();
  await user.click(screen.getByRole("switch", { name: "Dream" }));
  const intention = await screen.findByRole("switch", { name: "My intention" });
  expect(intention.ariaChecked).toBe("false");
  await user.click(intention);
  expect(screen.getByText("To soften.")).toBeTruthy();
});

test("the_choice_survives_a_visit_to_another_room", async () => {
  const user = userEvent.setup();
  play();
  const first = render(Share);
  await user.click(await screen.findByRole("switch", { name: "River" }));
  first.unmount();
  render(Share);
  expect((await screen.findByRole("switch", { name: "River" })).ariaChecked).toBe("true");
  expect(screen.getByText(/1 of 2 pieces chosen/)).toBeTruthy();
});

const checkIns = [
  aCheckIn("c1", { occurred: at("2026-11-15T09:00:00"), regions: [marked(["tight"])] }),
  aCheckIn("c2", { occurred: at("2026-11-17T09:00:00"), regions: [marked(["numb"])] }),
  aCheckIn("c3", { occurred: at("2026-11-19T09:00:00"), regions: [marked(["warm"])] }),
];
const listed = checkIns.map(({ id, draft }) =>
  item(id, "", { item: { kind: "check_in", id }, occurred: draft.occurred, title: id }),
);

test("the_comparison_is_the_apps_own_and_never_put_among_the_persons_words", async () => {
  const user = userEvent.setup();
  const calls = play({ list_items: () => listed, check_in: ({ id }) => checkIns.find((one) => one.id === id) });
  render(Share);
  for (const name of ["c1", "c3", "What changed"]) await user.click(await screen.findByRole("switch", { name }));
  await user.type(screen.getByLabelText("In your own words"), "I sing again.");
  await user.click(await screen.findByRole("switch", { name: "The two compared in words" }));
  await waitFor(() => expect(asked(calls)?.summary.comparison).toEqual(["Chest: from tight to warm"]));
  expect(asked(calls)?.summary.changed).toBe("I sing again.");
  await user.click(screen.getByRole("switch", { name: "Chest: from tight to warm" }));
  await waitFor(() => expect(asked(calls)?.summary.comparison).toEqual([]));
  await user.click(screen.getByRole("switch", { name: "Chest: from tight to warm" }));
  await user.click(screen.getByRole("switch", { name: "c3" }));
  await waitFor(() => expect(asked(calls)?.summary).toMatchObject({ compared: null, comparison: [] }));
  choice.setAll(listed, false);
});

test("only_the_two_check_ins_that_are_compared_are_read_whole", async () => {
  const user = userEvent.setup();
  const calls = play({ list_items: () => listed, check_in: ({ id }) => checkIns.find((one) => one.id === id) });
  render(Share);
  await screen.findByRole("switch", { name: "c1" });
  const read = () => calls.filter(({ command }) => command === "check_in").map(({ args }) => args.id);
  expect(read()).toEqual([]);
  for (const name of ["c1", "c2"]) await user.click(screen.getByRole("switch", { name }));
  await waitFor(() => expect(read()).toEqual(["c1", "c2"]));
  choice.setAll(listed, false);
});

test("choosing_nothing_leaves_what_is_private_or_not_listed_chosen", async () => {
  const user = userEvent.setup();
  play();
  render(Share);
  await user.click(await screen.findByRole("button", { name: "Choose all shown" }));
  await user.click(screen.getByText("Private (1)"));
  await user.click(screen.getByRole("switch", { name: "Angry" }));
  expect(screen.getByText(/3 of 3 pieces chosen/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Choose nothing" }));
  expect(choice.among(items)).toEqual([]);
});

test("a_saved_report_is_named_and_can_be_shown_and_a_cancelled_one_is_not", async () => {
  const user = userEvent.setup();
  const answers = [null, { file_name: "For my appointment.pdf" }];
  const calls = play({ save_report: () => answers.shift(), show_in_folder: () => null });
  render(Share);
  await user.click(await screen.findByRole("switch", { name: "River" }));
  expect(screen.getByText(/a sent file cannot be called back/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Save PDF" }));
  expect(screen.queryByText(/Saved as/)).toBeNull();
  await user.click(screen.getByRole("button", { name: "Save PDF" }));
  expect(await screen.findByText("Saved as For my appointment.pdf.")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Show in folder" }));
  await waitFor(() => expect(calls.map(({ command }) => command)).toContain("show_in_folder"));
});

const parts: PieceParts = {
  revision: 3,
  parts: [
    { number: 0, kind: "heading", text: "Night" },
    { number: 1, kind: "paragraph", text: "The river was loud." },
    { number: 3, kind: "picture", text: "" },
  ],
};
const dream = items[0]!.item;

function asked(calls: ReturnType<typeof play>): ReportSelection | undefined {
  return calls.findLast(({ command }) => command === "preview_report")?.args.selection as ReportSelection | undefined;
}

async function openParts(user: ReturnType<typeof userEvent.setup>) {
  await user.click(await screen.findByRole("switch", { name: "Dream" }));
  await user.click(screen.getByRole("button", { name: "leave out parts of Dream" }));
  return within(await screen.findByRole("group", { name: "Parts of Dream that go along" }));
}

test("a_part_that_is_switched_off_is_left_out_of_the_report_by_its_number_and_revision", async () => {
  const user = userEvent.setup();
  const calls = play({ piece_parts: () => parts });
  const { container } = render(Share);
  expect(screen.queryByRole("button", { name: "leave out parts of Dream" })).toBeNull();
  const group = await openParts(user);
  for (const part of await group.findAllByRole("switch")) expect(part.ariaChecked).toBe("true");
  expect(group.getByRole("switch", { name: "A picture without a description" })).toBeTruthy();
  await user.click(group.getByRole("switch", { name: "The river was loud." }));
  await waitFor(() => expect(asked(calls)?.left_out).toEqual([{ piece: dream, revision: 3, parts: [1] }]));
  expect(screen.getByText("Journal · Sun 15 Nov · 1 left out")).toBeTruthy();
  expect(await stumbles(container)).toEqual([]);
  await user.click(screen.getByRole("switch", { name: "Dream" }));
  expect(screen.queryByRole("group", { name: "Parts of Dream that go along" })).toBeNull();
});

test("a_piece_that_was_changed_since_is_pointed_at_and_all_of_it_is_in_again_once_looked_at", async () => {
  const user = userEvent.setup();
  let now = parts;
  let answer: (parts: PieceParts) => void = () => undefined;
  let waits = false;
  const calls = play({
    piece_parts: () => (waits ? new Promise((answered) => (answer = answered)) : now),
    preview_report: ({ selection }) => {
      const { left_out } = selection as ReportSelection;
      const stale = left_out.find(({ revision }) => revision !== now.revision);
      if (stale) return Promise.reject({ code: "parts-changed", args: { piece: stale.piece } });
      return { id: 1, pages: 2, width: 595, height: 842 };
    },
  });
  const first = render(Share);
  await user.click(await (await openParts(user)).findByRole("switch", { name: "Night" }));
  first.unmount();
  waits = true;
  now = { revision: 4, parts: [{ number: 0, kind: "paragraph", text: "Before the night" }] };
  render(Share);
  await waitFor(() => expect(screen.getByRole("alert").textContent).toContain("nothing is saved"));
  expect(screen.getByText("Changed since you chose: open its parts.")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "leave out parts of Dream" }));
  const group = within(await screen.findByRole("group", { name: "Parts of Dream that go along" }));
  const news = group.getAllByRole("status")[0]!;
  expect(news.textContent).toBe("");
  answer(now);
  await waitFor(() => expect(news.textContent).toContain("all of it is in again"));
  expect((await screen.findByRole("switch", { name: "Before the night" })).ariaChecked).toBe("true");
  await waitFor(() => expect(asked(calls)?.left_out).toEqual([]));
  expect(screen.queryByText("Changed since you chose: open its parts.")).toBeNull();
});

test("the_paper_is_the_preferred_one_and_changing_it_here_changes_the_preference", async () => {
  const user = userEvent.setup();
  preferences.take({ ...preferences.value, paper: "letter" });
  const calls = play({ save_preferences: () => null });
  render(Share);
  await user.click(await screen.findByRole("switch", { name: "River" }));
  await waitFor(() => expect(asked(calls)?.paper).toBe("letter"));
  await user.click(screen.getByRole("button", { name: /^A4 / }));
  await waitFor(() => expect(asked(calls)?.paper).toBe("a4"));
  const kept = calls.find(({ command }) => command === "save_preferences")?.args.preferences;
  expect(kept).toMatchObject({ paper: "a4" });
  preferences.take(null);
});

test("a_password_is_asked_for_before_the_dialog_opens_and_said_to_make_no_archive", async () => {
  const user = userEvent.setup();
  const calls = play({ save_report: () => ({ file_name: "r.pdf" }) });
  const { container } = render(Share);
  await user.click(await screen.findByRole("switch", { name: "River" }));
  await user.click(screen.getByRole("switch", { name: "Open it with a password only" }));
  expect(screen.getByText(/not in the form made for keeping a very long time \(PDF\/A\)/)).toBeTruthy();
  expect(screen.getByText(/nobody can open the file/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Save PDF" }));
  expect(calls.map(({ command }) => command)).not.toContain("save_report");
  const field = screen.getByLabelText<HTMLInputElement>("Password for the PDF");
  expect(field.type).toBe("password");
  expect(document.activeElement).toBe(field);
  expect(screen.getByText("Type a password first, or switch it off.")).toBeTruthy();
  expect(await stumbles(container)).toEqual([]);
  await user.type(field, "stone");
  await user.click(screen.getByRole("button", { name: "Save PDF" }));
  await screen.findByText("Saved as r.pdf.");
  expect(calls.find(({ command }) => command === "save_report")?.args.password).toBe("stone");
});

test("saving_says_how_far_it_is_and_stopping_it_says_that_nothing_was_saved", async () => {
  const user = userEvent.setup();
  let end: (error: unknown) => void = () => undefined;
  const calls = play({
    save_report: () => new Promise((_, refused) => (end = refused)),
    stop_report: () => {
      end({ code: "stopped", args: {} });
      return null;
    },
  });
  render(Share);
  await user.click(await screen.findByRole("switch", { name: "River" }));
  await user.click(screen.getByRole("button", { name: "Save PDF" }));
  await waitFor(() => expect(calls.map(({ command }) => command)).toContain("save_report"));
  await emit("report-progress", { purpose: "save", step: "reading", picture: 37, pictures: 200 });
  expect(await screen.findByText("37 of 200")).toBeTruthy();
  expect(screen.getByText("Reading the pictures")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Cancel" }));
  expect(await screen.findByText("Stopped. Nothing was saved.")).toBeTruthy();
  expect(calls.find(({ command }) => command === "stop_report")?.args.purpose).toBe("save");
  expect(toasts.list).toEqual([]);
});

test("a_report_that_cannot_be_drawn_says_so_where_its_pages_would_stand", async () => {
  const user = userEvent.setup();
  play({ preview_report: refuse("report-failed") });
  render(Share);
  await user.click(await screen.findByRole("switch", { name: "River" }));
  await waitFor(() => expect(screen.getByRole("alert").textContent).toContain("The report could not be made"));
});

test("a_journal_with_nothing_in_it_says_what_to_do_first", async () => {
  play({ list_items: () => [] });
  const { container } = render(Share);
  expect(await screen.findByText(/First there has to be something/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Save PDF" })).toBeNull();
  expect(await stumbles(container)).toEqual([]);
});

test("the_parts_of_a_piece_of_art_and_of_a_session_can_be_left_out_like_those_of_an_entry", async () => {
  const user = userEvent.setup();
  const art = item("a1", "Boat", { item: { kind: "artwork", id: "a1" } });
  const details = { kind: "medicine", experience: "A house with water under the floor." } as const;
  const told = { ...medicine, draft: { ...medicine.draft, details } } as Session;
  const calls = play({
    list_items: () => [art],
    list_sessions: () => [told],
    piece_parts: ({ id }) => {
      const isArt = (id as { kind: string }).kind === "artwork";
      return {
        revision: 1,
        parts: isArt ? [{ number: 8, kind: "art", text: "" }] : [{ number: 35, kind: "dose", text: "60 mg" }],
      };
    },
  });
  render(Share);
  for (const name of ["Boat", "Session 4"]) {
    await user.click(await screen.findByRole("switch", { name }));
    await user.click(screen.getByRole("button", { name: `leave out parts of ${name}` }));
  }
  await user.click(await screen.findByRole("switch", { name: "The picture" }));
  await user.click(await screen.findByRole("switch", { name: "60 mg" }));
  await waitFor(() =>
    expect(asked(calls)?.left_out).toEqual([
      { piece: { kind: "session", id: "s6" }, revision: 1, parts: [35] },
      { piece: { kind: "artwork", id: "a1" }, revision: 1, parts: [8] },
    ]),
  );
});

test("the_pages_have_a_heading_and_a_twin_in_words_and_no_button_is_read_as_news", async () => {
  const user = userEvent.setup();
  play({ preview_report: refuse("stopped") });
  const { container } = render(Share);
  expect(await screen.findByRole("heading", { name: "Preview" })).toBeTruthy();
  await user.click(await screen.findByRole("switch", { name: "River" }));
  expect(await screen.findByRole("button", { name: "Draw the pages" })).toBeTruthy();
  play();
  await user.click(screen.getByRole("button", { name: "Draw the pages" }));
  await user.click(await screen.findByText("What is in these pages"));
  const twin = within(screen.getByRole("region", { name: "Preview" })).getAllByRole("listitem");
  expect(twin.map(({ textContent }) => textContent?.trim())).toEqual([
    "First page: From my journal",
    "River, Journal · Sun 15 Nov",
  ]);
  expect(container.querySelector("[role='status'] button, [role='alert'] button")).toBeNull();
});

test("how_much_is_chosen_is_said_once_after_a_pause_and_not_on_arrival", async () => {
  const user = userEvent.setup();
  play();
  const { container } = render(Share);
  await user.click(await screen.findByRole("switch", { name: "River" }));
  await user.click(screen.getByRole("switch", { name: "Dream" }));
  const said = () => [...container.querySelectorAll("[role='status']")].map(({ textContent }) => textContent);
  expect(said().join("")).not.toContain("chosen");
  await waitFor(() => expect(said().join("\n")).toMatch(/^2 of 2 pieces chosen[.,]/m), { timeout: 3000 });
});

test("the_title_and_the_name_are_the_persons_and_the_usual_title_claims_nothing", async () => {
  const user = userEvent.setup();
  const calls = play();
  render(Share);
  const title = await screen.findByLabelText<HTMLInputElement>("Title");
  expect(title.value).toBe("From my journal");
  await user.clear(title);
  await user.type(title, "After the fourth");
  await user.click(screen.getByRole("switch", { name: "Whose it is" }));
  await user.type(screen.getByLabelText(/Your name/), "Maya");
  await waitFor(() => expect(asked(calls)).toMatchObject({ title: "After the fourth", whose: "Maya" }));
});
