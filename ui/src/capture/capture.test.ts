import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { userEvent } from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { sectionsMarkdown } from "../editor/plain";
import { open } from "../editor/text";
import type { EntryDraft, SessionTag } from "../ipc";
import { flushAll } from "../shell/flush";
import { router } from "../shell/router.svelte";
import { dismissAll } from "../shell/toasts.svelte";
import { stumbles } from "../test/axe";
import { playRust, refuse, type Call } from "../test/rust";
import Today from "../today/Today.svelte";
import { momentOf, sessionOfToday } from "./moment";
import RightAfter from "./RightAfter.svelte";

const at = (local: string) => ({ local, zone: "Europe/Madrid" });
const session: SessionTag = { id: "s4", kind: "medicine", number: 4, starts: at("2026-11-14T10:30:00") };

function rust(answers: Parameters<typeof playRust>[0] = {}): Call[] {
  let revision = 1;
  return playRust({
    propose_session: () => ({ session, moment: "during" }),
    create_entry: (args) => ({ id: "made", revision, draft: args["draft"], session }),
    save_entry: () => ++revision,
    ...answers,
  });
}

const place = { room: "right-after", session: "s4" } as const;
const field = (name: string) => screen.getByLabelText<HTMLTextAreaElement>(name);
const saves = (calls: Call[]) => calls.filter(({ command }) => command === "create_entry" || command === "save_entry");
const lastDraft = (calls: Call[]) => saves(calls).at(-1)?.args["draft"] as EntryDraft;

beforeEach(() => {
  router.reset();
  dismissAll();
});

test("what is typed is saved by itself, as one entry with the three headings, on the session", async () => {
  const calls = rust();
  render(RightAfter, { place });
  expect(document.activeElement).toBe(field("What I saw"));
  await userEvent.type(field("What I saw"), "# 1. A *river*");
  await userEvent.tab();
  await userEvent.keyboard("warm\nand wide");
  await waitFor(() => {
    expect(lastDraft(calls).markdown).toContain("wide");
  });
  await screen.findByText("Saved just now");
  expect(lastDraft(calls)).toMatchObject({ title: "Right after", session_id: "s4", moment: "during" });
  expect(lastDraft(calls).markdown.match(/^### .*/gm)).toEqual([
    "### What I saw",
    "### What I felt",
    "### What I heard",
  ]);
  const blocks = open(lastDraft(calls).markdown)!.doc.content.content.map((node) =>
    node.textBetween(0, node.content.size, "", "\n"),
  );
  expect(blocks).toEqual(["What I saw", "# 1. A *river*", "What I felt", "warm\nand wide", "What I heard"]);
  expect(await stumbles()).toEqual([]);
});

test("there is nothing on the page but the three, Steady me and Done", () => {
  rust();
  render(RightAfter, { place });
  expect(screen.getAllByRole("button").map(({ textContent }) => textContent.trim())).toEqual(["Steady me", "Done"]);
  expect(screen.getAllByRole("textbox")).toHaveLength(3);
});

test("somebody who hears the page is not told that a word is enough and saves itself", () => {
  rust();
  render(RightAfter, { place });
  for (const name of ["What I saw", "What I felt", "What I heard"]) {
    const described = document.getElementById(field(name).getAttribute("aria-describedby") ?? "");
    expect(described?.textContent).toBe("What is still near. A word is enough. It saves itself.");
    expect(described?.classList.contains("only-heard")).toBe(false);
  }
});

test("Done writes first and stays when it cannot", async () => {
  const calls = rust({ create_entry: refuse("disk-full") });
  router.replace(place);
  render(RightAfter, { place });
  await userEvent.type(field("What I felt"), "held");
  await userEvent.click(screen.getByRole("button", { name: "Done" }));
  expect((await screen.findAllByText(/disk is full/)).length).toBeGreaterThan(0);
  expect(router.place).toEqual(place);
  expect(field("What I felt").value).toBe("held");
  expect(saves(calls).length).toBeGreaterThan(0);
});

