import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { emit } from "@tauri-apps/api/event";
import { beforeEach, describe, expect, test } from "vitest";
import type {
  Entry,
  EntryCursor,
  EntryDraft,
  EntryPage,
  EntrySummary,
  LocalTime,
  SessionTag,
  TrashedItem,
  TrashedSession,
} from "../ipc";
import { flushAll } from "../shell/flush";
import { router } from "../shell/router.svelte";
import { dismissAll, toasts } from "../shell/toasts.svelte";
import { stumbles } from "../test/axe";
import { playRust, refuse, type Call } from "../test/rust";
import Journal from "./Journal.svelte";

Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
Range.prototype.getBoundingClientRect = () => new DOMRect();
document.elementFromPoint = () => null;

const at = (local: string): LocalTime => ({ local, zone: "Europe/Madrid" });
const session: SessionTag = { id: "s4", kind: "medicine", number: 4, starts: at("2026-11-14T10:30:00") };
const draft: EntryDraft = {
  title: "The river",
  markdown: "* kept as it is\n",
  occurred: at("2026-11-20T19:42:00"),
  session_id: "s4",
  moment: "hours72",
  tags: ["grief"],
  domains: ["relationships"],
  mood: null,
  private: false,
};

function summary(i: number, more: Partial<EntrySummary> = {}): EntrySummary {
  const day = new Date(Date.UTC(2026, 10, 20 - i)).toISOString().slice(0, 10);
  const { tags, domains } = draft;
  return {
    id: `e${i}`,
    title: `Entry ${i}`,
    excerpt: "It was not sad this time.",
    occurred: at(`${day}T19:42:00`),
    session,
    moment: "hours72",
    tags,
    domains,
    mood: null,
    private: false,
    picture: null,
    ...more,
  };
}

const trashed: TrashedItem = {
  item: {
    item: { kind: "entry", id: "e9" },
    title: "Stairs",
    excerpt: "",
    occurred: at("2026-11-02T08:00:00"),
    session: null,
    moment: null,
    private: false,
    regions: [],
  },
  deleted_at: at("2026-11-18T08:00:00"),
  days_left: 28,
};

const trashedSession: TrashedSession = {
  id: "s9",
  kind: "medicine",
  starts: at("2026-11-14T10:30:00"),
  deleted_at: at("2026-11-19T08:00:00"),
  days_left: 29,
};

/** A page as Rust cuts it; the cursor names the last entry. */
function pageOf(entries: EntrySummary[], after: EntryCursor | null): EntryPage {
  const start = after ? entries.findIndex(({ id }) => id === after.id) + 1 : 0;
  const page = entries.slice(start, start + 50);
  const last = page.at(-1);
  const isEnd = start + 50 >= entries.length;
  return { entries: page, next: last && !isEnd ? { occurred_at: 0, id: last.id } : null };
}

/** A journal that keeps one entry's revision as Rust does. */
function journal(entries: EntrySummary[] = [], answers: Parameters<typeof playRust>[0] = {}): Call[] {
  let revision = 1;
  return playRust({
    list_entries: ({ after }) => pageOf(entries, after as EntryCursor | null),
    count_entries: () => entries.length,
    entry_days: () => [],
    on_this_day: () => [],
    list_tags: () => [],
    list_sessions: () => [],
    propose_session: () => ({ session, moment: "hours72" }),
    entry: ({ id }) => ({ id, revision, draft, session }) as Entry,
    create_entry: (args) => ({ id: "made", revision, draft: args["draft"], session }),
    save_entry: () => ++revision,
    delete_item: () => null,
    restore_item: () => null,
    list_trash: () => [trashed],
    list_trashed_sessions: () => [],
    ...answers,
  });
}

const of = (calls: Call[], command: string) => calls.filter((call) => call.command === command).map(({ args }) => args);
const draftOf = (args: Record<string, unknown> | undefined) => args?.["draft"] as EntryDraft;
const title = () => screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Title" });
const text = () => screen.findByRole("textbox", { name: "Your entry" });

beforeEach(() => {
  router.reset();
  dismissAll();
});

