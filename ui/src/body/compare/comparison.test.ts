import { expect, test } from "vitest";
import type { CheckInDraft, RegionRecord } from "../../ipc";
import { aDraft } from "../check-ins.fixture";
import { changedLines, lineText } from "./comparison";

function felt(...regions: Partial<RegionRecord>[]): CheckInDraft {
  const full = regions.map((one) => ({ region: "chest", more: 0, less: 0, words: [], intensity: null, ...one }));
  return aDraft({ regions: full });
}

test("only_what_is_not_as_it_was_is_told", () => {
  const before = felt(
    { region: "chest", words: ["tight"], intensity: 7 },
    { region: "jaw", words: ["held"], intensity: 2 },
    { region: "neck", words: ["own word"], more: 1 },
  );
  const after = felt(
    { region: "chest", words: ["warm"], intensity: 6 },
    { region: "neck", words: ["own word"], more: 1 },
    { region: "throat", less: 1 },
  );
  expect(changedLines(before, after).map(lineText)).toEqual([
    "Jaw: only in the first: held 2",
    "Throat: only in the second: less alive",
    "Chest: from tight 7 to warm 6",
  ]);
});
