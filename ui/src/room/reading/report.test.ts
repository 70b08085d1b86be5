import { fireEvent, render, screen, within } from "@testing-library/svelte";
import { userEvent } from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { router } from "../../shell/router.svelte";
import { stumbles } from "../../test/axe";
import { playRust, refuse } from "../../test/rust";
import { bundle, entry, piece } from "../room.fixture";
import BundlePage from "./BundlePage.svelte";

beforeEach(() => {
  router.reset();
});

const rust = {
  room_bundle: () => bundle([piece("a"), piece("door", { may_keep: false })], { has_report: true }),
  room_piece: () => entry("words"),
};

async function read(): Promise<HTMLElement> {
  render(BundlePage, { bundle: "b1" });
  await userEvent.click(await screen.findByRole("button", { name: "Read the report" }));
  return screen.findByRole("dialog", { name: "The report from Maya" });
}

test("a report cannot be read, or a page that cannot be drawn stands there as nothing", async () => {
  playRust({ ...rust, room_report: () => ({ count: 3, width: 595, height: 842 }) });
  const dialog = await read();
  const pages = await within(dialog).findAllByAltText(/^Page \d of 3 of the report$/);
  expect(pages.map((page) => page.getAttribute("src")?.split("/").slice(-4))).toEqual([
    ["room", "report", "b1", "0"],
    ["room", "report", "b1", "1"],
    ["room", "report", "b1", "2"],
  ]);
  await fireEvent.error(pages[1]!);
  within(dialog).getByText(/^Page 2 cannot be shown/);
  expect(within(dialog).getAllByRole("img")).toHaveLength(2);
  expect(await stumbles(dialog)).toEqual([]);
  await userEvent.click(within(dialog).getByRole("button", { name: "Done" }));
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("a report that cannot be drawn says nothing, or cannot be asked for again", async () => {
  playRust({ ...rust, room_report: refuse("report-undrawn") });
  const dialog = await read();
  await within(dialog).findByText(/This report cannot be shown/);
  playRust({ ...rust, room_report: () => ({ count: 1, width: 595, height: 842 }) });
  await userEvent.click(within(dialog).getByRole("button", { name: "Try again" }));
  await within(dialog).findByAltText("Page 1 of 1 of the report");
});

test("a report is offered where none came along, or is closed without a word", async () => {
  playRust({ ...rust, room_bundle: () => bundle([piece("a")]) });
  const { unmount } = render(BundlePage, { bundle: "b1" });
  await screen.findByText("words");
  expect(screen.queryByRole("button", { name: "Read the report" })).toBeNull();
  unmount();
  playRust(rust);
  render(BundlePage, { bundle: "b1" });
  await userEvent.click(await screen.findByRole("button", { name: "Appointment done" }));
  const question = await screen.findByRole("alertdialog");
  within(question).getByText(/The report shows these pieces too/);
});
