import { render, screen, waitFor, within } from "@testing-library/svelte";
import { userEvent } from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { errorText, speak } from "../i18n";
import type { SupportCard } from "../ipc";
import { aside } from "../shell/aside.svelte";
import { stumbles } from "../test/axe";
import { playRust, refuse, type Call } from "../test/rust";
import { cardOf, EMPTY, linesOf, shippedLines } from "./card";
import SupportPage from "./SupportPage.svelte";

const ana = { name: "Ana", number: "+34 600 000 000", note: "At any hour" };

/** A computer that keeps the card as Rust does. */
function rust(card: SupportCard = EMPTY, answers: Parameters<typeof playRust>[0] = {}): Call[] {
  let stored = card;
  return playRust({
    support_card: () => stored,
    save_support_card: (args) => {
      stored = args["card"] as SupportCard;
      return null;
    },
    ...answers,
  });
}

const press = async (name: string) => userEvent.click(await screen.findByRole("button", { name }));
const saved = (calls: Call[]) => calls.filter(({ command }) => command === "save_support_card");

beforeEach(() => {
  aside.open = "support";
});

test("the numbers that are shipped are these, and it says that nobody watches", async () => {
  rust();
  render(SupportPage);
  await screen.findByText("988");
  expect(shippedLines().map(({ number }) => number)).toEqual([
    ...["988", "116 123", "112", "13 11 14"],
    ...["024", "800 911 2000", "*4141"],
  ]);
  for (const { name, number } of shippedLines()) {
    expect(screen.getByText(name)).toBeTruthy();
    expect(screen.getByText(number)).toBeTruthy();
  }
  expect(screen.getByText(/Nobody is monitoring this app\. It is not a medical device/)).toBeTruthy();
  expect(await stumbles()).toEqual([]);
});

test("somebody who reads Spanish looks for a line that answers in it among those that do not", async () => {
  await speak("es");
  const numbers = shippedLines().map(({ number }) => number);
  await speak("en");
  expect(numbers).toEqual(["024", "800 911 2000", "*4141", "988", "112", "116 123", "13 11 14"]);
});

test("a contact is kept only after it was said who can read it", async () => {
  const calls = rust();
  render(SupportPage);
  await press("Add your own contacts");
  expect(screen.getByText(/Anyone who uses this computer can read this card/)).toBeTruthy();
  const levels = screen.getAllByRole("heading").map(({ tagName, textContent }) => [tagName, textContent]);
  expect(levels).toEqual([
    ["H2", "Change the support card"],
    ["H3", "Your own contacts"],
    ["H3", "Numbers you can call"],
  ]);
  await userEvent.type(screen.getByLabelText("Name"), "Ana");
  await userEvent.type(screen.getAllByLabelText("Number")[0]!, ana.number);
  expect(saved(calls)).toEqual([]);
  expect(await stumbles()).toEqual([]);
  await press("Save card");
  await screen.findByText("The card is saved.");
  expect(saved(calls)[0]?.args).toEqual({ card: { contacts: [{ ...ana, note: "" }], lines: [] } });
  expect(screen.getByText(ana.number)).toBeTruthy();
});

test("a line is changed and hidden, and comes back", async () => {
  const calls = rust();
  render(SupportPage);
  await press("Add your own contacts");
  const lines = within(screen.getByRole("heading", { name: "Numbers you can call" }).parentElement!);
  const eu = lines.getAllByRole<HTMLInputElement>("textbox").find(({ value }) => value === "112")!;
  await userEvent.clear(eu);
  await userEvent.type(eu, "061");
  await userEvent.click(lines.getAllByRole("switch")[0]!);
  await press("Save card");
  await screen.findByText("061");
  expect(screen.queryByText("988")).toBeNull();
  expect(saved(calls)[0]?.args["card"]).toMatchObject({
    lines: [
      { id: "us-ca", hidden: true },
      { id: "eu", number: "061", hidden: false },
    ],
  });
  await press("Change this card");
  await userEvent.click(
    within(screen.getByRole("heading", { name: "Numbers you can call" }).parentElement!).getAllByRole("switch")[0]!,
  );
  await press("Save card");
  await screen.findByText("988");
});

test("changes are not lost by Escape", async () => {
  rust({ ...EMPTY, contacts: [ana] });
  render(SupportPage);
  await press("Change this card");
  await userEvent.type(screen.getAllByLabelText("Name")[0]!, " B");
  await userEvent.keyboard("{Escape}");
  expect((await screen.findByRole("alert")).textContent).toBe("Save or discard your changes first.");
  expect(screen.getByDisplayValue("Ana B")).toBeTruthy();
  await press("Discard changes");
  expect(await screen.findByText("Ana")).toBeTruthy();
  await userEvent.keyboard("{Escape}");
  expect(aside.open).toBeNull();
});

test("what cannot be saved stays in the form", async () => {
  rust(EMPTY, { save_support_card: refuse("disk-full") });
  render(SupportPage);
  await press("Add your own contacts");
  await userEvent.type(screen.getByLabelText("Name"), "Ana");
  await press("Save card");
  expect((await screen.findByRole("alert")).textContent).toBe(errorText({ code: "disk-full" }));
  expect(screen.getByDisplayValue("Ana")).toBeTruthy();
});

test("a damaged card is said, not changed, and the lines still stand", async () => {
  let isDamaged = true;
  const calls = rust(EMPTY, {
    support_card: (args) => (isDamaged ? refuse("support-card-unreadable")(args) : EMPTY),
    set_support_card_aside: () => {
      isDamaged = false;
      return null;
    },
  });
  render(SupportPage);
  expect((await screen.findByRole("alert")).textContent).toContain(errorText({ code: "support-card-unreadable" }));
  expect(screen.getByText("988")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Add your own contacts" })).toBeNull();
  await press("Begin a new card");
  await waitFor(() => {
    expect(screen.queryByRole("alert")).toBeNull();
  });
  await screen.findByRole("button", { name: "Add your own contacts" });
  expect(saved(calls)).toEqual([]);
});

test("a card keeps to what differs, and to lines of other versions", () => {
  const other = { id: "elsewhere", name: "Somewhere", number: "1", hidden: false };
  const card = { contacts: [], lines: [other] };
  expect(cardOf([], linesOf(card), card)).toEqual(card);
  expect(cardOf([{ name: " ", number: "", note: "" }], shippedLines(), EMPTY)).toEqual(EMPTY);
});
