import { render, screen } from "@testing-library/svelte";
import { describe, expect, it, vi } from "vitest";
import type { Mark } from "../ipc";
import BodyMap from "./BodyMap.svelte";
import { OUTLINES, outlineOf } from "./body-map";
import { PaintField } from "./field";
import { across } from "./widths";

const neutral = outlineOf("neutral");
const dab: Mark = { type: "stroke", side: "front", brush: "more", size: 40, points: [[200, 300, 1]] };

function at(field: PaintField, paint: "more" | "less", x: number, y: number) {
  return field[paint][Math.floor(y * field.scale) * field.columns + Math.floor(x * field.scale)]!;
}

function same(a: Uint8ClampedArray, b: Uint8ClampedArray) {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}

describe("paint", () => {
  it("is whole in the middle, half at the brush's radius, and soft beyond", () => {
    const field = new PaintField("front", neutral, 1);
    field.show([dab]);
    expect(at(field, "more", 200, 300)).toBe(255);
    expect(Math.abs(at(field, "more", 220, 300) - 128)).toBeLessThan(10);
    expect(at(field, "more", 228, 300)).toBeGreaterThan(0);
    expect(at(field, "more", 236, 300)).toBe(0);
  });

  it("does not darken where strokes of one brush cross", () => {
    const once = new PaintField("front", neutral, 1);
    once.show([dab]);
    const twice = new PaintField("front", neutral, 1);
    twice.show([dab, { ...dab }]);
    expect(same(twice.more, once.more)).toBe(true);
  });

  it("drawn step by step is what is replayed later", () => {
    const points: [number, number, number][] = [[180, 300, 1], [210, 310, 0.7], [230, 340, 0.5]]; // prettier-ignore
    const mark: Mark = { type: "stroke", side: "front", brush: "less", size: 40, points };
    const live = new PaintField("front", neutral, 1);
    live.show([dab]);
    live.step(40, "less", points[0]!, points[1]!);
    live.step(40, "less", points[1]!, points[2]!);
    const later = new PaintField("front", neutral, 1);
    later.show([dab, mark]);
    expect(same(live.less, later.less)).toBe(true);
    expect(same(live.more, later.more)).toBe(true);
  });

  it("goes when its mark is taken back", () => {
    const field = new PaintField("front", neutral, 1);
    field.show([dab]);
    field.show([]);
    expect(field.more.every((value) => value === 0)).toBe(true);
  });

  it("gives way to the eraser and to the other brush", () => {
    const field = new PaintField("front", neutral, 1);
    field.show([dab, { ...dab, brush: "less" }]);
    expect([at(field, "more", 200, 300), at(field, "less", 200, 300)]).toEqual([0, 255]);
    field.show([dab, { ...dab, brush: null }]);
    expect([at(field, "more", 200, 300), at(field, "less", 200, 300)]).toEqual([0, 0]);
  });

  it("fills a region chosen by name, on its side only", () => {
    const front = new PaintField("front", neutral, 0.5);
    const back = new PaintField("back", neutral, 0.5);
    for (const field of [front, back]) field.show([{ type: "region", region: "upper_belly", brush: "less" }]);
    expect(at(front, "less", 200, 350)).toBe(255);
    expect(back.less.some((value) => value > 0)).toBe(false);
  });

  it("follows the edge of each outline", () => {
    // At the hip, half of the dab lies on the neutral body; so it must on a wider and a narrower one.
    const atHip: Mark = { ...dab, points: [[296, 520, 1]] };
    for (const [id, edge] of [
      ["neutral", 296],
      ["feminine", 300],
      ["masculine", 291],
    ] as const) {
      const field = new PaintField("front", outlineOf(id), 1);
      field.show([atHip]);
      const painted = Array.from({ length: 400 }, (_, x) => at(field, "more", x, 520)).map((value, x) => [x, value]);
      const whole = painted.filter(([, value]) => value === 255).map(([x]) => x!);
      const middle = (whole[0]! + whole.at(-1)!) / 2;
      expect(Math.abs(middle - edge), `${id}: ${middle}`).toBeLessThan(2);
    }
  });

  it("fills a region to the edge of each outline and no further than its own border", () => {
    for (const outline of OUTLINES) {
      const field = new PaintField("front", outline, 0.5);
      field.show([{ type: "region", region: "lower_belly", brush: "more" }]);
      const row = Array.from({ length: 200 }, (_, column) => field.more[Math.floor(425 * 0.5) * 200 + column]!);
      const half = row.flatMap((value, column) => (value >= 128 ? [column * 2] : []));
      const edge = across(outline.widths, 425).toOutline(281.5);
      expect(Math.abs(half.at(-1)! - edge), outline.id).toBeLessThan(4);
      expect(Math.abs(400 - half[0]! - edge), outline.id).toBeLessThan(4);
    }
  });
});

describe("marks that take long to draw", () => {
  /** Each step goes over the whole body. */
  const heavy = (steps: number): Mark => {
    const points = Array.from({ length: steps + 1 }, (_, i): [number, number, number] => [200, i % 2 ? 1000 : 0, 1]);
    return { ...dab, size: 4000, points } as Mark;
  };
  const region: Mark = { type: "region", region: "upper_belly", brush: "less" };

  it("are left for later, whether strokes or regions, and then look as if drawn at once", () => {
    for (const marks of [[heavy(20), { ...dab, brush: "less" } as Mark], Array.from({ length: 60 }, () => region)]) {
      const atOnce = new PaintField("front", neutral, 1);
      atOnce.show(marks);
      const later = new PaintField("front", neutral, 1);
      later.show(marks, 1_000_000);
      let turns = 1;
      for (; !later.isWhole; turns++) later.goOn(1_000_000);
      expect(turns).toBeGreaterThan(5);
      expect(same(later.more, atOnce.more) && same(later.less, atOnce.less)).toBe(true);
    }
  });

  it("do not stand in the way of others", () => {
    const field = new PaintField("front", neutral, 1);
    field.show([heavy(100)], 1_000_000);
    field.show([dab]);
    expect(field.isWhole).toBe(true);
    expect([at(field, "more", 200, 300), at(field, "more", 20, 900)]).toEqual([255, 0]);
  });

  it("freeze the page that shows them, or are taken for the whole map", async () => {
    const frames = vi.spyOn(globalThis, "requestAnimationFrame");
    const { rerender } = render(BodyMap, { marks: [heavy(300_000)], regions: [], outline: "neutral" });
    await screen.findByText(/some are missing from this map/, {}, { timeout: 25_000 });
    expect(frames.mock.calls.length).toBeGreaterThan(50);
    await rerender({ marks: [dab] });
    expect(screen.queryByText(/some are missing/)).toBeNull();
  });
});