describe("the list", () => {
  test("groups by month, newest first, and says where each entry belongs", async () => {
    journal([summary(0), summary(1, { title: "", private: true }), summary(25)]);
    router.replace({ room: "journal" });
    const { container } = render(Journal);
    expect(await screen.findByRole("heading", { name: "November 2026" })).toBeTruthy();
    const months = [...container.querySelectorAll("section h2")];
    expect(months.map((month) => month.textContent)).toEqual(["November 2026", "October 2026"]);
    const [first, second] = screen.getAllByRole("listitem");
    expect(first?.textContent).toMatch(/Fri 20 Nov.*19:42.*Entry 0.*It was not sad.*Session 4 · 3 days after.*grief/s);
    expect(second?.textContent).toMatch(/Untitled.*Private/s);
    expect(await stumbles(container)).toEqual([]);
  });

  test("of an empty journal says in one sentence what belongs there and offers to write", async () => {
    journal();
    router.replace({ room: "journal" });
    render(Journal);
    expect(await screen.findByText(/a sentence is enough/)).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Write" }));
    expect(router.place).toEqual({ room: "journal", entry: "new" });
  });

  test("reads ten thousand a page at a time", async () => {
    const calls = journal(Array.from({ length: 10_000 }, (_, i) => summary(i)));
    router.replace({ room: "journal" });
    render(Journal);
    await screen.findByText(/^10,?000 entries$/);
    expect(screen.getAllByRole("listitem")).toHaveLength(50);
    await userEvent.click(screen.getByRole("button", { name: "Show older entries" }));
    await waitFor(() => expect(screen.getAllByRole("listitem")).toHaveLength(100));
    expect(of(calls, "list_entries").map(({ after }) => (after as EntryCursor | null)?.id)).toEqual([undefined, "e49"]);
  });
});

