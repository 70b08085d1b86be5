import { expect, test } from "vitest";
import { readDay, readTime } from "./typed-dates";

test.each([
  ["2026-11-20", "2026-11-20"],
  ["20 November 2026", "2026-11-20"],
  ["Nov 20, 2026", "2026-11-20"],
  ["20 nov", "2024-11-20"],
  ["3rd of march 2025", "2025-03-03"],
  ["20.11.2026", "2026-11-20"],
  ["5.6.2026", "2026-06-05"],
  ["20/11/2026", "2026-11-20"],
  ["11/20/2026", "2026-11-20"],
  ["29 feb 2024", "2024-02-29"],
])("reads the day %s", (typed, day) => {
  expect(readDay(typed, 2024)).toBe(day);
});

test.each(["", "soon", "31.4.2026", "29 feb 2023", "5/6/2026", "20", "november"])(
  "does not guess the day %s",
  (typed) => {
    expect(readDay(typed, 2023)).toBeNull();
  },
);

test.each([
  ["19:42", "19:42"],
  ["9.05", "09:05"],
  ["1942", "19:42"],
  ["7:42 pm", "19:42"],
  ["12am", "00:00"],
  ["12 pm", "12:00"],
  ["7", "07:00"],
])("reads the time %s", (typed, time) => {
  expect(readTime(typed)).toBe(time);
});

test.each(["", "25:00", "19:61", "13pm", "0am", "noon"])("does not guess the time %s", (typed) => {
  expect(readTime(typed)).toBeNull();
});
