import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import type { Item, ReportSelection, Session } from "../ipc";
import { router } from "../shell/router.svelte";
import { toasts } from "../shell/toasts.svelte";
import { stumbles } from "../test/axe";
import { playRust, refuse } from "../test/rust";
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

function play(more: Parameters<typeof playRust>[0] = {}) {
  return playRust({
    list_items: () => items,
    list_sessions: () => [medicine, appointment],
    list_check_ins: () => [],
    session_strip: () => ({ session: tag, intention: "To soften.", points: [], now: tag.starts }),
    preview_report: () => ({ id: 1, pages: 2, width: 595, height: 842 }),
    ...more,
  });
}

test("everything_is_off_at_first_and_nothing_is_asked_of_the_report", async () => {
  const calls = play();
  const { container } = render(Share);
  expect(await screen.findByText(/0 of 2 pieces chosen/)).toBeTruthy();
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("For Tuesday 24 November 2099 with Dr Rivera");
  for (const toggle of screen.getAllByRole("switch")) expect(toggle.ariaChecked).toBe("false");
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "Save PDF" }).disabled).toBe(true);
  expect(screen.getByText(/Nothing is chosen yet/)).toBeTruthy();
  expect(await stumbles(container)).toEqual([]);
  expect(calls.map(({ command }) => command)).not.toContain("preview_report");
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

test("a_report_that_cannot_be_drawn_says_so_where_its_pages_would_stand", async () => {
  const user = userEvent.setup();
  play({ preview_report: refuse("report-failed") });
  render(Share);
  await user.click(await screen.findByRole("switch", { name: "River" }));
  expect((await screen.findByRole("alert")).textContent).toContain("The report could not be made");
});

test("a_journal_with_nothing_in_it_says_what_to_do_first", async () => {
  play({ list_items: () => [] });
  const { container } = render(Share);
  expect(await screen.findByText(/First there has to be something/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Save PDF" })).toBeNull();
  expect(await stumbles(container)).toEqual([]);
});
