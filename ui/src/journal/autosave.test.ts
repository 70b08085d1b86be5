import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { AT_MOST_MS, Autosave, PAUSE_MS, type SaveState, type Stored } from "./autosave";

/** A store whose answers the test gives, one at a time. */
class SlowDisk {
  calls: { what: string; draft: string; answer: (error?: unknown) => void }[] = [];
  revision = 0;

  #wait<T>(what: string, draft: string, value: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      const answer = (error?: unknown) => (error === undefined ? resolve(value()) : reject(error));
      this.calls.push({ what, draft, answer });
    });
  }

  create = (draft: string) => this.#wait<Stored>("create", draft, () => ({ id: "a", revision: ++this.revision }));
  save = (id: string, base: number, draft: string) =>
    this.#wait(`save ${id} over ${base}`, draft, () => ++this.revision);
  isStale = (error: unknown) => error === "stale";

  get last() {
    return this.calls.at(-1)!;
  }
}

let disk: SlowDisk;
let words: string;
let states: SaveState["kind"][];

function start(stored: Stored | null = null) {
  return new Autosave<string>({
    stored,
    read: () => words,
    isBlank: (draft) => draft === "",
    store: disk,
    onstate: ({ kind }) => states.push(kind),
  });
}

const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
  disk = new SlowDisk();
  words = "";
  states = [];
});
afterEach(() => {
  vi.useRealTimers();
});

describe("autosave", () => {
  test("a new entry without words is never stored", async () => {
    const autosave = start();
    autosave.edited();
    await vi.advanceTimersByTimeAsync(10_000);
    await autosave.flush();
    expect(disk.calls).toEqual([]);
    expect(autosave.state.kind).toBe("blank");
  });

  test("saves within a second of the last key, and not before", async () => {
    const autosave = start({ id: "a", revision: 3 });
    for (words of ["T", "Th", "The"]) {
      autosave.edited();
      await vi.advanceTimersByTimeAsync(PAUSE_MS - 1);
    }
    expect(disk.calls).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(disk.calls.map(({ what, draft }) => [what, draft])).toEqual([["save a over 3", "The"]]);
    expect(PAUSE_MS).toBeLessThan(1_000);
  });

  test("somebody who never pauses is saved all the same", async () => {
    const autosave = start({ id: "a", revision: 1 });
    for (let ms = 0; ms < AT_MOST_MS + 200; ms += 100) {
      words += "x";
      autosave.edited();
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(disk.calls.length).toBeGreaterThan(0);
  });

  test("says saved only once the disk has it", async () => {
    const autosave = start({ id: "a", revision: 1 });
    words = "river";
    autosave.edited();
    await vi.advanceTimersByTimeAsync(PAUSE_MS);
    expect(autosave.state.kind).toBe("saving");
    disk.last.answer();
    await settle();
    expect(states).toEqual(["unsaved", "saving", "saved"]);
  });

  test("two saves race: the second waits for the first, builds on its revision, and carries the latest words", async () => {
    const autosave = start();
    words = "one";
    const first = autosave.keepAsNew();
    await settle();
    words = "two";
    autosave.edited();
    const second = autosave.flush();
    words = "three";
    autosave.edited();
    const third = autosave.flush();
    await vi.advanceTimersByTimeAsync(PAUSE_MS * 3);
    expect(disk.calls).toHaveLength(1);
    disk.calls[0]!.answer();
    await settle();
    expect(disk.calls).toHaveLength(2);
    expect(disk.last).toMatchObject({ what: "save a over 1", draft: "three" });
    expect(states).not.toContain("saved");
    disk.last.answer();
    await Promise.all([first, second, third]);
    expect(disk.calls).toHaveLength(2);
    expect(autosave.state.kind).toBe("saved");
    expect(autosave.stored).toEqual({ id: "a", revision: 2 });
  });

  test("a flush while a save is on its way ends when the last words are stored", async () => {
    const autosave = start({ id: "a", revision: 1 });
    words = "one";
    autosave.edited();
    await vi.advanceTimersByTimeAsync(PAUSE_MS);
    words = "two";
    autosave.edited();
    let isDone = false;
    const flush = autosave.flush().then(() => (isDone = true));
    disk.last.answer();
    await settle();
    expect(isDone).toBe(false);
    expect(disk.last.draft).toBe("two");
    disk.last.answer();
    await flush;
    expect(isDone).toBe(true);
  });

  test("a failed save is told, tried again, and called saved only when it worked", async () => {
    const autosave = start({ id: "a", revision: 1 });
    words = "river";
    autosave.edited();
    await vi.advanceTimersByTimeAsync(PAUSE_MS);
    disk.last.answer({ code: "disk-full" });
    await settle();
    expect(autosave.state).toEqual({ kind: "failed", error: { code: "disk-full" } });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(disk.calls).toHaveLength(2);
    expect(autosave.state.kind).toBe("failed");
    disk.last.answer();
    await settle();
    expect(autosave.state.kind).toBe("saved");
  });

  test("leaving is refused while the words cannot be stored", async () => {
    const autosave = start({ id: "a", revision: 1 });
    words = "river";
    autosave.edited();
    const leaving = autosave.flush();
    const refused = expect(leaving).rejects.toBe("full");
    disk.last.answer("full");
    await refused;
  });

  test("over a newer version nothing is written until the person decides", async () => {
    const autosave = start({ id: "a", revision: 1 });
    words = "mine";
    autosave.edited();
    await vi.advanceTimersByTimeAsync(PAUSE_MS);
    disk.last.answer("stale");
    await settle();
    expect(autosave.state.kind).toBe("stale");
    autosave.edited();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(disk.calls).toHaveLength(1);
    await expect(autosave.flush()).rejects.toBe("stale");
    const kept = autosave.keepAsNew();
    await settle();
    expect(disk.last).toMatchObject({ what: "create", draft: "mine" });
    disk.last.answer();
    await kept;
    expect(autosave.state.kind).toBe("saved");
  });

  test("after it is closed nothing is saved", async () => {
    const autosave = start({ id: "a", revision: 1 });
    words = "river";
    autosave.edited();
    await autosave.close();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(disk.calls).toHaveLength(0);
  });
});
