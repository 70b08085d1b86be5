import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { formatDay, isoDay, nowLocal } from "../i18n";
import type { Progress as Shown } from "../ipc";
import { timeline } from "../journal/timeline/timeline.svelte";
import { router } from "../shell/router.svelte";
import { stumbles } from "../test/axe";
import { playRust, refuse } from "../test/rust";
import { weeksOf } from "./month";
import Progress from "./Progress.svelte";
import { anItem, COURSE, madeIn, NOTHING, WEEKS } from "./progress.fixture";
import { view } from "./view.svelte";
import { feelingsSentence, scalesSentence } from "./words";

// Looking up by role among the days of a month takes jsdom seconds on a small machine.
vi.setConfig({ testTimeout: 30_000 });

const month = isoDay(nowLocal()).slice(0, 7);

async function open(progress: Shown = COURSE, answers: Parameters<typeof playRust>[0] = {}) {
  const calls = playRust({
    progress: ({ span }) => ({ ...progress, span: span ?? progress.span }),
    made_days: () => madeIn(month),
    ...answers,
  });
  const { container } = render(Progress);
  if (progress.has_anything) await screen.findByRole("table");
  return { calls, container };
}

const chart = (title: string) => within(screen.getByRole("region", { name: title }));
const cells = (title: string) =>
  chart(title)
    .getAllByRole("row")
    .map((row) => [...row.children].map((cell) => cell.textContent.trim()));
const drawn = (title: string, kind: string) =>
  screen.getByRole("region", { name: title }).querySelectorAll(`[data-point="${kind}"]`).length;
const asTable = (title: string) => userEvent.click(chart(title).getByRole("button", { name: /^Show as table/ }));

beforeEach(() => {
  router.reset();
  view.reset();
  timeline.widen();
});

