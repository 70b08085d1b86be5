import { render, screen, within } from "@testing-library/svelte";
import { userEvent } from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import hostile from "../../../tests/hostile/texts.json";
import type { Client, GivenBody } from "../ipc";
import { router } from "../shell/router.svelte";
import { dismissAll, toasts } from "../shell/toasts.svelte";
import { stumbles } from "../test/axe";
import { playRust, refuse } from "../test/rust";
import Arriving from "./arriving/Arriving.svelte";
import { arriving } from "./arriving/arriving.svelte";
import Clients from "./clients/Clients.svelte";
import BundlePage from "./reading/BundlePage.svelte";
import { inOrder, pieceTitle, piecesOf } from "./reading/pieces";
import { rendered } from "./reading/render";
import { bundle, entry, LEFT_OUT, maya, piece } from "./room.fixture";

beforeEach(() => {
  router.reset();
  dismissAll();
  arriving.asked = null;
});

/** The page of a text, in an element. */
function page(markdown: string, pictureOf: (id: string) => string | null = () => null): HTMLElement {
  const holder = document.createElement("div");
  holder.append(rendered(markdown, LEFT_OUT, pictureOf) ?? markdown);
  return holder;
}

test("a stranger's text does more than stand there", () => {
  for (const text of [...hostile, hostile.join("\n\n")]) {
    const shown = page(text);
    expect(
      shown.querySelectorAll("script, img, a, svg, style, iframe, [onerror], [onload], [href], [src]"),
    ).toHaveLength(0);
  }
  expect(page("a <b>c</b>").textContent).toContain("<b>c</b>");
});

test("what was left out is taken for the person's own words", () => {
  const shown = page("Before.\n\n*Something was left out here*\n\n*So it was*");
  expect(shown.querySelector(".left-out")?.textContent).toBe("Something was left out here");
  expect([...shown.querySelectorAll("em")].map((words) => words.textContent)).toEqual(["So it was"]);
});

test("a picture is drawn from the bundle alone", () => {
  const id = "00000000-0000-4000-8000-000000000001";
  const other = "00000000-0000-4000-8000-000000000002";
  const shown = page(`![a door](art:${id})\n\n![gone](art:${other})`, (asked) => (asked === id ? "art://x/1" : null));
  const images = [...shown.querySelectorAll("img")];
  expect(images.map((image) => image.getAttribute("src"))).toEqual(["art://x/1"]);
  expect(images[0]?.alt).toBe("a door");
  expect(shown.textContent).toContain("A picture that was not given");
  expect(within(shown).getByText("gone")).toBeTruthy();
  images[0]?.dispatchEvent(new Event("error"));
  expect(shown.querySelector("img")).toBeNull();
  within(shown).getByText("This picture is in the file, but it cannot be shown here.");
  expect(within(shown).getByText("a door").ariaHidden).toBeNull();
  expect(within(shown).getAllByText("A picture that was not given")).toHaveLength(1);
});

test("an address is told in the middle of its link, twice, or behind itself", () => {
  const told = (markdown: string) => page(markdown).textContent;
  expect(told("a [b *c* **d**](https://x.example) e")).toBe("a b c d (https://x.example) e");
  expect(told("*a [b*](https://x.example) c")).toBe("*a b* (https://x.example) c");
  expect(told("*a [b](https://x.example)* [c](https://x.example)")).toBe(
    "a b (https://x.example) c (https://x.example)",
  );
  expect(told("<https://x.example> <a@x.example>")).toBe("https://x.example a@x.example");
});

test("words around a picture hide it as the app's own, or an address", () => {
  const id = "00000000-0000-4000-8000-000000000001";
  const shown = page(`*![${LEFT_OUT[0]}](art:${id})* *[${LEFT_OUT[0]}](https://x.example)*`, () => "art://x/1");
  expect(shown.querySelector(".left-out")).toBeNull();
  expect(shown.querySelector("img")).not.toBeNull();
  expect(shown.textContent).toContain("(https://x.example)");
});

test("a text of any length holds the window up", () => {
  expect(rendered("a".repeat(1_000_001), [], () => null)).toBeNull();
  expect(() => rendered(">".repeat(50_000), [], () => null)).not.toThrow();
});

