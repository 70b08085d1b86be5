import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { veils } from "../../art/veil/veils.svelte";
import type { Artwork, GivenLine, LeavingBundle, LeavingPiece as Piece, ReportSelection } from "../../ipc";
import { router } from "../../shell/router.svelte";
import { toasts } from "../../shell/toasts.svelte";
import { stumbles } from "../../test/axe";
import { staysText } from "../../test/hostile";
import { playRust, refuse } from "../../test/rust";
import { giving } from "./giving.svelte";
import GiveDialog from "./GiveDialog.svelte";
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
  expect(screen.getByText(/cannot be called back: Dr Ana can read it, copy it and show it to others/)).toBeTruthy();
  expect(calls.some(({ command }) => command === "save_bundle")).toBe(false);
  await userEvent.click(screen.getByRole("button", { name: "Save encrypted for Dr Ana" }));
  await screen.findByText(/is saved as For Dr Ana\.afterglow-share/);
  expect(calls.find(({ command }) => command === "save_bundle")?.args).toEqual({
    number: 3,
    passphrase: null,
  });
});

const DOOR = "0a9e4c1e-7d0f-4f5e-9a51-0c2d5b7f6a10";

/** An entry with these words, and an artwork that it shows. */
function withArtwork(markdown: string, lines: GivenLine[] = []): LeavingBundle {
  const [entry] = bundle.pieces;
  if (!entry) throw new Error("a bundle without a piece");
  const about = { ...entry.piece, id: DOOR, kind: "artwork", title: "The door" } as const;
  const door: Piece = {
    ...entry,
    piece: { ...about, picture: { width: 40, height: 30 } },
    body: { kind: "artwork", lines, picture_left_out: false },
    own: "a1",
  };
  return { ...bundle, pieces: [{ ...entry, body: { kind: "entry", markdown, left_out: [] } }, door] };
}

test("a picture that leaves and is veiled on this screen is said to stay", async () => {
  veils.learn({ id: "a1", draft: { veiled: true } } as Artwork);
  const { container } = await shown(withArtwork(`Look: ![half open](art:${DOOR})`), {});
  const [entry] = screen.getAllByRole("article");
  if (!entry) throw new Error("no entry");
  await within(entry).findByText("This picture goes along; it is only covered here.");
  within(entry).getByText("half open");
  expect(container.textContent).not.toContain("not given");
  expect(container.querySelector("img")).toBeNull();
  expect(await stumbles(container)).toEqual([]);
  veils.learn({ id: "a1", draft: { veiled: false } } as Artwork);
  await waitFor(() => expect(within(entry).getByRole("img", { name: "half open" })).toBeTruthy());
  expect(container.textContent).not.toContain("covered here");
});

test("words that leave stand nowhere on the page that shows what leaves", async () => {
  const markdown = [
    '[a](https://x.example/y "secret") ![these words](art:ID "and these") ![far](https://x.example/z)',
    '[](https://x.example/nothing "to be seen")',
    "```no language\ncode\n```",
  ];
  const number: GivenLine = { part: "place_in_series", text: "3", codes: [] };
  for (const part of markdown) {
    const { container, unmount } = await shown(withArtwork(part.replace("ID", DOOR), [number]), {});
    const [entry] = screen.getAllByRole("article");
    const said = part.replace("art:ID", "").match(/https?:\/\/[^ )]+|[a-z]+( [a-z]+)*/g) ?? [];
    expect(said.length).toBeGreaterThan(1);
    for (const words of said) expect(entry?.textContent).toContain(words);
    screen.getByText("Place in the series");
    screen.getByText("3");
    expect(await stumbles(container)).toEqual([]);
    unmount();
  }
});