describe("a chart", () => {
  test("says in a sentence what it shows, and the picture is named by its heading and described by it", async () => {
    const { container } = await open();
    const sentence =
      "Between Tuesday 12 November 2024 and Monday 18 November 2024 you checked in 4 times. Energy lay between 2 and 7. " +
      "Pleasantness lay between 3 and 7. Marked in gold: Session 2 on 14 Nov 2024 and Integration 2 (planned) on 20 Nov 2024.";
    expect(chart("Energy and pleasantness").getByRole("img").getAttribute("aria-describedby")).toBe(
      screen.getByText(sentence).id,
    );
    expect(chart("Feelings").getByRole("img", { name: "Feelings" })).toBeTruthy();
    expect(chart("Feelings").getByText("You named 2 feelings, most often tender (3 times).")).toBeTruthy();
    expect(chart("Regions of the body").getByText("You marked 2 regions, most often Chest (twice).")).toBeTruthy();
    expect(await stumbles(container)).toEqual([]);
  });

  test("says what its gold signs mean, of the kinds that stand there", async () => {
    await open();
    for (const title of ["Energy and pleasantness", "Feelings", "Regions of the body"]) {
      for (const sign of ["Medicine session", "Integration", "Hollow: planned"])
        expect(chart(title).getByText(sign)).toBeTruthy();
    }
  });

  test("draws no line over weeks in which nothing was said, and says so", async () => {
    const [first, , third, last] = COURSE.points;
    const later = { ...last!, from: "2024-12-20", to: "2024-12-20", one: { id: "c5", occurred: { local: "2024-12-20T09:30:00", zone: "Europe/Madrid" } } }; // prettier-ignore
    await open({ ...COURSE, to: "2024-12-31", points: [first!, third!, later] });
    const lines = screen.getByRole("region", { name: "Energy and pleasantness" }).querySelectorAll(".energy polyline");
    expect([...lines].map((line) => line.getAttribute("points")?.split(" ").length)).toEqual([2, 1]);
    expect(drawn("Energy and pleasantness", "energy")).toBe(3);
    expect(chart("Energy and pleasantness").getByText(/A line pauses where nothing was said/)).toBeTruthy();
    expect(scalesSentence(COURSE)).not.toContain("pauses");
  });

  test("calls a region that has words alone neither more nor less alive", async () => {
    const at = [{ point: 0, count: 1, more: 0, less: 0, intensity: 4 }];
    await open({ ...COURSE, regions: [{ region: "jaw", total: 1, at }] });
    expect(["more", "less", "both", "words"].map((kind) => drawn("Regions of the body", kind))).toEqual([0, 0, 0, 1]);
    expect(chart("Regions of the body").getByText("Only words")).toBeTruthy();
    await asTable("Regions of the body");
    expect(cells("Regions of the body")[1]).toEqual(["Jaw", "12 Nov 2024, 09:10", "Only words", "4"]);
  });

  test("has a table with the same points", async () => {
    const { container } = await open();
    // What was not said is no point.
    expect([drawn("Energy and pleasantness", "energy"), drawn("Energy and pleasantness", "pleasantness")]).toEqual([
      3, 2,
    ]);
    await asTable("Energy and pleasantness");
    expect(cells("Energy and pleasantness")).toEqual([
      ["When", "Energy", "Pleasantness", "What it is"],
      ["12 Nov 2024, 09:10", "7", "3", "Check-in"],
      ["14 Nov 2024, 09:00", "left open", "left open", "Check-in"],
      ["14 Nov 2024, 10:30", "", "", "Session 2"],
      ["14 Nov 2024, 14:40", "2", "7", "Check-in"],
      ["18 Nov 2024, 09:30", "4", "left open", "Check-in"],
      ["20 Nov 2024, 23:00", "", "", "Integration 2 (planned)"],
    ]);
    expect(drawn("Feelings", "feeling")).toBe(4);
    await asTable("Feelings");
    expect(cells("Feelings").slice(1)).toEqual([
      ["tender", "3", "12 Nov 2024, 14 Nov 2024, 18 Nov 2024"],
      ["quietly brave", "1", "18 Nov 2024"],
    ]);
    expect(["more", "less", "both"].map((kind) => drawn("Regions of the body", kind))).toEqual([1, 1, 1]);
    await asTable("Regions of the body");
    expect(cells("Regions of the body").slice(1)).toEqual([
      ["Chest", "12 Nov 2024, 09:10", "40% less alive", "7"],
      ["Chest", "18 Nov 2024, 09:30", "50% more alive, 20% less alive", "left open"],
      ["Throat", "14 Nov 2024, 14:40", "25% more alive", "3"],
    ]);
    expect(screen.queryByRole("img")).toBeNull();
    expect(await stumbles(container)).toEqual([]);
  });

  test("stays a table while another span is looked at, and its rows lead to the check-in", async () => {
    const { calls } = await open();
    await asTable("Energy and pleasantness");
    await userEvent.click(screen.getByRole("button", { name: "A year" }));
    await waitFor(() => expect(calls.filter(({ command }) => command === "progress")).toHaveLength(2));
    expect(calls.filter(({ command }) => command === "progress").map(({ args }) => args["span"])).toEqual([
      null,
      "year",
    ]);
    await userEvent.click(chart("Energy and pleasantness").getByRole("button", { name: "14 Nov 2024, 14:40" }));
    expect(router.place).toEqual({ room: "body", checkIn: "c3" });
  });

  test("that takes check-ins together says so, with least and most", async () => {
    await open(WEEKS);
    expect(scalesSentence(WEEKS)).toContain("Energy lay between 0 and 9.");
    expect(scalesSentence(WEEKS)).toContain("Each dot is the average of a week");
    expect(scalesSentence(WEEKS)).toContain("Between Wednesday 6 November 2024 and Friday 15 November 2024");
    expect(feelingsSentence(WEEKS)).toContain("You named 30 feelings, most often calm (12 times). 1 of them are shown");
    await asTable("Energy and pleasantness");
    expect(cells("Energy and pleasantness").slice(1, 3)).toEqual([
      ["4 Nov to 10 Nov 2024", "4.3 (0 to 9)", "left open", "60 check-ins"],
      ["11 Nov to 17 Nov 2024", "5", "6 (2 to 10)", "70 check-ins"],
    ]);
    await asTable("Feelings");
    expect(cells("Feelings").slice(1)).toEqual([
      ["calm", "2 of 60 check-ins", "4 Nov to 10 Nov 2024"],
      ["calm", "10 of 70 check-ins", "11 Nov to 17 Nov 2024"],
    ]);
    await asTable("Regions of the body");
    expect(cells("Regions of the body")[1]).toEqual(["Chest", "11 Nov to 17 Nov 2024", "25% more alive", "4.4", "9"]);
  });

  test.each([
    ["a tie of two", [3, 3, 1], 12, "You named 12 feelings, most often a and b (3 times each)."],
    ["a tie of three beneath the first", [5, 2, 2, 2], 12, "You named 12 feelings, most often a (5 times)."],
    ["two beneath the first", [5, 2, 2, 1], 12, "You named 12 feelings, most often a (5 times) and b and c (twice each)."], // prettier-ignore
    ["a tie of four", [2, 2, 2, 2], 4, "You named 4 feelings, several of them most often: twice each."],
    ["all once", [1, 1, 1, 1], 4, "You named 4 feelings, each once."],
  ])("leaves nobody out of a tie: %s", (_, totals, feelings_named, sentence) => {
    const feelings = totals.map((total, at) => ({ feeling: "abcd"[at] ?? "", total, at: [] }));
    expect(feelingsSentence({ ...COURSE, feelings, feelings_named })).toContain(sentence);
  });

  test("tells a feeling of ours from the person's own word that reads the same", async () => {
    const [tender] = COURSE.feelings;
    const feelings = ["dont_know", "I don't know"].flatMap((feeling) => (tender ? [{ ...tender, feeling }] : []));
    await open({ ...COURSE, feelings });
    expect(drawn("Feelings", "feeling")).toBe(6);
  });

  test("of one check-in without scores is neither empty nor wrong", async () => {
    const [, bare] = COURSE.points;
    const one = {
      ...COURSE,
      check_ins: 1,
      first: "2024-11-14",
      last: "2024-11-14",
      points: bare ? [bare] : [],
      feelings: [],
      feelings_named: 0,
      regions: [],
    };
    await open({ ...one, sessions: [] });
    expect(
      screen.getByText(
        "On Thursday 14 November 2024 you checked in once. Energy was left open. Pleasantness was left open.",
      ),
    ).toBeTruthy();
    expect(chart("Feelings").getByText("No feeling was named in these check-ins.")).toBeTruthy();
    expect(chart("Feelings").queryByRole("button")).toBeNull();
  });
});

