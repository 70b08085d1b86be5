import { render, screen } from "@testing-library/svelte";
import { userEvent } from "@testing-library/user-event";
import { FluentResource } from "@fluent/bundle";
import { beforeEach, expect, test } from "vitest";
import Journal from "../journal/Journal.svelte";
import { router } from "../shell/router.svelte";
import { flushAll } from "../shell/flush";
import { stumbles } from "../test/axe";
import { playRust, type Call } from "../test/rust";
import Today from "../today/Today.svelte";
import { offered } from "./offered.svelte";
import { another, fitting, headings, PROMPTS, standingOf, wording, type Standing } from "./prompts";
import words from "../../locales/en/prompts.ftl?raw";

const day = { strip: null, next_appointment: null, items_since_last: 0, latest: [] };
const at = { local: "2026-11-14T10:30:00", zone: "Europe/Madrid" };
const session = { id: "s4", kind: "medicine", number: 4, starts: at };
const item = { item: { kind: "entry", id: "e1" }, title: "A day", excerpt: "", occurred: at, session: null };
const past = { ...day, latest: [{ ...item, moment: null, private: false, regions: [] }] };

function rust(answers: Parameters<typeof playRust>[0] = {}): Call[] {
  return playRust({
    today: () => past,
    list_sessions: () => [],
    propose_session: () => ({ session, moment: "days7" }),
    last_prompt: () => null,
    remember_prompt: () => null,
    create_entry: (args) => ({ id: "made", revision: 1, draft: args["draft"], session }),
    save_entry: () => 2,
    ...answers,
  });
}

const press = async (name: string) => userEvent.click(await screen.findByRole("button", { name }));
const title = () => screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Title" });
const made = (calls: Call[]) => calls.filter(({ command }) => command === "create_entry");

beforeEach(() => {
  router.reset();
  offered.prompt = null;
  offered.declined = false;
});

test("each prompt has its words, and no words are left over", () => {
  expect(PROMPTS.length).toBeGreaterThanOrEqual(40);
  const codes = PROMPTS.flatMap(({ id, steps = [] }) => [id, ...steps.map((step) => `${id}-${step}`)]);
  const worded = new FluentResource(words).body.map(({ id }) => id).filter((id) => id.startsWith("prompt-"));
  expect(codes.map((code) => `prompt-${code}`).sort()).toEqual(worded.sort());
  expect(new Set(codes).size).toBe(codes.length);
});

test("each prompt fits as a title and can be told from the others", () => {
  const texts = PROMPTS.map(wording);
  expect(new Set(texts).size).toBe(texts.length);
  expect(texts.filter((text) => text.length > 120)).toEqual([]);
  for (const prompt of PROMPTS) expect(headings(prompt)).toHaveLength(prompt.steps?.length ?? 0);
});

test.each<[Standing | null, number]>([
  ["preparing", 15],
  ["right_after", 10],
  ["integrating", 20],
  [null, 5],
])("there is enough to choose from: %s", (standing, least) => {
  expect(fitting(standing).length).toBeGreaterThanOrEqual(least);
});

test.each([
  [null, null, null],
  ["preparation", null, "preparing"],
  ["medicine", "before", "preparing"],
  ["medicine", "during", "right_after"],
  ["medicine", "hours4", "right_after"],
  ["medicine", "hours24", "integrating"],
  ["integration", null, "integrating"],
] as const)("with a session of kind %s and moment %s one stands: %s", (kind, moment, standing) => {
  expect(standingOf(kind && { kind }, moment)).toBe(standing);
});

test("another one is never the same twice in a row, and all come before one comes again", () => {
  const prompts = fitting("integrating");
  const shown: string[] = [];
  for (let turn = 0; turn < prompts.length * 3; turn++) {
    const { id } = another(prompts, shown)!;
    expect(id).not.toBe(shown.at(-1));
    if (turn < prompts.length) expect(shown).not.toContain(id);
    shown.splice(0, shown.length, ...shown.filter((one) => one !== id), id);
  }
});