test("pieces stand in another order than their days, and without a day at the end", () => {
  const pieces = [
    piece("none", { day: null }),
    piece("late", { day: "2026-11-15", time: "21:00:00" }),
    piece("early", { day: "2026-11-15", time: "08:00:00" }),
    piece("before", { day: "2025-12-31" }),
  ];
  const ordered = inOrder(piecesOf(bundle(pieces)));
  expect(ordered.map((one) => one.piece.id)).toEqual(["before", "early", "late", "none"]);
  expect(pieceTitle(piece("x", { title: "  ", kind: "check_in" }))).toBe("Body check-in");
  expect(pieceTitle(piece("x", { title: null, kind: "artwork" }))).toBe("Artwork");
});

test("a bundle's sender is taken for proven, or its pieces cannot be read beside each other", async () => {
  const calls = playRust({
    room_bundle: () => bundle([piece("b-later", { day: "2026-11-17" }), piece("a-first")]),
    room_piece: ({ id }) => entry(`words of ${String(id)}`),
    client_address: () => ({ address: "age1maya", words: ["one", "two", "three", "four", "five", "six"] }),
    note_compared: () => null,
  });
  render(BundlePage, { bundle: "b1" });
  expect(await screen.findByText(/only the sender’s own word/)).toBeTruthy();
  expect(await screen.findByText("words of a-first")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Side by side" }));
  await userEvent.click(screen.getByRole("button", { name: /^b-later/ }));
  expect(await screen.findByText("words of b-later")).toBeTruthy();
  expect(screen.getByText("words of a-first")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Compare check words" }));
  const words = await screen.findByRole("list", { name: "Check words" });
  expect(within(words).getAllByRole("listitem")).toHaveLength(6);
  await userEvent.click(screen.getByRole("button", { name: /I compared them/ }));
  expect(calls.find(({ command }) => command === "note_compared")?.args).toEqual({ bundle: "b1", address: "age1maya" });
  expect(await stumbles()).toEqual([]);
});

test("a menu that copies a picture out of the room opens", async () => {
  const picture = { width: 800, height: 600 };
  playRust({
    room_bundle: () => bundle([piece("door", { kind: "artwork", title: "The door", picture })]),
    room_piece: () => ({ kind: "artwork", lines: [], picture_left_out: false }) satisfies GivenBody,
  });
  const { container } = render(BundlePage, { bundle: "b1" });
  await screen.findByRole("group", { name: /^The door. Plus and minus/ });
  const isOpened = (at: Element) =>
    at.dispatchEvent(new MouseEvent("contextmenu", { bubbles: true, cancelable: true }));
  for (const image of container.querySelectorAll("img, .ground")) expect(isOpened(image)).toBe(false);
  expect(container.querySelectorAll("img").length).toBeGreaterThan(1);
  expect(isOpened(screen.getByRole("heading", { name: "The door" }))).toBe(true);
});

test("a bundle that was sealed to an address that is no longer given out looks like any other", async () => {
  const old = { ...bundle([piece("a")]).summary, to_old_address: true };
  playRust({
    room_bundle: () => bundle([piece("a")], { summary: old }),
    room_piece: () => entry("words"),
    room_clients: () => [{ ...maya, bundles: [old] }],
  });
  const { unmount } = render(Clients);
  expect(await screen.findByText(/sealed to your old address/)).toBeTruthy();
  unmount();
  render(BundlePage, { bundle: "b1" });
  expect(await screen.findByText(/Maya needs your new card/)).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Show my address" }));
  expect(router.place).toEqual({ room: "address" });
});

test("words that were compared vouch for what came without an address for replies", async () => {
  const [first] = maya.bundles;
  if (!first) throw new Error("a client without a bundle");
  const proven = { ...first, trust: "compared" as const };
  const unproven = { ...first, id: "b2", trust: "no_address" as const };
  playRust({ room_clients: () => [{ ...maya, bundles: [proven, unproven] }] });
  render(Clients);
  expect(await screen.findByText(/^Only the sender’s own word .* came without an address for replies/)).toBeTruthy();
  expect(screen.queryByText("Check words compared")).toBeNull();
  const rows = screen.getAllByRole("button", { name: /2 pieces/ }).map(({ textContent }) => textContent);
  expect(rows.map((row) => row.includes("without an address for replies"))).toEqual([false, true]);
  expect(await stumbles()).toEqual([]);
});

test("the end of an appointment closes without a question that says what goes", async () => {
  const calls = playRust({
    room_bundle: () => bundle([piece("door", { kind: "artwork", may_keep: false, title: "The door" }), piece("kept")]),
    room_piece: () => ({ kind: "artwork", lines: [], picture_left_out: true }) satisfies GivenBody,
    finish_appointment: () => null,
  });
  render(BundlePage, { bundle: "b1" });
  await userEvent.click(await screen.findByRole("button", { name: "Appointment done" }));
  const question = await screen.findByRole("alertdialog");
  expect(question.textContent).toContain("No copy may be kept of 1 piece");
  expect(within(question).getByText("The door")).toBeTruthy();
  expect(calls.some(({ command }) => command === "finish_appointment")).toBe(false);
  await userEvent.click(within(question).getByRole("button", { name: "Close them for good" }));
  expect(calls.find(({ command }) => command === "finish_appointment")?.args).toEqual({ bundle: "b1" });
});

test("something that a client gave, or the client, goes without a question or stays on the page", async () => {
  let clients: Client[] = [maya];
  const calls = playRust({
    room_clients: () => clients,
    remove_bundle: () => ((clients = [{ ...maya, bundles: [] }]), null),
    remove_client: () => ((clients = []), null),
  });
  render(Clients);
  await userEvent.click(await screen.findByRole("button", { name: /^Remove what came on/ }));
  let question = within(await screen.findByRole("alertdialog"));
  expect(question.getByText(/Its 2 pieces are removed from this room for good/)).toBeTruthy();
  await userEvent.click(question.getByRole("button", { name: "Cancel" }));
  expect(calls.some(({ command }) => command.startsWith("remove"))).toBe(false);

  await userEvent.click(screen.getByRole("button", { name: /^Remove what came on/ }));
  question = within(await screen.findByRole("alertdialog"));
  await userEvent.click(question.getByRole("button", { name: "Remove for good" }));
  expect(await screen.findByText("Nothing of theirs is here.")).toBeTruthy();
  expect(screen.queryByRole("alertdialog")).toBeNull();
  expect(calls.find(({ command }) => command === "remove_bundle")?.args).toEqual({ id: "b1" });
  expect(await stumbles()).toEqual([]);

  await userEvent.click(screen.getByRole("button", { name: "Remove Maya" }));
  question = within(await screen.findByRole("alertdialog"));
  await userEvent.click(question.getByRole("button", { name: "Remove for good" }));
  expect(await screen.findByText(/Here you read what clients give you/)).toBeTruthy();
  expect(calls.find(({ command }) => command === "remove_client")?.args).toEqual({ id: "c1" });
  await expect.poll(() => document.activeElement).toBe(screen.getByRole("heading", { level: 1 }));
});

test("a client of whom nothing is left here is believed to come for the first time", async () => {
  const words = ["one", "two", "three", "four", "five", "six"];
  playRust({
    room_clients: () => [{ ...maya, bundles: [] }],
    open_bundle: () => ({
      state: "whose_is_it",
      sender: "Maya",
      looks_like: null,
      address: { address: "age1other", words },
    }),
  });
  render(Arriving);
  void arriving.choose();
  await userEvent.selectOptions(await screen.findByLabelText("Client"), "Maya");
  expect(screen.getByText("Maya came with another address before")).toBeTruthy();
});

test("a refused file is not said, or asks for what it does not need", async () => {
  playRust({
    room_clients: () => [],
    open_bundle: refuse("refused", { reason: "for-somebody-else" }),
  });
  render(Clients);
  await userEvent.click(await screen.findByRole("button", { name: "Open what was sent" }));
  expect(toasts.list[0]?.failed).toBe(true);
  expect(arriving.asked).toBeNull();
});

test("a locked bundle does not say that its passphrase was wrong, or whose it is cannot be said", async () => {
  let tries = 0;
  const calls = playRust({
    room_clients: () => [maya],
    open_bundle: () => ({ state: "needs_passphrase", file_name: "for-you.afterglow-share" }),
    open_bundle_with: () =>
      ++tries === 1
        ? Promise.reject({ code: "refused", args: { reason: "wrong-passphrase" } })
        : { state: "whose_is_it", sender: "M.", looks_like: null, address: null },
    take_in_bundle: () => ({ state: "here", client: "c1", bundle: "b1", was_here: false }),
  });
  render(Arriving);
  await arriving.choose();
  await userEvent.type(await screen.findByLabelText("Passphrase"), "seven herons{Enter}");
  expect(await screen.findByText(/passphrase/, { selector: "[id$=error]" })).toBeTruthy();
  const field = screen.getByLabelText<HTMLInputElement>("Passphrase");
  expect(field.value).toBe("seven herons");
  await userEvent.type(field, "{Enter}");
  expect(await screen.findByText(/“M.”/)).toBeTruthy();
  expect(await screen.findByDisplayValue("M.")).toBeTruthy();
  await userEvent.selectOptions(await screen.findByLabelText("Client"), "Maya");
  await userEvent.click(screen.getByRole("button", { name: "Take it in" }));
  expect(calls.find(({ command }) => command === "take_in_bundle")?.args).toMatchObject({ client: "c1" });
  expect(router.place).toEqual({ room: "clients", bundle: "b1" });
});

test("a bundle whose passphrase is being tried comes in although it was stopped, or together with the next file", async () => {
  const dropped = [
    { file_name: "one", left: 1, arrival: { state: "needs_passphrase", file_name: "one" } },
    { file_name: "two", left: 0, arrival: { state: "here", client: "c1", bundle: "b2", was_here: false } },
  ];
  let refuse = (_: unknown): void => undefined;
  const calls = playRust({
    open_dropped_bundle: () => dropped.shift() ?? null,
    open_bundle_with: () => new Promise((_, reject) => (refuse = reject)),
    stop_bundle: () => null,
    set_bundle_aside: () => null,
  });
  render(Arriving);
  await arriving.dropped();
  await userEvent.type(await screen.findByLabelText("Passphrase"), "seven herons{Enter}");
  await userEvent.click(await screen.findByRole("button", { name: "Cancel" }));
  const asked = () => calls.map(({ command }) => command).filter((command) => command.endsWith("_bundle"));
  expect(asked()).toEqual(["open_dropped_bundle", "stop_bundle"]);
  refuse({ code: "stopped" });
  await expect.poll(asked).toEqual(["open_dropped_bundle", "stop_bundle", "open_dropped_bundle"]);
  expect(screen.queryByLabelText("Passphrase")).toBeNull();
});

test("a bundle of another address is filed under a client without a question, or under other words than its own", async () => {
  const words = ["one", "two", "three", "four", "five", "six"];
  const calls = playRust({
    room_clients: () => [maya],
    open_bundle: () => ({
      state: "whose_is_it",
      sender: "Maya",
      looks_like: null,
      address: { address: "age1other", words },
    }),
    take_in_bundle: () => ({ state: "here", client: "c1", bundle: "b2", was_here: false }),
  });
  render(Arriving);
  void arriving.choose();
  await screen.findByLabelText("Client");
  expect(screen.queryByText(/came with another address/)).toBeNull();
  await userEvent.selectOptions(await screen.findByLabelText("Client"), "Maya");
  expect(screen.getByText("Maya came with another address before").closest("[role=alert]")).toBeTruthy();
  const shown = screen.getByRole("list", { name: "Check words of what just came" });
  expect(within(shown).getAllByRole("listitem")).toHaveLength(6);
  expect(await stumbles()).toEqual([]);
  const take = screen.getByRole("button", { name: "Take it in" });
  await userEvent.click(take);
  expect(await screen.findByText("Say whether you compared the words.")).toBeTruthy();
  expect(calls.some(({ command }) => command === "take_in_bundle")).toBe(false);
  await userEvent.click(screen.getByRole("radio", { name: /^Not yet/ }));
  await userEvent.click(take);
  expect(calls.find(({ command }) => command === "take_in_bundle")?.args).toEqual({
    client: "c1",
    name: "Maya",
    compared: false,
  });
});

test("a bundle that could not be taken in is lost, or what was answered has to be answered again", async () => {
  let tries = 0;
  const calls = playRust({
    room_clients: () => [maya],
    open_bundle: () => ({ state: "whose_is_it", sender: "M.", looks_like: null, address: null }),
    take_in_bundle: () =>
      ++tries === 1
        ? Promise.reject({ code: "disk-full" })
        : { state: "here", client: "c2", bundle: "b9", was_here: false },
    set_bundle_aside: () => null,
  });
  render(Arriving);
  void arriving.choose();
  const name = await screen.findByLabelText("Name");
  await userEvent.clear(name);
  await userEvent.type(name, "Ben");
  await userEvent.click(screen.getByRole("button", { name: "Take it in" }));
  expect((await screen.findByRole("alert")).textContent).toMatch(/The disk is full.*still waits here/);
  expect(screen.getByLabelText<HTMLInputElement>("Name").value).toBe("Ben");
  expect(await stumbles()).toEqual([]);
  await userEvent.click(screen.getByRole("button", { name: "Take it in" }));
  await expect.poll(() => router.place).toEqual({ room: "clients", bundle: "b9" });
  expect(calls.filter(({ command }) => command === "take_in_bundle").map(({ args }) => args)).toEqual([
    { client: null, name: "Ben", compared: false },
    { client: null, name: "Ben", compared: false },
  ]);
  expect(calls.some(({ command }) => command === "set_bundle_aside")).toBe(false);
});

test("a name in letters of another alphabet passes for a client's", async () => {
  playRust({
    room_clients: () => [maya],
    open_bundle: () => ({ state: "whose_is_it", sender: "M\u0430ya", looks_like: "Maya", address: null }),
  });
  render(Arriving);
  void arriving.choose();
  expect((await screen.findByRole("alert")).textContent).toMatch(/looks like the name of Maya/);
  expect(screen.getByText(/letters of more than one alphabet/)).toBeTruthy();
  expect(await stumbles()).toEqual([]);
});

test("of several dropped files one is left out, or what became of each is not said", async () => {
  const here = (bundle: string) => ({ state: "here", client: "c1", bundle, was_here: false });
  const answers = [
    { file_name: "one.afterglow-share", left: 3, arrival: here("b1") },
    {
      file_name: "two.afterglow-share",
      left: 2,
      arrival: { state: "refused", reason: { code: "refused", args: { reason: "for-somebody-else" } } },
    },
    {
      file_name: "three.afterglow-share",
      left: 1,
      arrival: { state: "whose_is_it", sender: "M.", looks_like: null, address: null },
    },
    { file_name: "four.afterglow-share", left: 0, arrival: { state: "needs_passphrase", file_name: "four" } },
  ];
  playRust({
    room_clients: () => [],
    open_dropped_bundle: () => answers.shift() ?? null,
    take_in_bundle: () => here("b3"),
    set_bundle_aside: () => null,
  });
  render(Arriving);
  void arriving.dropped();
  expect(await screen.findByText("three.afterglow-share")).toBeTruthy();
  expect(answers).toHaveLength(1);
  await userEvent.click(screen.getByText("Take it in"));
  await screen.findByText("It was sealed with a passphrase");
  await userEvent.click(screen.getByText("Cancel"));
  await screen.findByText("4 files");
  const lines = screen.getAllByRole("listitem").map((line) => line.textContent);
  expect(lines).toHaveLength(4);
  expect(lines[0]).toContain("Taken in.");
  expect(lines[1]).toMatch(/two.*somebody else/);
  expect(lines[2]).toContain("Taken in.");
  expect(lines[3]).toContain("Set aside");
  expect(await stumbles()).toEqual([]);
  await userEvent.click(screen.getByText("Done"));
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("files dropped while one is under way are lost", async () => {
  const waiting: string[] = ["b1"];
  let open: (value: unknown) => void = () => undefined;
  playRust({
    open_bundle: () => new Promise((resolve) => (open = resolve)),
    open_dropped_bundle: () => {
      const bundle = waiting.shift();
      const arrival = { state: "here", client: "c1", bundle, was_here: false };
      return bundle ? { file_name: bundle, left: waiting.length, arrival } : null;
    },
  });
  const chosen = arriving.choose();
  await arriving.dropped();
  expect(waiting).toEqual(["b1"]);
  open(null);
  await chosen;
  expect(router.place).toEqual({ room: "clients", bundle: "b1" });
});
