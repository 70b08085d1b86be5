import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import type { Person, ReadCard } from "../../ipc";
import { router } from "../../shell/router.svelte";
import { stumbles } from "../../test/axe";
import { playRust, refuse } from "../../test/rust";
import People from "./People.svelte";
import { people } from "./people.svelte";

const words = ["river", "lamp", "stone", "quiet", "garden", "seven"];
const others = ["cloud", "paper", "tiger", "north", "velvet", "spoon"];

function person(name: string, more: Partial<Person["recipient"]> = {}): Person {
  const recipient = {
    id: `r-${name}`,
    name,
    address: `age1${name}`,
    added_at: 0,
    compared_at: null,
    retired_at: null,
    replaced_by: null,
    ...more,
  };
  return { recipient, check_words: words };
}

function card(more: Partial<ReadCard> = {}): ReadCard {
  return { name: "Ana", address: "age1new", check_words: others, known: null, namesake: null, ...more };
}

beforeEach(() => {
  router.reset();
  router.replace({ room: "share", page: "people" });
  people.all = null;
});

async function readCard(): Promise<void> {
  await userEvent.click(await screen.findByRole("button", { name: "Add somebody" }));
  await userEvent.type(screen.getByLabelText("Paste the card"), "Afterglow address 1");
  await userEvent.click(screen.getByRole("button", { name: "Read the card" }));
}

test("a card is kept before its words were shown, or under a name that only it claims", async () => {
  const calls = playRust({ list_people: () => [], read_card: () => card(), add_person: () => person("Dr Ana") });
  render(People);
  await readCard();
  for (const word of others) await screen.findByText(word);
  expect(calls.some(({ command }) => command === "add_person")).toBe(false);
  const name = screen.getByLabelText("What you call them");
  await userEvent.clear(name);
  await userEvent.type(name, "Dr Ana");
  await userEvent.click(screen.getByRole("button", { name: "Add this card" }));
  await waitFor(() =>
    expect(calls.find(({ command }) => command === "add_person")?.args).toEqual({
      name: "Dr Ana",
      address: "age1new",
      replaces: null,
    }),
  );
});

