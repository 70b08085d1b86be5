import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
  daysBetween,
  formatDate,
  formatDateTime,
  formatDay,
  formatDayShort,
  formatMonth,
  formatTime,
  nowLocal,
} from ".";

const evening = { local: "2026-11-20T23:42:00", zone: "Pacific/Auckland" };

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 10, 21, 9, 5) });
});

afterEach(() => {
  vi.useRealTimers();
});

test("a local time keeps its day whatever zone it names", () => {
  expect(formatDay(evening)).toBe("Friday 20 November");
  expect(formatDayShort(evening)).toBe("Fri 20 Nov");
  expect(formatTime(evening)).toBe("23:42");
  expect(formatDateTime(evening)).toBe("Friday 20 November, 23:42");
});

test("another year is named", () => {
  expect(formatDay("2024-02-29")).toBe("Thursday 29 February 2024");
  expect(formatDayShort("2024-09-01")).toBe("1 Sep 2024");
  expect(formatDate("2026-11-20")).toBe("20 November 2026");
  expect(formatMonth("2026-11-20")).toBe("November 2026");
});

test("days are counted on the calendar, not in hours", () => {
  expect(daysBetween({ local: "2026-03-28T23:59:00", zone: "Europe/Madrid" }, "2026-03-30")).toBe(2);
  expect(daysBetween("2026-11-20", "2026-11-14")).toBe(-6);
});

test("now is what the clock on the wall says", () => {
  expect(nowLocal().local).toBe("2026-11-21T09:05:00");
});
