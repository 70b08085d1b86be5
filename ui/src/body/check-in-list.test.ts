import { mockIPC } from "@tauri-apps/api/mocks";
import { screen, waitFor } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { router } from "../shell/router.svelte";
import { furnish, keepJournal, open, press, user } from "./body-room.fixture";
import { aCheckIn, inPages, journalOf } from "./check-ins.fixture";

furnish();

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

  it("names each of two check-ins of one day by its own time", async () => {
    const at = (time: string) => ({ occurred: { local: `2026-11-20T${time}:00`, zone: "Europe/Madrid" } });
    keepJournal([aCheckIn("c1", at("19:42")), aCheckIn("c2", at("08:10"))]);
    await open();
    await screen.findByRole("button", { name: /20 November.* 19:42/ });
    screen.getByRole("button", { name: /20 November.* 08:10/ });
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
    const { answer } = journalOf(checkIns);
    mockIPC((command, args) => (command === "page_check_ins" ? Promise.reject({ code: "io" }) : answer(command, args)));
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