describe("the room", () => {
  test("says what belongs there while nothing is, and leads to a check-in", async () => {
    const { container } = await open(NOTHING);
    await userEvent.click(await screen.findByRole("button", { name: "Check in" }));
    expect(router.place).toEqual({ room: "body", checkIn: "new" });
    expect(screen.queryByRole("table")).toBeNull();
    expect(await stumbles(container)).toEqual([]);
  });

  test("says so where only this span is empty, and keeps the others in reach", async () => {
    await open({ ...NOTHING, has_check_ins: true, has_anything: true });
    expect(screen.getByText(/^There is no check-in between Monday 11 November 2024/)).toBeTruthy();
    expect(screen.getByRole("button", { name: "Everything", pressed: true })).toBeTruthy();
    expect(screen.queryByRole("button", { name: /^Around/ })).toBeNull();
  });

  test("that could not be read says so and tries again", async () => {
    playRust({ progress: refuse("io") });
    render(Progress);
    await screen.findByRole("alert");
    playRust({ progress: () => COURSE, made_days: () => madeIn(month) });
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    await screen.findByText(/you checked in 4 times/);
    expect(screen.queryByRole("alert")).toBeNull();
  });

  test("keeps its charts where the calendar alone could not be read", async () => {
    playRust({ progress: () => COURSE, made_days: refuse("io") });
    render(Progress);
    expect((await screen.findByRole("alert")).textContent).toContain("The calendar could not be read");
    screen.getByText(/you checked in 4 times/);
    playRust({ made_days: () => madeIn(month) });
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    await screen.findByRole("table");
  });

  test("keeps the choice of a span and its focus where that span could not be read", async () => {
    await open(COURSE, { progress: ({ span }) => (span === "year" ? refuse("io")({}) : COURSE) });
    const year = screen.getByRole("button", { name: "A year" });
    await userEvent.click(year);
    await screen.findByRole("alert");
    expect(document.activeElement).toBe(year);
    expect(screen.getByRole("button", { name: "A year", pressed: true })).toBe(year);
    await userEvent.click(screen.getByRole("button", { name: /^Around/ }));
    await screen.findByText(/you checked in 4 times/);
    expect(screen.queryByRole("alert")).toBeNull();
  });

  test("tells a reader what another span shows, and nothing on entering", async () => {
    playRust({
      progress: ({ span }) => (span === "year" ? WEEKS : span === "month" ? { ...COURSE, check_ins: 0, span } : COURSE),
      made_days: () => madeIn(month),
    });
    render(Progress);
    const status = screen.getAllByRole("status").find((one) => one.textContent.trim() === "");
    await screen.findByRole("table");
    expect(status?.textContent.trim()).toBe("");
    await userEvent.click(screen.getByRole("button", { name: "A year" }));
    await waitFor(() => expect(status?.textContent).toContain("you checked in 130 times"));
    await userEvent.click(screen.getByRole("button", { name: "A month" }));
    await waitFor(() => expect(status?.textContent).toContain("There is no check-in between"));
    await userEvent.click(screen.getByRole("button", { name: "The month before" }));
    await waitFor(() => expect(status?.textContent).toContain("something was made on 3 days"));
    expect(screen.getAllByRole("status")).toEqual([status]);
  });

  test("answered late does not show the span of before", async () => {
    const answers: (() => void)[] = [];
    await open(COURSE, {
      progress: ({ span }) =>
        span === "month"
          ? new Promise((resolve) => answers.push(() => resolve({ ...NOTHING, span })))
          : span === "year"
            ? WEEKS
            : COURSE,
    });
    await userEvent.click(screen.getByRole("button", { name: "A month" }));
    await waitFor(() => expect(answers).toHaveLength(1));
    await userEvent.click(screen.getByRole("button", { name: "A year" }));
    await chart("Energy and pleasantness").findByText(/130 times/);
    answers[0]?.();
    await new Promise((done) => setTimeout(done));
    expect(chart("Energy and pleasantness").getByText(/130 times/)).toBeTruthy();
  });
});

