import { render, screen } from "@testing-library/svelte";
import { userEvent } from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { app } from "../shell/app.svelte";
import { router } from "../shell/router.svelte";
import { dismissAll, toasts } from "../shell/toasts.svelte";
import { stumbles } from "../test/axe";
import { playRust, refuse } from "../test/rust";
import Settings from "./Settings.svelte";

beforeEach(() => {
  router.reset();
  dismissAll();
  app.state = {
    phase: "unlocked",
    journal: { name: "My journal", folder: "/home/ana/My journal.afterglow" },
    recovery_pending: false,
    art_token: "t",
    now: { local: "2026-11-20T19:42:00", zone: "UTC" },
  };
});

test("the minutes go down by ones at the end and stop at one", async () => {
  const saved: unknown[] = [];
  playRust({
    settings: () => ({ idle_minutes: 10 }),
    save_settings: ({ settings }) => {
      saved.push(settings);
      return settings;
    },
  });
  render(Settings);
  const fewer = await screen.findByRole("button", { name: "Fewer minutes" });
  expect(screen.getByText("10 minutes")).toBeTruthy();
  for (let press = 0; press < 7; press++) await userEvent.click(fewer);
  expect(saved).toEqual([5, 4, 3, 2, 1].map((idle_minutes) => ({ idle_minutes })));
  expect(screen.getByText("1 minute")).toBeTruthy();
  expect(fewer.hasAttribute("disabled")).toBe(true);
});

test("quick presses whose answers come late end where the last one went", async () => {
  const answers: (() => void)[] = [];
  let kept = 5;
  playRust({
    settings: () => ({ idle_minutes: kept }),
    save_settings: ({ settings }) =>
      new Promise((resolve) =>
        answers.push(() => {
          kept = (settings as { idle_minutes: number }).idle_minutes;
          resolve(settings);
        }),
      ),
  });
  render(Settings);
  const fewer = await screen.findByRole("button", { name: "Fewer minutes" });
  for (let press = 0; press < 3; press++) await userEvent.click(fewer);
  await vi.waitFor(() => {
    // The newest first, as two that are under way may end.
    while (answers.length) answers.pop()?.();
    expect(kept).toBe(2);
  });
  expect(screen.getByText("2 minutes")).toBeTruthy();
});

test("a change that was not kept is taken back", async () => {
  playRust({ settings: () => ({ idle_minutes: 10 }), save_settings: refuse("disk-full") });
  render(Settings);
  await userEvent.click(await screen.findByRole("button", { name: "More minutes" }));
  expect(await screen.findByText("10 minutes")).toBeTruthy();
  expect(toasts.list).toHaveLength(1);
});

test("it says where the journal lies and leads to the trash", async () => {
  playRust({ settings: () => ({ idle_minutes: 10 }) });
  render(Settings);
  expect(screen.getByText("/home/ana/My journal.afterglow")).toBeTruthy();
  expect(await stumbles()).toEqual([]);
  await userEvent.click(screen.getByRole("button", { name: "Open the trash" }));
  expect(router.place).toEqual({ room: "journal", trash: true });
});
