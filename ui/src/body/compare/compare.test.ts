import { mockIPC } from "@tauri-apps/api/mocks";
import { configure, render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { CheckIn, CheckInDraft } from "../../ipc";
import { router, type Place } from "../../shell/router.svelte";
import { stumbles } from "../../test/axe";
import Body from "../Body.svelte";
import { aCheckIn, aDraft, inPages, journalOf } from "../check-ins.fixture";
import { changedLines, feelingLines, regionLines, scaleLines, sessionOfBoth } from "./comparison";

const user = userEvent.setup();
vi.setConfig({ testTimeout: 20_000 });
configure({ asyncUtilTimeout: 5_000 });

const zone = "Europe/Madrid";
const before: CheckInDraft = aDraft({
  occurred: { local: "2026-11-14T09:10:00", zone },
  moment: "before",
  outline: "masculine",
  regions: [
    { region: "throat", more: 0, less: 0.8, words: ["knotted"], intensity: 5 },
    { region: "chest", more: 0.6, less: 0, words: ["tight"], intensity: 7 },
    { region: "jaw", more: 0, less: 1, words: [], intensity: null },
  ],
  energy: 7,
  pleasantness: 3,
  feelings: ["sad", "tender"],
  note: "My breath stays high.",
});
const after: CheckInDraft = aDraft({
  occurred: { local: "2026-11-20T19:42:00", zone },
  moment: "days7",
  regions: [
    { region: "jaw", more: 0, less: 0.4, words: [], intensity: null },
    { region: "chest", more: 1, less: 0, words: ["warm"], intensity: 6 },
    { region: "upper_back", more: 0.3, less: 0.3, words: [], intensity: null },
  ],
  energy: 2,
  pleasantness: null,
  feelings: ["tender", "quietly brave"],
  note: "",
});

const three: CheckIn[] = [
  aCheckIn("after", after),
  aCheckIn("before", before),
  aCheckIn("older", aDraft({ occurred: { local: "2026-10-02T08:00:00", zone } })),
];

beforeEach(() => {
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null);
  router.reset();
});

async function open(place: Extract<Place, { room: "body" }>, checkIns = three) {
  const journal = journalOf(checkIns);
  mockIPC(journal.answer);
  await router.go(place);
  return { journal, ...render(Body) };
}

const side = (name: string | RegExp) => screen.getByRole("region", { name });
const sides = () => screen.getAllByRole("heading", { level: 2 }).map((heading) => heading.textContent);

describe("two check-ins in words", () => {
  it("say how each region went over into the other, from head to feet, and name what is in one alone", () => {
    expect(regionLines(before, after).map(({ about, says }) => `${about}: ${says}`)).toEqual([
      "Jaw: less alive in both",
      "Throat: only in the first: knotted 5",
      "Chest: from tight 7 to warm 6",
      "Upper back: only in the second: more and less alive",
    ]);
  });

  it("say which way a region is marked where the words for it are the same", () => {
    const chest = (more: number, less: number) =>
      aDraft({ regions: [{ region: "chest", more, less, words: ["tight"], intensity: 7 }] });
    expect(regionLines(chest(0, 1), chest(1, 0))[0]?.says).toBe("from tight 7 (less alive) to tight 7 (more alive)");
    expect(changedLines(chest(0, 1), chest(1, 0))).toHaveLength(1);
    expect(regionLines(chest(1, 0), chest(0.8, 0))[0]?.says).toBe("tight 7 in both");
    expect(changedLines(chest(1, 0), chest(0.8, 0))).toEqual([]);
  });

  it("say the scales that either answers", () => {
    expect(scaleLines(before, after).map(({ about, says }) => `${about}: ${says}`)).toEqual([
      "Energy: from stirred up 7 to still 2",
      "Pleasantness: only in the first: unpleasant 3",
    ]);
    expect(
      scaleLines(aDraft({ energy: null, pleasantness: null }), aDraft({ energy: null, pleasantness: null })),
    ).toEqual([]);
    expect(scaleLines(before, before)[0]!.says).toBe("stirred up 7 in both");
  });

  it("say the feelings that are in both and in one", () => {
    expect(feelingLines(before, after).map(({ says }) => says)).toEqual([
      "in both: tender",
      "only in the first: sad",
      "only in the second: quietly brave",
    ]);
  });

  it("keep a region that this version does not know", () => {
    const odd = aDraft({ regions: [{ region: "wing_left", more: 1, less: 0, words: [], intensity: null }] });
    expect(regionLines(odd, before).at(-1)).toMatchObject({
      about: "wing_left",
      says: "only in the first: more alive",
    });
  });
});

describe("the session of two check-ins", () => {
  const at = (local: string, moment: CheckInDraft["moment"]) => aCheckIn("c", { occurred: { local, zone }, moment });

  it.each([
    ["by their moments", at("2026-11-14T09:00:00", "before"), at("2026-11-20T19:00:00", "days7"), "Before and after Session 4"], // prettier-ignore
    ["by the clock", at("2026-11-14T09:00:00", null), at("2026-11-14T16:00:00", null), "Before and after Session 4"],
    ["the other way round", at("2026-11-20T19:00:00", "days7"), at("2026-11-14T09:00:00", "before"), "Session 4"],
    ["both before", at("2026-11-13T09:00:00", null), at("2026-11-14T09:00:00", "before"), "Session 4"],
    ["both after", at("2026-11-15T09:00:00", "hours24"), at("2026-11-20T19:00:00", null), "Session 4"],
  ])("says before and after only where that is so: %s", (_, first, second, says) => {
    expect(sessionOfBoth(first, second)).toBe(says);
  });

  it("is named only where it is that of both", () => {
    const [first, second] = [at("2026-11-14T09:00:00", "before"), at("2026-11-20T19:00:00", "days7")];
    expect(sessionOfBoth(first, { ...second, session: null })).toBeNull();
  });
});

