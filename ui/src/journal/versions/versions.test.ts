import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import type { Entry, EntryDraft, EntryWords, LocalTime } from "../../ipc";
import { router } from "../../shell/router.svelte";
import { dismissAll, toasts } from "../../shell/toasts.svelte";
import { stumbles } from "../../test/axe";
import { playRust, refuse, type Call } from "../../test/rust";
import Journal from "../Journal.svelte";
import { compare, readable } from "./compare";

Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
Range.prototype.getBoundingClientRect = () => new DOMRect();
document.elementFromPoint = () => null;

const at = (local: string): LocalTime => ({ local, zone: "Europe/Madrid" });
const now: EntryDraft = {
  title: "The river",
  markdown: "I was the bank.\n\n- warm hands",
  occurred: at("2026-11-20T19:42:00"),
  session_id: null,
  moment: null,
  tags: [],
  domains: [],
  mood: null,
  private: false,
};

const WORDS: Record<number, EntryWords> = {
  3: { title: "The river", markdown: "I was the **bank**.\n\n- warm hands" },
  2: { title: "The river", markdown: "I was the stone.\n\n- warm hands" },
  1: { title: "", markdown: "" },
};

function journal(answers: Parameters<typeof playRust>[0] = {}): Call[] {
  let revision = 4;
  return playRust({
    entry: ({ id }) => ({ id, revision, draft: now, session: null }) as Entry,
    list_versions: () => [
      { revision: 3, until: at("2026-11-21T08:00:00") },
      { revision: 2, until: at("2026-11-20T19:50:00") },
      { revision: 1, until: at("2026-11-20T19:45:00") },
    ],
    version: (args) => WORDS[args["revision"] as number],
    bring_back_version: () => ++revision,
    save_entry: () => ++revision,
    propose_session: () => ({ session: null, moment: null }),
    list_sessions: () => [],
    ...answers,
  });
}

const of = (calls: Call[], command: string) => calls.filter((call) => call.command === command).map(({ args }) => args);
const column = async (name: string) => await screen.findByRole("region", { name });

async function open(answers: Parameters<typeof playRust>[0] = {}) {
  const calls = journal(answers);
  router.replace({ room: "journal", entry: "e1", versions: true });
  return { calls, ...render(Journal) };
}

beforeEach(() => {
  router.reset();
  dismissAll();
});

