import { render, screen, waitFor } from "@testing-library/svelte";
import { userEvent } from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { errorText } from "../i18n";
import type { AppState } from "../ipc";
import { app } from "../shell/app.svelte";
import { stumbles } from "../test/axe";
import { playRust, refuse } from "../test/rust";
import Welcome from "./Welcome.svelte";

const now = { local: "2026-11-20T19:42:00", zone: "UTC" };
const prepareRooms = () => Promise.resolve();
const welcome: AppState = {
  phase: "welcome",
  journal: null,
  preferences: null,
  recovery_pending: false,
  role: "journal",
  move_outcome: null,
  art_token: "",
  now,
};
const locked: AppState = { ...welcome, phase: "locked", journal: { name: "My journal", folder: "/home/ana" } };
const unlocked: AppState = { ...locked, phase: "unlocked", art_token: "t" };
const words = Array.from({ length: 24 }, (_, index) => `word${String.fromCharCode(97 + index)}`);
const strong = { score: 4, guesses_log10: 14, crack_time: "centuries" };
const weak = { score: 1, guesses_log10: 5, crack_time: "minutes" };
const GOOD = "river lantern bicycle moss";

const creating = {
  proposed_place: () => "/home/ana/Documents",
  passphrase_strength: ({ passphrase }: Record<string, unknown>) => (passphrase === GOOD ? strong : weak),
  create_journal: () => ({ words, ask: [3, 11, 20] }),
  confirm_recovery_words: () => true,
  app_state: () => unlocked,
};

const passphrase = () => screen.getByLabelText<HTMLInputElement>("Passphrase");
const again = () => screen.getByLabelText("The same once more");
const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));
const alerts = () => screen.getAllByRole("alert").map(({ textContent }) => textContent);

beforeEach(() => {
  app.state = null;
});

async function toWords() {
  render(Welcome, { state: welcome, prepareRooms });
  await press("Create a journal");
  await userEvent.type(passphrase(), GOOD);
  await userEvent.type(again(), GOOD);
  await press("Create journal");
  await screen.findByRole("heading", { name: "Your recovery words" });
}

test("a wrong passphrase is said in a sentence, and stays selected in its field", async () => {
  playRust({ unlock: refuse("wrong-passphrase") });
  render(Welcome, { state: locked, prepareRooms });
  expect(document.activeElement).toBe(passphrase());
  await userEvent.type(passphrase(), "not this{Enter}");
  expect(alerts()).toEqual([errorText({ code: "wrong-passphrase" })]);
  expect(passphrase().value).toBe("not this");
  expect([passphrase().selectionStart, passphrase().selectionEnd]).toEqual([0, 8]);
  expect(await stumbles()).toEqual([]);
});

test("the right passphrase opens the journal", async () => {
  const calls = playRust({ unlock: () => unlocked });
  render(Welcome, { state: locked, prepareRooms });
  await userEvent.type(passphrase(), "open sesame{Enter}");
  await waitFor(() => {
    expect(app.state?.phase).toBe("unlocked");
  });
  expect(calls.at(-1)).toEqual({ command: "unlock", args: { passphrase: "open sesame" } });
});

test("the window stands empty while the first room is read", async () => {
  playRust({ unlock: () => unlocked });
  let prepared = () => {};
  const prepareRooms = () => new Promise<void>((resolve) => (prepared = resolve));
  render(Welcome, { state: locked, prepareRooms });
  await userEvent.type(passphrase(), "open sesame{Enter}");
  expect(await screen.findByText(/This takes a few seconds/)).toBeTruthy();
  expect(app.state).toBeNull();
  prepared();
  await waitFor(() => {
    expect(app.state?.phase).toBe("unlocked");
  });
});

test("an empty passphrase is not tried", async () => {
  const calls = playRust({});
  render(Welcome, { state: locked, prepareRooms });
  await press("Unlock");
  expect(alerts()).toEqual(["Type your passphrase."]);
  expect(calls).toEqual([]);
});

test("another journal is chosen, and why it could not be is said", async () => {
  playRust({ choose_journal: refuse("not-a-journal") });
  render(Welcome, { state: locked, prepareRooms });
  await press("Open another journal");
  expect((await screen.findByRole("alert")).textContent).toBe(errorText({ code: "not-a-journal" }));
});

test("a passphrase that is guessed too easily is not taken", async () => {
  const calls = playRust(creating);
  render(Welcome, { state: welcome, prepareRooms });
  await press("Create a journal");
  await userEvent.type(passphrase(), "hello");
  await screen.findByText("Weak.");
  await userEvent.type(again(), "hallo");
  await press("Create journal");
  expect(alerts()).toHaveLength(2);
  expect(alerts()[0]).toContain("guessed too easily");
  expect(alerts()[1]).toContain("not the same");
  expect(document.activeElement).toBe(passphrase());
  expect(calls.some(({ command }) => command === "create_journal")).toBe(false);
  expect(await stumbles()).toEqual([]);
});