describe("writing", () => {
  async function open(entry: string, calls = journal()) {
    router.replace({ room: "journal", entry });
    const shown = render(Journal);
    await title();
    return { calls, ...shown };
  }

  test("a new entry takes the session that the date suggests, and is stored with its first words", async () => {
    const { calls } = await open("new");
    await screen.findByRole("button", { name: /Session 4|No session/ });
    expect(document.activeElement).toBe(await title());
    await flushAll();
    expect(of(calls, "create_entry")).toEqual([]);
    await userEvent.type(await title(), "River");
    expect(screen.getByText("Not saved yet")).toBeTruthy();
    expect(await screen.findByText("Saved just now", {}, { timeout: 2_000 })).toBeTruthy();
    expect(of(calls, "create_entry")).toHaveLength(1);
    expect(draftOf(of(calls, "create_entry")[0])).toMatchObject({
      title: "River",
      session_id: "s4",
      moment: "hours72",
    });
    expect(router.place).toEqual({ room: "journal", entry: "made" });
    expect(document.activeElement).toBe(await title());
  });

  test("a new entry that comes from a session's page hangs on that session", async () => {
    const calls = journal();
    router.replace({ room: "journal", entry: "new", session: "s2" });
    render(Journal);
    await userEvent.type(await title(), "River");
    await flushAll();
    expect(draftOf(of(calls, "create_entry")[0])).toMatchObject({ session_id: "s2", moment: null });
  });

  test("an empty new entry is never stored", async () => {
    const { calls } = await open("new");
    await userEvent.click(screen.getByRole("button", { name: "Done" }));
    await screen.findByRole("heading", { name: "Journal" });
    expect(of(calls, "create_entry")).toEqual([]);
  });

  test("opening and leaving saves nothing", async () => {
    const { calls } = await open("e1");
    await userEvent.keyboard("{Escape}");
    await screen.findByRole("heading", { name: "Journal" });
    expect(of(calls, "save_entry")).toEqual([]);
  });

  test("a new title leaves the text as it was, letter for letter", async () => {
    const { calls } = await open("e1");
    await userEvent.type(await title(), "!");
    await flushAll();
    expect(of(calls, "save_entry")).toMatchObject([{ id: "e1", baseRevision: 1 }]);
    expect(draftOf(of(calls, "save_entry")[0])).toEqual({ ...draft, title: "The river!" });
  });

  test("Enter in the title goes to the text, and Ctrl+Enter there is done", async () => {
    const { calls } = await open("e1");
    await userEvent.type(await title(), "{Enter}");
    expect(document.activeElement).toBe(await text());
    await userEvent.type(await title(), "?");
    await fireEvent.keyDown(await text(), { key: "Enter", ctrlKey: true });
    await screen.findByRole("heading", { name: "Journal" });
    expect(of(calls, "save_entry")).toHaveLength(1);
  });

  test("lock while a save is on its way waits for it, and then for the words written since", async () => {
    const answers: (() => void)[] = [];
    let revision = 1;
    const calls = journal([], {
      save_entry: () => new Promise((resolve) => answers.push(() => resolve(++revision))),
    });
    await open("e1", calls);
    await userEvent.type(await title(), " one");
    const first = flushAll();
    await userEvent.type(await title(), " two");
    let isFlushed = false;
    const lock = flushAll().then((failures) => {
      isFlushed = true;
      return failures;
    });
    answers[0]!();
    await waitFor(() => expect(answers).toHaveLength(2));
    expect(isFlushed).toBe(false);
    answers[1]!();
    expect(await lock).toEqual([]);
    await first;
    expect(of(calls, "save_entry").map((args) => [args["baseRevision"], draftOf(args).title])).toEqual([
      [1, "The river one"],
      [2, "The river one two"],
    ]);
  });

  test("a full disk is said, nothing is called saved, and Try again saves", async () => {
    let isFull = true;
    const calls = journal([], {
      save_entry: () => (isFull ? refuse("disk-full")({}) : 2),
    });
    const { container } = await open("e1", calls);
    await userEvent.type(await title(), "!");
    expect(await screen.findByText(/The disk is full/, {}, { timeout: 2_000 })).toBeTruthy();
    expect(screen.getByText("Not saved")).toBeTruthy();
    expect(screen.queryByText("Saved just now")).toBeNull();
    expect(await stumbles(container)).toEqual([]);
    isFull = false;
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByText("Saved just now")).toBeTruthy();
    expect(screen.queryByText(/The disk is full/)).toBeNull();
  });

  test("over a newer version both can be kept", async () => {
    const calls = journal([], { save_entry: refuse("stale-revision") });
    await open("e1", calls);
    await userEvent.type(await title(), " mine");
    await userEvent.click(await screen.findByRole("button", { name: "Keep mine as a new entry" }, { timeout: 2_000 }));
    expect(await screen.findByText("Saved just now")).toBeTruthy();
    expect(draftOf(of(calls, "create_entry")[0]).title).toBe("The river mine");
    expect(router.place).toEqual({ room: "journal", entry: "made" });
  });

  test("over a newer version the stored one can be shown", async () => {
    const calls = journal([], { save_entry: refuse("stale-revision") });
    await open("e1", calls);
    await userEvent.type(await title(), " mine");
    await userEvent.click(await screen.findByRole("button", { name: "Show the stored one" }, { timeout: 2_000 }));
    await waitFor(async () => expect((await title()).value).toBe("The river"));
    expect(of(calls, "create_entry")).toEqual([]);
  });

  test("tags are added once whatever their case, and removed", async () => {
    const { calls } = await open("e1");
    await userEvent.click(screen.getByRole("button", { name: "+ tag" }));
    await userEvent.type(screen.getByLabelText("Own tag"), "Grief{Enter}mother{Enter}");
    await userEvent.click(screen.getByRole("button", { name: "Nature" }));
    await userEvent.click(screen.getByRole("button", { name: "Light" }));
    await userEvent.click(screen.getByRole("button", { name: "Remove grief" }));
    await userEvent.click(screen.getByRole("button", { name: "Private" }));
    await flushAll();
    expect(draftOf(of(calls, "save_entry").at(-1))).toMatchObject({
      tags: ["mother"],
      domains: ["relationships", "nature"],
      mood: "light",
      private: true,
    });
  });

  test("Escape closes what is open before the entry", async () => {
    await open("e1");
    await userEvent.click(screen.getByRole("button", { name: "+ tag" }));
    await userEvent.type(screen.getByLabelText("Own tag"), "{Escape}");
    expect(screen.queryByLabelText("Own tag")).toBeNull();
    expect(router.place).toEqual({ room: "journal", entry: "e1" });
  });

  test("deleting goes to the trash with the latest words, and can be undone", async () => {
    const { calls } = await open("e1");
    await userEvent.type(await title(), "!");
    await userEvent.click(screen.getByRole("button", { name: "Move to trash" }));
    await screen.findByRole("heading", { name: "Journal" });
    expect(calls.map(({ command }) => command).filter((name) => /save|delete/.test(name))).toEqual([
      "save_entry",
      "delete_item",
    ]);
    const toast = toasts.list.find(({ action }) => action?.label === "Undo");
    expect(toast?.text).toMatch(/30 days/);
    await toast?.action?.run();
    expect(of(calls, "restore_item")).toEqual([{ item: { kind: "entry", id: "e1" } }]);
    await waitFor(() => expect(of(calls, "list_entries")).toHaveLength(2));
  });

  test("a dropped picture is brought in with the entry's session, and the file outside is mentioned", async () => {
    const id = "0a9e4c1e-7d0f-4f5e-9a51-0c2d5b7f6a10";
    const reason = { code: "not-a-picture", args: {} };
    const calls = journal([], {
      import_dropped: () => ({ added: [id], refused: [{ name: "notes.txt", reason }], cancelled: false }),
    });
    await open("e1", calls);
    await emit("pictures-dropped", { count: 2 });
    await waitFor(() =>
      expect(of(calls, "import_dropped")).toEqual([{ context: { session_id: "s4", moment: "hours72" } }]),
    );
    await flushAll();
    await waitFor(() => expect(draftOf(of(calls, "save_entry")[0]).markdown).toContain(`![](art:${id})`));
    expect(toasts.list.map(({ text }) => text).join(" ")).toMatch(/notes\.txt: .*not encrypted/);
  });

  test("locking waits for every picture that is on its way, or leaves out those that came in", async () => {
    const id = "0a9e4c1e-7d0f-4f5e-9a51-0c2d5b7f6a10";
    let ended = (_: unknown): void => undefined;
    const calls = journal([], {
      import_dropped: () => new Promise((done) => (ended = done)),
      cancel_import: () => (ended({ added: [id], refused: [], cancelled: true }), null),
    });
    await open("e1", calls);
    await emit("pictures-dropped", { count: 60 });
    await waitFor(() => expect(of(calls, "import_dropped")).toHaveLength(1));
    expect(await flushAll(true)).toEqual([]);
    expect(draftOf(of(calls, "save_entry")[0]).markdown).toContain(`![](art:${id})`);
    expect(await flushAll(true)).toEqual([]);
    expect(of(calls, "cancel_import")).toHaveLength(1);
  });

  test("has no fault that axe knows", async () => {
    const { container } = await open("e1");
    await userEvent.click(screen.getByRole("button", { name: "+ tag" }));
    expect(await stumbles(container)).toEqual([]);
  });
});

