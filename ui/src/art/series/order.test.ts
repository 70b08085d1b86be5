import { expect, test } from "vitest";
import { piece } from "../pieces.fixture";
import { inSeries, seriesOf, withMoved } from "./order";

const tide = (id: string, series_order: number | null, made_on = "2026-11-15", series = "Tides") => {
  const made = piece(id, id);
  return { ...made, draft: { ...made.draft, series, series_order, made_on } };
};

test("pieces_of_a_series_stand_out_of_order_or_one_without_a_place_is_lost", () => {
  const pieces = [
    tide("d", null, "2026-11-18"),
    tide("b", 2),
    tide("c", null),
    tide("a", 1),
    tide("x", 1, "", "Other"),
  ];
  expect(inSeries(pieces, "Tides").map(({ id }) => id)).toEqual(["a", "b", "c", "d"]);
});

test("a_series_is_named_twice_or_an_empty_name_is_one", () => {
  const pieces = [
    tide("a", 1, "", "Tides"),
    tide("b", 1, "", " Tides "),
    tide("c", 1, "", ""),
    tide("d", 1, "", "Ash"),
  ];
  expect(seriesOf(pieces)).toEqual(["Ash", "Tides"]);
});

test("a_moved_piece_takes_another_with_it", () => {
  expect(withMoved(["a", "b", "c"], 0, 2)).toEqual(["b", "c", "a"]);
  expect(withMoved(["a", "b", "c"], 2, 0)).toEqual(["c", "a", "b"]);
  expect(withMoved(["a", "b", "c"], 1, 1)).toEqual(["a", "b", "c"]);
});
