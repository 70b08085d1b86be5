import { expect, test } from "vitest";
import type { CheckIn, RegionRecord } from "../ipc";
import { compare } from "./comparison";

function felt(...regions: Partial<RegionRecord>[]): CheckIn {
  const full = regions.map((one) => ({ region: "chest", more: 0, less: 0, words: [], intensity: null, ...one }));
  return { draft: { regions: full } } as unknown as CheckIn;
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
  expect(compare(before, after)).toEqual([
    "Chest: from tight 7 to warm 6",
    "Jaw: held 2 at the start, not marked at the end",
    "Throat: not marked at the start, less alive at the end",
  ]);
});
