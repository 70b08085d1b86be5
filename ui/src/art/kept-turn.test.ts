import { expect, test } from "vitest";
import { keptInWords, turnedOn, type KeptTurn } from "./kept-turn";

const after = (...turns: number[]) =>
  turns.reduce<KeptTurn | null>((kept, quarters) => turnedOn(kept, "a1", quarters), null);

test("undo_takes_back_less_or_more_than_was_turned", () => {
  expect(after(1)).toEqual({ id: "a1", quarters: 1 });
  expect(after(-1, -1)).toEqual({ id: "a1", quarters: 2 });
  expect(after(1, 1, 1)).toEqual({ id: "a1", quarters: -1 });
  expect(after(1, -1)).toBeNull();
  expect(after(1, 1, 1, 1)).toBeNull();
  expect(after(-1, -2)).toEqual({ id: "a1", quarters: 1 });
});

test("turns_of_another_piece_are_taken_back_along_with_it", () => {
  expect(turnedOn(after(1, 1), "a2", 1)).toEqual({ id: "a2", quarters: 1 });
});

test("each_turn_is_told_by_how_far_it_went", () => {
  const told = ([-1, 1, 2] as const).map((quarters) => keptInWords({ id: "a1", quarters }));
  expect(told).toEqual([
    "Kept this way up: turned a quarter to the left.",
    "Kept this way up: turned a quarter to the right.",
    "Kept this way up: turned by half.",
  ]);
});
