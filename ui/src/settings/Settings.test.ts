import { render, screen, within } from "@testing-library/svelte";
import { userEvent } from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { formatTime } from "../i18n";
import type { Preferences } from "../ipc";
import { preferences } from "../look/preferences.svelte";
import { app } from "../shell/app.svelte";
import { router } from "../shell/router.svelte";
import { dismissAll, toasts } from "../shell/toasts.svelte";
import { stumbles } from "../test/axe";
import { playRust, refuse } from "../test/rust";
import Settings from "./Settings.svelte";

const stored: Preferences = {
  idle_minutes: 10,
  theme: "system",
  text_size: 100,
  first_day: "monday",
  time_format: "hours24",
  outline: "neutral",
  paper: "a4",
};
const now = { local: "2026-11-20T19:42:00", zone: "UTC" };

beforeEach(() => {
  router.reset();
  dismissAll();
  app.take({
    phase: "unlocked",
    journal: { name: "My journal", folder: "/home/ana/My journal.afterglow" },
    preferences: stored,
    recovery_pending: false,
    role: "journal",
    move_outcome: null,
    art_token: "t",
    now,
  });
});

/** Plays a Rust that keeps what it is given; gives what it kept, in order. */
function keeping(): Preferences[] {
  const kept: Preferences[] = [];
  playRust({
    save_preferences: ({ preferences }) => {
      kept.push(preferences as Preferences);
      return null;
    },
  });
  return kept;
}

test("the minutes go down by ones at the end and stop at one", async () => {
  const kept = keeping();
  render(Settings);
  const fewer = screen.getByRole("button", { name: "Fewer minutes" });
  expect(screen.getByText("10 minutes")).toBeTruthy();
  for (let press = 0; press < 7; press++) await userEvent.click(fewer);
  expect(kept.map(({ idle_minutes }) => idle_minutes)).toEqual([5, 4, 3, 2, 1]);
  expect(screen.getByText("1 minute")).toBeTruthy();
  expect(fewer.getAttribute("aria-disabled")).toBe("true");
  expect(document.activeElement).toBe(fewer);
});

test("quick presses whose answers come late end where the last one went", async () => {
  const answers: (() => void)[] = [];
  let kept = 10;
  playRust({
    save_preferences: ({ preferences }) =>
      new Promise((resolve) =>
        answers.push(() => {
          kept = (preferences as Preferences).idle_minutes;
          resolve(null);
        }),
      ),
  });
  render(Settings);
  const fewer = screen.getByRole("button", { name: "Fewer minutes" });
  for (let press = 0; press < 3; press++) await userEvent.click(fewer);
  await vi.waitFor(() => {
    // The newest first, as two that are under way may end.
    while (answers.length) answers.pop()?.();
    expect(kept).toBe(3);
  });
  expect(screen.getByText("3 minutes")).toBeTruthy();
});

test("a change that was not kept is taken back", async () => {
  playRust({ save_preferences: refuse("disk-full") });
  render(Settings);
  await userEvent.click(screen.getByRole("button", { name: "More minutes" }));
  expect(await screen.findByText("10 minutes")).toBeTruthy();
  await vi.waitFor(() => expect(toasts.list).toHaveLength(1));
});

test("the look and the clock are in force at once and kept", async () => {
  const kept = keeping();
  render(Settings);
  expect(formatTime(now)).toBe("19:42");
  await userEvent.selectOptions(screen.getByLabelText("Light or dark"), "Dark");
  expect(document.documentElement.dataset.theme).toBe("dark");
  await userEvent.selectOptions(screen.getByLabelText("Light or dark"), "As the computer");
  expect(document.documentElement.dataset.theme).toBeUndefined();
  await userEvent.selectOptions(screen.getByLabelText("Time of day"), "12 hours (7:42 pm)");
  expect(formatTime(now)).toBe("7:42 pm");
  expect(formatTime({ ...now, local: "2026-11-20T00:05:00" })).toBe("12:05 am");
  await userEvent.selectOptions(screen.getByLabelText("Size of everything"), "150 %");
  await vi.waitFor(() => expect(kept.at(-1)).toEqual({ ...stored, time_format: "hours12", text_size: 150 }));
  preferences.take(null);
  expect(formatTime(now)).toBe("19:42");
});

test("a wrong passphrase is said at its field and changes nothing", async () => {
  const calls = playRust({
    passphrase_strength: () => ({ score: 4, guesses_log10: 20, crack_time: "centuries" }),
    change_passphrase: refuse("wrong-passphrase"),
  });
  render(Settings);
  await userEvent.click(screen.getByRole("button", { name: "Change passphrase" }));
  const dialog = within(await screen.findByRole("dialog"));
  await userEvent.type(dialog.getByLabelText("Passphrase now"), "not this one");
  await userEvent.type(dialog.getByLabelText("Passphrase"), "four new quiet words");
  await userEvent.type(dialog.getByLabelText("The same once more"), "four new quiet words");
  await userEvent.click(dialog.getByRole("button", { name: "Change it" }));
  await vi.waitFor(() => expect(dialog.getByLabelText("Passphrase now").getAttribute("aria-invalid")).toBe("true"));
  expect(document.activeElement).toBe(dialog.getByLabelText("Passphrase now"));
  expect(calls.find(({ command }) => command === "change_passphrase")?.args).toEqual({
    current: "not this one",
    wanted: "four new quiet words",
  });
  expect(await stumbles()).toEqual([]);
});

test("recovery words that were made anew and left halfway are not reminded of", async () => {
  const state = app.state!;
  playRust({
    renew_recovery_words: () => ({ words: Array.from({ length: 24 }, (_, index) => `word${index}`), ask: [1, 2, 3] }),
    app_state: () => ({ ...state, recovery_pending: true }),
  });
  render(Settings);
  await userEvent.click(screen.getByRole("button", { name: "Make new words" }));
  const dialog = within(await screen.findByRole("dialog"));
  await userEvent.type(dialog.getByLabelText("Passphrase"), "mine");
  await userEvent.click(dialog.getByRole("button", { name: "Make new words" }));
  await vi.waitFor(() => expect(app.state?.recovery_pending).toBe(true));
});

test("it says where the journal lies and leads to the trash", async () => {
  playRust({});
  render(Settings);
  expect(screen.getByText("/home/ana/My journal.afterglow")).toBeTruthy();
  expect(await stumbles()).toEqual([]);
  await userEvent.click(screen.getByRole("button", { name: "Open the trash" }));
  expect(router.place).toEqual({ room: "journal", trash: true });
});

test("a reading room is called a journal", async () => {
  app.take({ ...(app.state as NonNullable<typeof app.state>), role: "room" });
  const { container } = render(Settings);
  expect(container.textContent).not.toMatch(/your journal|this journal|a report/i);
  expect(container.textContent).toContain("It opens this reading room");
  expect(screen.queryByText("Trash")).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Change passphrase" }));
  expect((await screen.findByRole("dialog")).textContent).not.toContain("journal");
});