describe("the trash", () => {
  test("says how long things stay and brings them back", async () => {
    const calls = journal();
    router.replace({ room: "journal", trash: true });
    const { container } = render(Journal);
    const row = await screen.findByRole("listitem");
    expect(row.textContent).toMatch(/Stairs.*28 more days/s);
    expect(screen.getByText(/30 days/)).toBeTruthy();
    expect(await stumbles(container)).toEqual([]);
    await userEvent.click(within(row).getByRole("button", { name: "Bring back Stairs" }));
    expect(of(calls, "restore_item")).toEqual([{ item: { kind: "entry", id: "e9" } }]);
  });

  test("is waited for for ever when it could not be read once", async () => {
    journal([], { list_trash: refuse("io") });
    router.replace({ room: "journal", trash: true });
    const { container } = render(Journal);
    expect((await screen.findByRole("alert")).textContent).toContain("The disk did not answer");
    expect(await stumbles(container)).toEqual([]);
    journal();
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect((await screen.findByRole("listitem")).textContent).toContain("Stairs");
  });

  test("holds sessions too, the last deleted first, and brings them back", async () => {
    const calls = journal([], { list_trashed_sessions: () => [trashedSession], restore_session: () => null });
    router.replace({ room: "journal", trash: true });
    render(Journal);
    const [first, second] = await screen.findAllByRole("listitem");
    expect(first?.textContent).toMatch(/Medicine, Sat 14 Nov.*Session.*29 more days/s);
    expect(second?.textContent).toMatch(/Stairs/);
    await userEvent.click(screen.getByRole("button", { name: "Bring back Medicine, Sat 14 Nov" }));
    expect(of(calls, "restore_session")).toEqual([{ id: "s9" }]);
    expect(of(calls, "restore_item")).toEqual([]);
  });

  test("throws the focus away with each row that is brought back", async () => {
    const held = [trashedSession];
    journal([], { list_trashed_sessions: () => [...held], restore_session: () => (held.pop(), null) });
    router.replace({ room: "journal", trash: true });
    render(Journal);
    await userEvent.click(await screen.findByRole("button", { name: /^Bring back Medicine/ }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("button", { name: "Bring back Stairs" })));
  });

  test("is emptied only after a question, and offers no Undo then", async () => {
    let isEmpty = false;
    const calls = journal([], {
      list_trash: () => (isEmpty ? [] : [trashed]),
      empty_trash: () => {
        isEmpty = true;
        return null;
      },
    });
    router.replace({ room: "journal", trash: true });
    render(Journal);
    await userEvent.click(await screen.findByRole("button", { name: "Empty the trash" }));
    const dialog = within(screen.getByRole("alertdialog", { name: "Empty the trash?" }));
    expect(dialog.getByText(/One thing.*cannot be undone/)).toBeTruthy();
    await userEvent.click(dialog.getByRole("button", { name: "Keep everything" }));
    expect(of(calls, "empty_trash")).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "Empty the trash" }));
    await userEvent.click(within(screen.getByRole("alertdialog")).getByRole("button", { name: "Empty the trash" }));
    expect(await screen.findByText("Nothing is in the trash.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Empty the trash" })).toBeNull();
    expect(toasts.list.filter(({ action }) => action)).toEqual([]);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1 })));
  });

  test("that is empty says so", async () => {
    journal([], { list_trash: () => [] });
    router.replace({ room: "journal", trash: true });
    render(Journal);
    expect(await screen.findByText("Nothing is in the trash.")).toBeTruthy();
  });
});