describe("side by side", () => {
  it("shows the two that go together, with both bodies, notes and words", async () => {
    await open({ room: "body", compare: { with: null } });
    const first = await screen.findByRole("region", { name: /14 November/ });
    within(first).getByText("My breath stays high.");
    within(first).getByRole("img", { name: "Front: Throat knotted 5, Chest tight 7, Jaw less alive" });
    expect(within(side(/20 November/)).getAllByRole("img")).toHaveLength(2);
    screen.getByText("Before and after Session 4");
    const words = within(side("In words"));
    words.getByText("from tight 7 to warm 6");
    words.getByText("only in the first: sad");
    expect(router.place).toEqual({ room: "body", compare: { first: "before", second: "after" } });
  });

  it("swaps, and goes back to where the person came from", async () => {
    await open({ room: "body", checkIn: "after" });
    await user.click(await screen.findByRole("button", { name: "Compare" }));
    await screen.findByText("from tight 7 to warm 6");
    await user.click(screen.getByRole("button", { name: "Swap the two" }));
    await screen.findByText("from warm 6 to tight 7");
    expect(screen.queryByText("Before and after Session 4")).toBeNull();
    await user.click(screen.getByRole("button", { name: "Back" }));
    expect(router.place).toEqual({ room: "body", checkIn: "after" });
  });

  it("tells a reader which two stand where after they are swapped", async () => {
    await open({ room: "body", compare: { first: "before", second: "after" } });
    const status = screen.getAllByRole("status").find((one) => one.textContent === "");
    await user.click(await screen.findByRole("button", { name: "Swap the two" }));
    expect(status?.isConnected).toBe(true);
    expect(status?.textContent).toMatch(/^First now: .*20 November.* Second now: .*14 November/);
  });

  it("can be tried again where the two could not be read", async () => {
    const { answer } = journalOf(three);
    mockIPC((command, args) => (command === "check_in" ? Promise.reject({ code: "io" }) : answer(command, args)));
    await router.go({ room: "body", compare: { first: "before", second: "after" } });
    render(Body);
    await screen.findByRole("alert");
    mockIPC(answer);
    await user.click(screen.getByRole("button", { name: "Try again" }));
    await screen.findByText("from tight 7 to warm 6");
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("does not wait for ever for the choice of another that could not be read", async () => {
    await open({ room: "body", compare: { first: "before", second: "after" } });
    const again = await screen.findByRole("button", { name: "Another one as the first" });
    const { answer } = journalOf(three);
    mockIPC((command, args) => (command === "page_check_ins" ? Promise.reject({ code: "io" }) : answer(command, args)));
    await user.click(again);
    const dialog = within(await screen.findByRole("dialog"));
    await dialog.findByRole("alert");
    mockIPC(answer);
    await user.click(dialog.getByRole("button", { name: "Try again" }));
    await dialog.findByText("Already on the other side");
  });

  it("reads on in the choice of another, and the first that has come takes the focus of the button", async () => {
    await open({ room: "body", compare: { first: "before", second: "after" } });
    const again = await screen.findByRole("button", { name: "Another one as the first" });
    mockIPC(inPages(three, 2));
    await user.click(again);
    const dialog = within(await screen.findByRole("dialog"));
    await user.click(await dialog.findByRole("button", { name: "Show earlier ones" }));
    await waitFor(() => expect(document.activeElement?.textContent).toContain("2 October"));
  });

  it("takes another check-in on either side, but not the same twice", async () => {
    await open({ room: "body", compare: { first: "before", second: "after" } });
    await user.click(await screen.findByRole("button", { name: "Another one as the first" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Which one first?" }));
    const choices = await dialog.findAllByRole<HTMLButtonElement>("button", { name: /November|October/ });
    expect(choices.map((choice) => choice.disabled)).toEqual([true, false, false]);
    expect(choices[1]!.getAttribute("aria-current")).toBe("true");
    await user.click(choices[2]!);
    await waitFor(() => expect(sides()[0]).toContain("2 October"));
    expect(router.place).toEqual({ room: "body", compare: { first: "older", second: "after" } });
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("opens one of the two, and back finds both again", async () => {
    await open({ room: "body", compare: { with: null } });
    const second = await screen.findByRole("region", { name: /20 November/ });
    await user.click(within(second).getByRole("button", { name: /^Open this check-in: .*\d\d:\d\d$/ }));
    await screen.findByRole("heading", { level: 1, name: "Check-in" });
    await user.click(screen.getByRole("button", { name: "Back" }));
    await screen.findByText("from tight 7 to warm 6");
  });

  it("says what belongs there while there are not two", async () => {
    await open({ room: "body", compare: { with: null } }, [aCheckIn("c1")]);
    await screen.findByText(/With two check-ins/);
    await user.click(screen.getByRole("button", { name: "Check in" }));
    await screen.findByRole("heading", { name: "How is your body?" });
  });

  it("says so when one of the two is gone", async () => {
    await open({ room: "body", compare: { first: "before", second: "gone" } });
    await screen.findByRole("alert");
  });

  it("has no known barrier, nor has the choice of another", async () => {
    const { container } = await open({ room: "body", compare: { with: null } });
    await screen.findByText("from tight 7 to warm 6");
    expect(await stumbles(container)).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Another one as the second" }));
    await screen.findByText("Already on the other side");
    expect(await stumbles(container)).toEqual([]);
  });
});