test("a card that goes by the name of somebody else replaces theirs without a question", async () => {
  const ana = person("Ana");
  const calls = playRust({
    list_people: () => [ana],
    read_card: () => card({ namesake: ana }),
    add_person: () => person("Ana"),
  });
  render(People);
  await readCard();
  expect((await screen.findAllByRole("alert")).some((alert) => alert.textContent.includes("Careful"))).toBe(true);
  for (const word of [...words, ...others]) screen.getByText(word);
  await userEvent.click(screen.getByRole("button", { name: "Add this card" }));
  expect(calls.some(({ command }) => command === "add_person")).toBe(false);
  await userEvent.click(screen.getByRole("radio", { name: /somebody else's/ }));
  await userEvent.click(screen.getByRole("button", { name: "Add this card" }));
  await screen.findByText(/is called Ana already/);
  expect(calls.some(({ command }) => command === "add_person")).toBe(false);
  await userEvent.click(screen.getByRole("radio", { name: /new one of Ana/ }));
  await userEvent.click(screen.getByRole("button", { name: "Add this card" }));
  await waitFor(() =>
    expect(calls.find(({ command }) => command === "add_person")?.args["replaces"]).toBe(ana.recipient.id),
  );
});

test("a card under the name of somebody whose card was put away says that theirs is in use", async () => {
  const away = person("Ana", { retired_at: Date.parse("2026-11-20T12:00:00") });
  const calls = playRust({
    list_people: () => [away],
    read_card: () => card({ namesake: away }),
    add_person: () => person("Ana"),
  });
  render(People);
  await readCard();
  await screen.findByText("Careful: you put away another address of Ana");
  screen.getByText("The address you put away");
  expect(screen.queryByRole("button", { name: "Keep only the old one" })).toBeNull();
  await userEvent.click(screen.getByRole("radio", { name: /new one of Ana/ }));
  await userEvent.click(screen.getByRole("button", { name: "Add this card" }));
  await waitFor(() =>
    expect(calls.find(({ command }) => command === "add_person")?.args["replaces"]).toBe(away.recipient.id),
  );
});

test("a text without a card is taken for one, or nobody hears that it is none", async () => {
  playRust({ list_people: () => [], read_card: refuse("refused", { reason: "no-address" }) });
  render(People);
  await readCard();
  await screen.findByText(/no address/i);
  expect(screen.queryByRole("button", { name: "Add this card" })).toBeNull();
});

test("whose words were not compared looks like one whose were, or a card that was put away is offered", async () => {
  const compared = person("Ben", { compared_at: Date.parse("2026-11-20T12:00:00") });
  const away = person("Cleo", { retired_at: Date.parse("2026-11-20T12:00:00") });
  playRust({ list_people: () => [person("Ana"), compared, away] });
  const { container } = render(People);
  await screen.findByText(/have not been compared yet/);
  await screen.findByText(/Words compared on/);
  expect(people.present.map(({ recipient }) => recipient.name)).toEqual(["Ana", "Ben"]);
  expect(await stumbles(container)).toEqual([]);
});

test("somebody keeps the old name, or is called as somebody else is or nothing", async () => {
  let called = "Ana";
  const list_people = () => [person(called, { id: "r1" }), person("Ben")];
  const rename_person = ({ name }: Record<string, unknown>) => {
    called = String(name);
    return null;
  };
  let calls = playRust({ list_people, rename_person: refuse("disk-full") });
  const renamed = () => calls.filter(({ command }) => command === "rename_person").map(({ args }) => args);
  render(People);
  const [rename] = await screen.findAllByRole("button", { name: "Rename" });
  await userEvent.click(rename!);
  const dialog = within(await screen.findByRole("dialog", { name: "What do you call them?" }));
  const name = dialog.getByLabelText<HTMLInputElement>("What you call them");
  const keep = () => userEvent.click(dialog.getByRole("button", { name: "Keep this name" }));
  expect(name.value).toBe("Ana");
  await userEvent.clear(name);
  await keep();
  await dialog.findByText("Give them a name, so that you know who it is.");
  await userEvent.type(name, "ben");
  await keep();
  await dialog.findByText("Somebody here is called ben already. Choose another name.");
  expect(await stumbles()).toEqual([]);
  expect(renamed()).toEqual([]);
  await userEvent.type(name, "jamin");
  await keep();
  await dialog.findByText(/disk is full/);
  expect(name.value).toBe("benjamin");
  calls = playRust({ list_people, rename_person });
  await keep();
  await screen.findByRole("heading", { name: "benjamin" });
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(renamed()).toEqual([{ id: "r1", name: "benjamin" }]);
});

test("Enter takes a comparison back from whoever only looked at the words again", async () => {
  const calls = playRust({
    list_people: () => [person("Ben", { compared_at: Date.parse("2026-11-20T12:00:00") })],
    set_person_compared: () => null,
  });
  render(People);
  await userEvent.click(await screen.findByRole("button", { name: "Show the words" }));
  await screen.findByRole("dialog");
  await userEvent.keyboard("{Enter}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(calls.some(({ command }) => command === "set_person_compared")).toBe(false);
});

test("a card that was put away is used again without a question, or beside another of its name", async () => {
  const retired_at = Date.parse("2026-11-20T12:00:00");
  const calls = playRust({
    list_people: () => [person("Ana"), { ...person("Ana", { id: "old", retired_at }), check_words: others }],
    rename_person: () => null,
    set_person_retired: () => null,
  });
  render(People);
  await userEvent.click(await screen.findByText("1 card put away"));
  await userEvent.click(screen.getByRole("button", { name: "Use again" }));
  const question = within(await screen.findByRole("alertdialog"));
  question.getByText(/If you no longer trusted it/);
  for (const word of others) question.getByText(word);
  expect(await stumbles()).toEqual([]);
  await userEvent.click(question.getByRole("button", { name: "Use again" }));
  await question.findByText(/is called Ana already/);
  expect(calls.some(({ command }) => command === "set_person_retired")).toBe(false);
  await userEvent.type(question.getByLabelText("What you call them"), " before");
  await userEvent.click(question.getByRole("button", { name: "Use again" }));
  await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
  const sent = calls.filter(({ command }) => command !== "list_people").map(({ command, args }) => [command, args]);
  expect(sent).toEqual([
    ["rename_person", { id: "old", name: "Ana before" }],
    ["set_person_retired", { id: "old", retired: false }],
  ]);
});

test("everybody is told the same six words, or words that were never given out are shown", async () => {
  const calls = playRust({
    list_people: () => [person("Ana")],
    own_words: () => (calls.filter(({ command }) => command === "own_words").length === 1 ? null : others),
  });
  render(People);
  await userEvent.click(await screen.findByRole("button", { name: "My words for them" }));
  await screen.findByText(/You have given them nothing yet/);
  await userEvent.click(screen.getByRole("button", { name: "Done" }));
  await userEvent.click(screen.getByRole("button", { name: "My words for them" }));
  const dialog = await screen.findByRole("dialog", { name: "Your words for Ana" });
  for (const word of others) expect(dialog.textContent).toContain(word);
  const asked = calls.filter(({ command }) => command === "own_words");
  expect(asked.map(({ args }) => args)).toEqual(Array(2).fill({ replier: { kind: "person", id: "r-Ana" } }));
  expect(await stumbles(dialog)).toEqual([]);
});