test("a therapist gets a journal", async () => {
  const calls = playRust(creating);
  render(Welcome, { state: welcome, prepareRooms });
  await press("I am a therapist: create a reading room");
  expect(screen.getByRole("heading", { name: "Create your reading room" })).toBeTruthy();
  await userEvent.type(passphrase(), GOOD);
  await userEvent.type(again(), GOOD);
  await press("Create reading room");
  await screen.findByRole("heading", { name: "Your recovery words" });
  const made = calls.find(({ command }) => command === "create_journal");
  expect(made?.args).toMatchObject({ name: "Reading room", role: "room" });
});

test("a name that is taken is said at the name", async () => {
  playRust({ ...creating, create_journal: refuse("already-exists") });
  render(Welcome, { state: welcome, prepareRooms });
  await press("Create a journal");
  await userEvent.type(passphrase(), GOOD);
  await userEvent.type(again(), GOOD);
  await press("Create journal");
  await screen.findByRole("alert");
  const name = screen.getByLabelText("Name");
  expect(document.activeElement).toBe(name);
  expect(name.getAttribute("aria-invalid")).toBe("true");
});

test("what is typed is shown and hidden in both fields at once", async () => {
  playRust(creating);
  render(Welcome, { state: welcome, prepareRooms });
  await press("Create a journal");
  await userEvent.click(screen.getAllByRole("button", { name: "Show what I type" })[0]!);
  expect([passphrase(), again()].map((field) => field.getAttribute("type"))).toEqual(["text", "text"]);
});

test("the words are shown in order, and a kit can be saved", async () => {
  playRust({ ...creating, save_recovery_kit: () => ({ file_name: "Recovery kit.pdf" }) });
  await toWords();
  const list = screen.getByRole("list", { name: "The 24 words, in order" });
  expect([...list.children].map(({ lastElementChild }) => lastElementChild?.textContent)).toEqual(words);
  await press("Save a page to print");
  expect((await screen.findByText(/Recovery kit\.pdf/)).textContent).toContain("print it");
  expect(await stumbles()).toEqual([]);
});

test("somebody without a pen cannot get past the words", async () => {
  playRust({ ...creating, app_state: () => ({ ...unlocked, recovery_pending: true }) });
  await toWords();
  await press("Do this later");
  await waitFor(() => expect(app.state?.phase).toBe("unlocked"));
  expect(app.state?.recovery_pending).toBe(true);
});

test("each word that is not right is named, and nothing is sent", async () => {
  const calls = playRust(creating);
  await toWords();
  await press("I have written them down");
  await userEvent.type(screen.getByLabelText("Word 3"), ` ${words[2]!.toUpperCase()} `);
  await userEvent.type(screen.getByLabelText("Word 11"), "wordz");
  await press("Confirm");
  expect(alerts()).toEqual([expect.stringContaining("not word 11"), "Type word 20."]);
  expect(calls.some(({ command }) => command === "confirm_recovery_words")).toBe(false);
  expect(await stumbles()).toEqual([]);
  await press("Back to the words");
  expect(screen.getByRole("heading", { name: "Your recovery words" })).toBeTruthy();
});

test("three right words open the journal", async () => {
  const calls = playRust(creating);
  await toWords();
  await press("I have written them down");
  for (const place of [3, 11, 20]) await userEvent.type(screen.getByLabelText(`Word ${place}`), words[place - 1]!);
  await press("Confirm");
  await waitFor(() => {
    expect(app.state?.phase).toBe("unlocked");
  });
  const confirmed = calls.find(({ command }) => command === "confirm_recovery_words");
  expect(confirmed?.args).toEqual({ answers: [words[2], words[10], words[19]] });
});

test("the recovery words give a new passphrase, and a wrong one is named by its place", async () => {
  let answer: () => unknown = refuse("recovery-words-invalid", { word: 7 }) as () => unknown;
  const calls = playRust({ ...creating, unlock_with_words: () => answer() });
  render(Welcome, { state: locked, prepareRooms });
  await press("I lost my passphrase");
  const field = screen.getByLabelText("Your 24 words");
  await userEvent.type(field, words.slice(0, 23).join(" "));
  expect(screen.getByText("23 words of 24")).toBeTruthy();
  await userEvent.type(passphrase(), GOOD);
  await userEvent.type(again(), GOOD);
  await press("Open with these words");
  await screen.findByText(/Word 7 is not a recovery word/);
  expect(document.activeElement).toBe(field);
  expect(await stumbles()).toEqual([]);
  answer = () => unlocked;
  await press("Open with these words");
  await waitFor(() => {
    expect(app.state?.phase).toBe("unlocked");
  });
  expect(calls.at(-1)?.args).toEqual({ words: words.slice(0, 23).join(" "), newPassphrase: GOOD });
});

test("words whose key file is damaged do not send the person back to the words", async () => {
  playRust({ ...creating, unlock_with_words: refuse("key-file-damaged") });
  render(Welcome, { state: locked, prepareRooms });
  await press("I lost my passphrase");
  await userEvent.type(screen.getByLabelText("Your 24 words"), words.join(" "));
  await userEvent.type(passphrase(), GOOD);
  await userEvent.type(again(), GOOD);
  await press("Open with these words");
  expect(await screen.findByText(/Try your passphrase/)).toBeTruthy();
});