describe("the calendar of days", () => {
  const dayNamed = (day: string) =>
    screen.getByRole("button", { name: new RegExp(`^${formatDay(`${month}-${day}`)}:`) });

  test("names what was made on each day, and has it as a table", async () => {
    await open();
    const day = (of: string) => formatDay(`${month}-${of}`);
    screen.getByRole("button", { name: `${day("03")}: 2 entries` });
    screen.getByRole("button", { name: `${day("05")}: 1 entry, 1 piece of art, 2 check-ins, Session 2` });
    expect(
      chart("Days").getByText(/something was made on 3 days: 3 entries, 1 piece of art, 3 check-ins\./),
    ).toBeTruthy();
    await asTable("Days");
    expect(cells("Days").map((row) => row.slice(1))).toEqual([
      ["Entries", "Art", "Check-ins", "Sessions"],
      ["2", "0", "0", ""],
      ["1", "1", "2", "Session 2"],
      ["0", "0", "1", ""],
    ]);
  });

  test("leads to the entries of the day in the journal, by the keyboard", async () => {
    await open();
    dayNamed("03").focus();
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(router.place).toEqual({ room: "journal" }));
    expect([timeline.filter.from, timeline.filter.to]).toEqual([`${month}-03`, `${month}-03`]);
  });

  test("leads straight to the one thing of a day", async () => {
    await open(COURSE, { items_of_day: () => [anItem("check_in", "c9", `${month}-07T09:00:00`)] });
    await userEvent.click(dayNamed("07"));
    await waitFor(() => expect(router.place).toEqual({ room: "body", checkIn: "c9" }));
  });

  test("lists several things, from where Escape leads back to the day", async () => {
    const { container } = await open(COURSE, {
      items_of_day: () => [
        anItem("check_in", "c9", `${month}-05T18:00:00`),
        anItem("artwork", "a1", `${month}-05T12:00:00`),
        anItem("entry", "e1", `${month}-05T09:00:00`),
      ],
    });
    await userEvent.click(dayNamed("05"));
    const list = within(await screen.findByRole("dialog", { name: formatDay(`${month}-05`) }));
    expect(list.getAllByRole("button").map((way) => way.textContent.replace(/\s+/g, " ").trim())).toEqual([
      "The entry of this day, in the journal",
      "Check-in Check-in, 18:00",
      "River Art",
      "Session 2 10:30",
    ]);
    expect(document.activeElement?.textContent).toContain("The entry of this day");
    expect(await stumbles(container)).toEqual([]);
    await userEvent.keyboard("{Escape}");
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(document.activeElement).toBe(dayNamed("05"));
  });

  test("goes from month to month", async () => {
    const { calls } = await open();
    await userEvent.click(screen.getByRole("button", { name: "The month before" }));
    const months = () => calls.filter(({ command }) => command === "made_days").map(({ args }) => args["days"]);
    await waitFor(() => expect(months()).toHaveLength(2));
    expect(months()[0]).toMatchObject({ from: `${month}-01` });
    expect((months()[1] as { to: string }).to < `${month}-01`).toBe(true);
  });

  test("keeps the months and the focus where one of them could not be read", async () => {
    let isRefused = false;
    await open(COURSE, { made_days: () => (isRefused ? refuse("io")({}) : madeIn(month)) });
    isRefused = true;
    const before = screen.getByRole("button", { name: "The month before" });
    await userEvent.click(before);
    await screen.findByRole("alert");
    expect(document.activeElement).toBe(before);
    isRefused = false;
    await userEvent.click(screen.getByRole("button", { name: "The month after" }));
    await screen.findByRole("table");
    expect(screen.queryByRole("alert")).toBeNull();
  });

  test("tells today from the other days, and days that open a list from those that lead on", async () => {
    const { container } = await open();
    const today = [...container.querySelectorAll("[aria-current=date]")];
    expect(today).toHaveLength(1);
    expect(today[0]?.textContent).toContain(String(Number(isoDay(nowLocal()).slice(8))));
    expect(["03", "05", "07"].map((day) => dayNamed(day).getAttribute("aria-expanded"))).toEqual([null, "false", null]);
  });

  test("a month has all its days, each under its name", () => {
    const weeks = weeksOf("2026-02-14", "sunday");
    expect(weeks).toHaveLength(4);
    expect(weeks[0]?.[0]).toBe("2026-02-01");
    expect(weeksOf("2026-02-14", "monday")[0]).toEqual([null, null, null, null, null, null, "2026-02-01"]);
    expect(weeksOf("2026-08-01", "monday").flat().filter(Boolean)).toHaveLength(31);
    expect(weeksOf("2026-08-01", "monday")).toHaveLength(6);
  });
});
