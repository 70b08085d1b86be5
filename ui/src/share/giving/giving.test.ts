import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { veils } from "../../art/veil/veils.svelte";
import type { LeavingBundle } from "../../ipc";
import { router } from "../../shell/router.svelte";
import { toasts } from "../../shell/toasts.svelte";
import { stumbles } from "../../test/axe";
import { playRust, refuse } from "../../test/rust";
import { giving } from "./giving.svelte";
import Leaving from "./Leaving.svelte";

const bundle: LeavingBundle = {
  number: 3,
  given_to: "Dr Ana",
  with_passphrase: false,
  is_unproven: false,
  from: "M.",
  length: 2_400_000,
  report: null,
  pieces: [
    {
      piece: {
        id: "g1",
        kind: "entry",
        title: "River",
        day: "2026-11-20",
        time: "08:00:00",
        session: null,
        moment: null,
        picture: null,
        may_keep: true,
        closed: false,
      },
      body: { kind: "entry", markdown: "The water was moving.", left_out: [] },
      own: "e1",
      left_out: 2,
      bytes: 21,
    },
  ],
};

const wish = { pieces: {}, with_report: false, from: "M.", receiver: { kind: "person", to: "r1" } };

async function shown(made: LeavingBundle, more: Parameters<typeof playRust>[0]) {
  const calls = playRust({ make_bundle: () => made, ...more });
  await giving.make(wish as unknown as Parameters<typeof giving.make>[0]);
  return { calls, ...render(Leaving) };
}

beforeEach(async () => {
  router.reset();
  router.replace({ room: "share", page: "leaving" });
  toasts.clear();
  giving.bundle = null;
  playRust({});
  await veils.ask();
});

test("something leaves that was not shown, or is said to be saved before it is", async () => {
  const { calls, container } = await shown(bundle, {
    save_bundle: () => ({ file_name: "For Dr Ana.afterglow-share" }),
  });
  await screen.findByText("The water was moving.");
  expect(screen.getAllByText(/2 parts left out|2 parts/).length).toBeGreaterThan(0);
  expect(screen.getByText(/2\.4\sMB/)).toBeTruthy();
  expect(await stumbles(container)).toEqual([]);
  expect(calls.some(({ command }) => command === "save_bundle")).toBe(false);
  await userEvent.click(screen.getByRole("button", { name: "Save encrypted for Dr Ana" }));
  await screen.findByText(/is saved as For Dr Ana\.afterglow-share/);
  expect(calls.find(({ command }) => command === "save_bundle")?.args).toEqual({
    number: 3,
    passphrase: null,
  });
});

test("a dialog that was left, or a stop, is taken for a saved file", async () => {
  await shown(bundle, { save_bundle: () => null });
  await userEvent.click(await screen.findByRole("button", { name: "Save encrypted for Dr Ana" }));
  await waitFor(() => expect(giving.bundle).not.toBeNull());
  expect(screen.queryByText(/is saved as/)).toBeNull();
  playRust({ save_bundle: refuse("stopped") });
  await userEvent.click(screen.getByRole("button", { name: "Save encrypted for Dr Ana" }));
  await screen.findAllByText("Stopped. Nothing was saved.");
});

test("a passphrase that is weak, or typed once, seals the file", async () => {
  const strength = { score: 0, crack_time: "hours" };
  const { calls } = await shown({ ...bundle, with_passphrase: true }, { passphrase_strength: () => strength });
  await userEvent.type(await screen.findByLabelText("Passphrase"), "abc");
  await userEvent.click(screen.getByRole("button", { name: "Save with this passphrase" }));
  await screen.findByText(/guessed too easily/);
  expect(calls.some(({ command }) => command === "save_bundle")).toBe(false);
});
