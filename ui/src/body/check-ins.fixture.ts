// Check-ins for tests, and a journal in memory that answers as Rust would.

import { vi } from "vitest";
import type { CheckIn, CheckInDraft, SessionTag } from "../ipc";
import { inPassing } from "../test/rust";

const zone = "Europe/Madrid";
export const session: SessionTag = {
  id: "s4",
  kind: "medicine",
  number: 4,
  starts: { local: "2026-11-14T10:00:00", zone },
};

export function aDraft(over: Partial<CheckInDraft> = {}): CheckInDraft {
  return {
    occurred: { local: "2026-11-20T19:42:00", zone },
    session_id: "s4",
    moment: "days7",
    outline: "neutral",
    outline_version: 1,
    marks: [
      { type: "region", region: "chest", brush: "more" },
      { type: "stroke", side: "front", brush: "less", size: 42, points: [[200, 165, 1]] },
    ],
    regions: [
      { region: "throat", more: 0, less: 0.8, words: ["tight"], intensity: 3 },
      { region: "chest", more: 1, less: 0, words: ["warm", "like the river"], intensity: 6 },
    ],
    energy: 4,
    pleasantness: 7,
    feelings: ["tender", "quietly brave"],
    note: "Breath drops lower.",
    private: false,
    ...over,
  };
}

export function aCheckIn(id: string, over: Partial<CheckInDraft> = {}): CheckIn {
  return { id, revision: 1, draft: aDraft(over), session };
}

/** Answers the commands of the body room, and tells what was asked for. */
export function journalOf(checkIns: CheckIn[]) {
  const calls = vi.fn<(command: string, args: Record<string, unknown>) => void>();
  let stored = checkIns;
  const find = (id: unknown) => stored.find((one) => one.id === id);
  const keep = (checkIn: CheckIn) => {
    stored = [checkIn, ...stored.filter((one) => one.id !== checkIn.id)];
    return checkIn;
  };
  const answer = async (command: string, payload?: unknown) => {
    const args = (payload ?? {}) as Record<string, unknown>;
    calls(command, args);
    // Rust answers later, never within the same turn.
    await Promise.resolve();
    const draft = args["draft"] as CheckInDraft;
    if (command === "page_check_ins") return { check_ins: stored, next: null };
    if (command === "check_in") {
      if (!find(args["id"])) throw { code: "not-found" };
      return find(args["id"]);
    }
    if (command === "check_ins_to_compare") {
      const [second, first] = stored;
      return first && second ? { first: first.id, second: second.id } : null;
    }
    if (command === "marked_regions") {
      const regions = stored.flatMap(({ draft }) => draft.regions.map(({ region }) => region));
      return [...new Set(regions)].map((region) => ({ region, count: regions.filter((one) => one === region).length }));
    }
    if (command === "region_over_time") {
      const marks = stored.flatMap(({ id, session, draft: { occurred, moment, regions } }) =>
        regions
          .filter(({ region }) => region === args["region"])
          .map((record) => ({ check_in: id, occurred, session, moment, record })),
      );
      return { marks: marks.toReversed(), earlier: null };
    }
    if (command === "latest_check_in") return stored[0] ?? null;
    if (command === "list_sessions") return [];
    if (command === "propose_session") return { session: null, moment: null };
    if (command === "create_check_in")
      return keep({ id: `new-${calls.mock.calls.length}`, revision: 1, draft, session: null });
    if (command === "save_check_in") {
      const before = find(args["id"]);
      if (!before || before.revision !== args["baseRevision"]) throw { code: "stale-revision", args: {} };
      return keep({ ...before, revision: before.revision + 1, draft });
    }
    if (command === "delete_item" || command === "restore_item") return null;
    return inPassing(command);
  };
  const of = (command: string) => calls.mock.calls.filter(([name]) => name === command).map(([, args]) => args);
  return { answer, of };
}

/** Answers as `journalOf`, with the list in pages of so many. */
export function inPages(checkIns: CheckIn[], size: number) {
  const { answer } = journalOf(checkIns);
  return (command: string, payload?: unknown): Promise<unknown> => {
    if (command !== "page_check_ins") return answer(command, payload);
    const { after } = payload as { after: { id: string } | null };
    const from = after ? checkIns.findIndex(({ id }) => id === after.id) + 1 : 0;
    const page = checkIns.slice(from, from + size);
    const last = page.at(-1);
    const next = last && from + size < checkIns.length ? { occurred_at: 1, id: last.id } : null;
    return Promise.resolve({ check_ins: page, next });
  };
}