test("a start offers another one than the last start did", async () => {
  const fits = fitting("right_after").map(({ id }) => id);
  for (const last of fits) {
    const calls = rust({ last_prompt: () => last });
    const fresh = new (offered.constructor as new () => typeof offered)();
    await fresh.stand("right_after");
    expect(fresh.prompt?.id).not.toBe(last);
    expect(calls.at(-1)).toEqual({ command: "remember_prompt", args: { id: fresh.prompt?.id } });
  }
});

test("Today offers a prompt to write to, another one, or none", async () => {
  rust();
  render(Today);
  const shown = () => wording(offered.prompt!);
  await screen.findByText("A prompt, if you like");
  const first = shown();
  expect(screen.getByRole("heading", { name: first })).toBeTruthy();
  await press("Another one");
  expect(shown()).not.toBe(first);
  expect(screen.getByRole("heading", { name: shown() })).toBeTruthy();
  expect(await stumbles()).toEqual([]);
  await press("Write");
  expect(router.place).toEqual({ room: "journal", entry: "new", prompt: offered.prompt?.id });
  await press("Without a prompt");
  await press("Write");
  expect(router.place).toEqual({ room: "journal", entry: "new", prompt: null });
  await press("With a prompt");
  expect(screen.queryByText("A prompt, if you like")).not.toBeNull();
});

test("a journal without answers about prompts still shows the day", async () => {
  playRust({ today: () => past });
  render(Today);
  expect(await screen.findByText("Lately")).toBeTruthy();
  expect(screen.queryByText("A prompt, if you like")).toBeNull();
});

test("a prompt becomes the title, and nothing is stored before it is answered", async () => {
  const calls = rust();
  router.replace({ room: "journal", entry: "new", prompt: "season" });
  const { unmount } = render(Journal);
  const wanted = wording(PROMPTS.find(({ id }) => id === "season")!);
  expect((await title()).value).toBe(wanted);
  expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Your entry" }));
  await router.go({ room: "today" });
  expect(made(calls)).toEqual([]);
  unmount();
});

test("a form brings its headings, and nothing is stored before it is answered", async () => {
  const calls = rust();
  router.replace({ room: "journal", entry: "new", prompt: "thought-record" });
  render(Journal);
  await title();
  const steps = headings(PROMPTS.find(({ id }) => id === "thought-record")!);
  const shown = [...screen.getByRole("textbox", { name: "Your entry" }).querySelectorAll("h3")];
  expect(shown.map(({ textContent }) => textContent)).toEqual(steps);
  await router.go({ room: "today" });
  expect(made(calls)).toEqual([]);
});

test("an entry without words offers a prompt, and goes on without one", async () => {
  const calls = rust();
  router.replace({ room: "journal", entry: "new" });
  render(Journal);
  await press("Another one");
  expect(await stumbles()).toEqual([]);
  const { prompt } = offered;
  await press("Write about this");
  expect((await title()).value).toBe(wording(prompt!));
  expect(screen.queryByRole("button", { name: "Another one" })).toBeNull();
  expect(made(calls)).toEqual([]);
});

test("a form that nobody has answered is saved as an entry", async () => {
  const calls = rust();
  offered.prompt = PROMPTS.find(({ steps }) => steps) ?? null;
  router.replace({ room: "journal", entry: "new" });
  render(Journal);
  await press("Write about this");
  expect((await title()).value).toBe(wording(offered.prompt!));
  await flushAll();
  expect(made(calls)).toEqual([]);
});

test("what is written without taking the prompt keeps it away", async () => {
  const calls = rust();
  router.replace({ room: "journal", entry: "new" });
  render(Journal);
  await screen.findByRole("button", { name: "Another one" });
  await userEvent.type(await title(), "My own");
  expect(screen.queryByRole("button", { name: "Another one" })).toBeNull();
  await router.go({ room: "today" });
  expect(made(calls)).toHaveLength(1);
});

test("Without a prompt leaves an empty page", async () => {
  rust();
  router.replace({ room: "journal", entry: "new" });
  render(Journal);
  await press("Without a prompt");
  expect(screen.queryByText("A prompt, if you like")).toBeNull();
  expect(document.activeElement).toBe(await title());
  expect((await title()).value).toBe("");
});