test("the report leaves without having been looked at", async () => {
  const report = { bytes: 90_000, pages: { count: 3, width: 595, height: 842 } };
  const { container } = await shown({ ...bundle, report }, {});
  const pages = screen.getAllByAltText(/^Page \d of 3 of the report$/);
  expect(pages.map((page) => page.getAttribute("src")?.split("/").slice(-4))).toEqual(
    ["0", "1", "2"].map((page) => ["leaving", "page", "3", page]),
  );
  expect(await stumbles(container)).toEqual([]);
  await userEvent.click(screen.getByRole("button", { name: "See large: Page 2 of 3 of the report" }));
  expect(await screen.findByRole("dialog", { name: "Page 2 of 3 of the report" })).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Done" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
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

test("a bundle that is ready takes the person away from where they have gone meanwhile", async () => {
  let made = (): void => undefined;
  playRust({
    sender_name: () => "M.",
    make_bundle: () => new Promise((done) => (made = () => done(bundle))),
  });
  const selection = { items: [{}] } as ReportSelection;
  const make = async () => {
    router.replace({ room: "share" });
    const { unmount } = render(GiveDialog, { open: true, selection });
    await userEvent.click(screen.getByRole("radio", { name: /passphrase/ }));
    await userEvent.click(screen.getByRole("button", { name: "Look at what will leave" }));
    return unmount;
  };
  const unmount = await make();
  await router.go({ room: "today" });
  unmount();
  made();
  await waitFor(() => expect(toasts.list.at(-1)?.text).toContain("is ready"));
  expect(router.place).toEqual({ room: "today" });
  await toasts.list.at(-1)?.action?.run();
  expect(router.place).toEqual({ room: "share", page: "leaving" });
  await make();
  made();
  await waitFor(() => expect(router.place).toEqual({ room: "share", page: "leaving" }));
});

test("the end of one bundle's saving throws away another that was made meanwhile", async () => {
  let wrote = (_: unknown): void => undefined;
  const { unmount } = await shown(bundle, { save_bundle: () => new Promise((done) => (wrote = done)) });
  await userEvent.click(await screen.findByRole("button", { name: "Save encrypted for Dr Ana" }));
  unmount();
  await shown({ ...bundle, number: 4, given_to: "Dr Rivera" }, {});
  wrote({ file_name: "For Dr Ana.afterglow-share" });
  await waitFor(() => expect(toasts.list.at(-1)?.text).toContain("saved as For Dr Ana.afterglow-share"));
  expect(giving.bundle?.number).toBe(4);
  expect(screen.getByRole("button", { name: "Save encrypted for Dr Rivera" })).toBeTruthy();
});

test("a passphrase that is weak seals the file", async () => {
  const strength = { score: 0, crack_time: "hours" };
  const { calls } = await shown({ ...bundle, with_passphrase: true }, { passphrase_strength: () => strength });
  await userEvent.type(await screen.findByLabelText("Passphrase"), "abc");
  await userEvent.click(screen.getByRole("button", { name: "Save with this passphrase" }));
  await screen.findByText(/guessed too easily/);
  expect(calls.some(({ command }) => command === "save_bundle")).toBe(false);
});

test("a passphrase that was typed once or with a slip seals the file, or another than the one that was typed", async () => {
  // Every letter counts, and a space is one.
  const good = " seven quiet herons ";
  const { calls } = await shown(
    { ...bundle, with_passphrase: true },
    {
      passphrase_strength: () => ({ score: 4, crack_time: "centuries" }),
      save_bundle: () => ({ file_name: "For Dr Ana.afterglow-share" }),
    },
  );
  const sealed = () => calls.filter(({ command }) => command === "save_bundle").map(({ args }) => args);
  const save = () => userEvent.click(screen.getByRole("button", { name: "Save with this passphrase" }));
  await userEvent.type(await screen.findByLabelText("Passphrase"), good);
  await save();
  await screen.findByText(/Type your passphrase once more/);
  const again = screen.getByLabelText("The same once more");
  await userEvent.type(again, good.trimEnd());
  await save();
  await screen.findByText(/The two are not the same/);
  expect(sealed()).toEqual([]);
  await userEvent.type(again, " ");
  await save();
  await screen.findByText(/is saved as For Dr Ana\.afterglow-share/);
  expect(sealed()).toEqual([{ number: 3, passphrase: good }]);
});

test("words that are about to leave, or a therapist's name, come alive on the page that shows them", async () => {
  const [entry] = bundle.pieces;
  if (!entry) throw new Error("a bundle without a piece");
  const said = (parts: string[], text: string) => parts.map((part) => ({ part, text, codes: [] }));
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null);
  await staysText(async (text) => {
    const about = { ...entry.piece, title: text };
    const check_in = { outline: "neutral", marks: [], energy: null, pleasantness: null, left_out: [] };
    const felt = { ...check_in, regions: [], feelings: [text], note: text };
    await shown(
      {
        ...bundle,
        given_to: text,
        from: text,
        pieces: [
          { ...entry, piece: about },
          {
            ...entry,
            piece: { ...about, id: "g2", kind: "artwork", picture: { width: 40, height: 30 } },
            body: {
              kind: "artwork",
              lines: said(["statement", "process", "description"], text),
              picture_left_out: false,
            },
          },
          { ...entry, piece: { ...about, id: "g3", kind: "check_in" }, body: { kind: "check_in", check_in: felt } },
          {
            ...entry,
            piece: { ...about, id: "g4", kind: "session" },
            body: {
              kind: "session",
              session: { kind: "medicine", number: 2 },
              lines: said(["place", "with_whom", "experience"], text),
            },
          },
        ],
      },
      {},
    );
    await screen.findByText("The water was moving.");
  });
});