test("locking writes the last words", async () => {
  const calls = rust();
  render(RightAfter, { place });
  await userEvent.type(field("What I heard"), "bells");
  expect(await flushAll()).toEqual([]);
  expect(lastDraft(calls).markdown).toContain("bells");
});

test("an untouched page leaves no entry", async () => {
  const calls = rust();
  render(RightAfter, { place });
  await flushAll();
  expect(saves(calls)).toEqual([]);
});

test("a long selection can neither be deleted nor typed over", async () => {
  rust();
  render(RightAfter, { place });
  const saw = field("What I saw");
  const words = "A river under the house, wide and slow, and nobody asked me to be finished.";
  await userEvent.type(saw, words);
  const slip = (inputType: string, data: string | null = null) => {
    saw.setSelectionRange(0, saw.value.length);
    return fireEvent(saw, new InputEvent("beforeinput", { inputType, data, cancelable: true, bubbles: true }));
  };
  for (const type of ["deleteContentBackward", "deleteByCut", "deleteByDrag"]) expect(await slip(type)).toBe(false);
  expect(saw.value).toBe(words);
  expect(await slip("insertText", "x")).toBe(false);
  expect(saw.value).toBe(`${words}x`);
  expect(await slip("historyUndo")).toBe(false);
  expect(await fireEvent.keyDown(saw, { key: "z", ctrlKey: true })).toBe(false);
  // An input method writes over what is selected, and nothing but the selection can be changed before.
  saw.setSelectionRange(0, saw.value.length);
  await fireEvent.keyDown(saw, { key: "Process", keyCode: 229 });
  expect([saw.selectionStart, saw.selectionEnd]).toEqual([saw.value.length, saw.value.length]);
  saw.setSelectionRange(saw.value.length, saw.value.length);
  const key = new InputEvent("beforeinput", { inputType: "deleteContentBackward", cancelable: true, bubbles: true });
  expect(await fireEvent(saw, key)).toBe(true);
});

test.each([
  ["medicine", "2026-11-14T08:00:00", "before", true],
  ["medicine", "2026-11-14T23:00:00", "hours24", true],
  ["medicine", "2026-11-15T01:00:00", "hours4", true],
  ["medicine", "2026-11-15T09:00:00", "hours24", false],
  ["integration", "2026-11-14T12:00:00", "during", false],
] as const)("with %s at %s, %s, the button is there: %s", (kind, now, moment, there) => {
  const found = sessionOfToday({ session: { ...session, kind }, moment }, at(now));
  expect(found !== null).toBe(there);
});

test("a session that began before its time is not noted as ahead", () => {
  expect(momentOf({ session, moment: "before" }, "s4")).toBe("during");
  expect(momentOf({ session, moment: "hours4" }, "s4")).toBe("hours4");
  expect(momentOf({ session: null, moment: null }, "s4")).toBe("during");
  expect(momentOf({ session, moment: "hours72" }, "other")).toBe("during");
});

test("on the day, Today has the large button", async () => {
  const now = new Date();
  const today = {
    ...session,
    starts: at(
      `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}-${String(now.getDate()).padStart(2, "0")}T00:00:00`,
    ),
  };
  const strip = { session: today, intention: "", points: [], now: today.starts };
  rust({
    today: () => ({ strip, next_appointment: null, items_since_last: 0, latest: [] }),
    propose_session: () => ({ session: today, moment: "during" }),
    last_prompt: () => null,
    remember_prompt: () => null,
  });
  render(Today);
  await userEvent.click(await screen.findByRole("button", { name: /^Right after/ }));
  expect(router.place).toEqual(place);
});

test("an answer of many lines keeps its lines and paragraphs", () => {
  const markdown = sectionsMarkdown([{ heading: "What I saw", text: "  one\ntwo\n\n\n- three  \n" }]);
  const blocks = open(markdown)!.doc.content.content.map((node) => node.textBetween(0, node.content.size, "", "\n"));
  expect(blocks).toEqual(["What I saw", "one\ntwo", "- three"]);
});