describe("versions", () => {
  test("are listed by day, and the chosen one stands beside the words of now", async () => {
    const { container } = await open();
    const list = within(await screen.findByRole("navigation", { name: "Versions" }));
    expect(list.getAllByRole("button").map((button) => button.textContent)).toEqual([
      "Until 08:00",
      "Until 19:50",
      "Until 19:45",
    ]);
    expect(await screen.findByText(/only their form differs/)).toBeTruthy();
    await userEvent.click(list.getByRole("button", { name: /^Until 19:50, Fri/ }));
    expect(await screen.findByText("One word has gone since, and one was added.")).toBeTruthy();
    const then = await column("As it was");
    expect(then.querySelector("del")?.textContent).toBe("gone:stone(end)");
    expect(then.querySelector("ins")).toBeNull();
    const present = await column("As it is now");
    expect(present.querySelector("ins")?.textContent).toBe("added:bank(end)");
    expect(present.textContent).toContain("• warm hands");
    expect(await stumbles(container)).toEqual([]);
    await userEvent.click(list.getByRole("button", { name: /^Until 19:45, Fri/ }));
    expect(await within(await column("As it was")).findByText("No words.")).toBeTruthy();
  });

  test("come back as a new revision, and Undo brings back what they replaced", async () => {
    const { calls } = await open();
    await userEvent.click(await screen.findByRole("button", { name: /^Until 19:50, Fri/ }));
    await userEvent.click(await screen.findByRole("button", { name: "Bring this version back" }));
    await waitFor(() => expect(router.place).toEqual({ room: "journal", entry: "e1" }));
    expect(of(calls, "bring_back_version")).toEqual([{ id: "e1", baseRevision: 4, revision: 2 }]);
    await waitFor(() => expect(screen.queryByRole("textbox", { name: "Title" })).not.toBeNull());
    const read = of(calls, "entry").length;
    await toasts.list.find(({ action }) => action?.label === "Undo")?.action?.run();
    expect(of(calls, "bring_back_version").at(-1)).toEqual({ id: "e1", baseRevision: 5, revision: 4 });
    // Once for the present revision, and once more for the page that shows it.
    await waitFor(() => expect(of(calls, "entry").length).toBe(read + 2));
  });

  test("read after an Undo are not brought back over the words that came back", async () => {
    let revisions = 4;
    const { calls } = await open({
      entry: ({ id }) => ({ id, revision: revisions, draft: now, session: null }) as Entry,
    });
    await userEvent.click(await screen.findByRole("button", { name: "Bring this version back" }));
    await waitFor(() => expect(router.place).toEqual({ room: "journal", entry: "e1" }));
    revisions = 5;
    await router.go({ room: "journal", entry: "e1", versions: true });
    await screen.findByRole("navigation", { name: "Versions" });
    revisions = 6;
    await toasts.list.find(({ action }) => action?.label === "Undo")?.action?.run();
    await screen.findByRole("navigation", { name: "Versions" });
    await userEvent.click(await screen.findByRole("button", { name: "Bring this version back" }));
    await waitFor(() =>
      expect(of(calls, "bring_back_version").at(-1)).toEqual({ id: "e1", baseRevision: 6, revision: 3 }),
    );
  });

  test("are forgotten by one slip, or never", async () => {
    let kept = [{ revision: 3, until: at("2026-11-21T08:00:00") }];
    const { calls } = await open({ list_versions: () => kept, forget_versions: () => ((kept = []), null) });
    await userEvent.click(await screen.findByRole("button", { name: "Forget earlier versions" }));
    const dialog = within(await screen.findByRole("alertdialog"));
    expect(of(calls, "forget_versions")).toEqual([]);
    await userEvent.click(dialog.getByRole("button", { name: "Forget earlier versions" }));
    expect(of(calls, "forget_versions")).toEqual([{ id: "e1" }]);
    expect(await screen.findByText(/no earlier version yet/)).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1 })));
  });

  test("that are not there yet are explained", async () => {
    await open({ list_versions: () => [] });
    expect(await screen.findByText(/no earlier version yet/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Bring this version back" })).toBeNull();
  });

  test("over an entry that was saved elsewhere are not brought back", async () => {
    await open({ bring_back_version: refuse("stale-revision") });
    await userEvent.click(await screen.findByRole("button", { name: /^Until 19:50, Fri/ }));
    await userEvent.click(await screen.findByRole("button", { name: "Bring this version back" }));
    expect(router.place).toEqual({ room: "journal", entry: "e1", versions: true });
    expect(toasts.list.some(({ failed }) => failed)).toBe(true);
  });

  test("are reached from the entry, once its latest words are stored", async () => {
    const calls = journal();
    router.replace({ room: "journal", entry: "e1" });
    render(Journal);
    await userEvent.type(await screen.findByRole("textbox", { name: "Title" }), "!");
    await userEvent.click(screen.getByRole("button", { name: "Earlier versions" }));
    await screen.findByRole("heading", { name: "Earlier versions" });
    const order = calls.map(({ command }) => command).filter((command) => /save|list_versions/.test(command));
    expect(order).toEqual(["save_entry", "list_versions"]);
  });
});

describe("comparing", () => {
  test("loses nothing of either side", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (then, present) => {
        const parts = compare(then, present) ?? [];
        const side = (name: "then" | "now") =>
          parts
            .filter(({ on }) => on === "both" || on === name)
            .map(({ text }) => text)
            .join("");
        expect([side("then"), side("now")]).toEqual([then, present]);
      }),
    );
  });

  test("gives up on texts that have little in common before anybody waits", () => {
    const long = (seed: number) =>
      Array.from({ length: 60_000 }, (_, i) => `w${(i * 7919 + seed * 104_729) % 50_021}`).join(" ");
    const began = performance.now();
    compare(long(1), long(2));
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  test("reads Markdown as the person does", () => {
    const markdown = "# Tide\n\nIt **came**.\\\nSlowly.\n\n1. one\n2. two\n\n> held\n\n![a shell](art:x)\n\n---";
    expect(readable(markdown)).toBe(
      "Tide\n\nIt came.\nSlowly.\n\n1. one\n2. two\n\nheld\n\n[Picture: a shell]\n\n* * *",
    );
    expect(readable("<b>kept</b>")).toBe("<b>kept</b>");
  });
});
