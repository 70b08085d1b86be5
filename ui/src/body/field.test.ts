import { describe, expect, it } from "vitest";
import type { Mark } from "../ipc";
import { PaintField } from "./field";

const dab: Mark = { type: "stroke", side: "front", brush: "more", size: 40, points: [[200, 300, 1]] };

function at(field: PaintField, paint: "more" | "less", x: number, y: number) {
  return field[paint][Math.floor(y * field.scale) * field.columns + Math.floor(x * field.scale)]!;
}

function same(a: Uint8ClampedArray, b: Uint8ClampedArray) {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}

describe("paint", () => {
  it("is whole in the middle, half at the brush's radius, and soft beyond", () => {
    const field = new PaintField("front", 1);
    field.show([dab]);
    expect(at(field, "more", 200, 300)).toBe(255);
    expect(Math.abs(at(field, "more", 220, 300) - 128)).toBeLessThan(10);
    expect(at(field, "more", 228, 300)).toBeGreaterThan(0);
    expect(at(field, "more", 236, 300)).toBe(0);
  });

  it("does not darken where strokes of one brush cross", () => {
    const once = new PaintField("front", 1);
    once.show([dab]);
    const twice = new PaintField("front", 1);
    twice.show([dab, { ...dab }]);
    expect(same(twice.more, once.more)).toBe(true);
  });

  it("drawn step by step is what is replayed later", () => {
    const points: [number, number, number][] = [[180, 300, 1], [210, 310, 0.7], [230, 340, 0.5]]; // prettier-ignore
    const mark: Mark = { type: "stroke", side: "front", brush: "less", size: 40, points };
    const live = new PaintField("front", 1);
    live.show([dab]);
    live.step(40, "less", points[0]!, points[1]!);
    live.step(40, "less", points[1]!, points[2]!);
    const later = new PaintField("front", 1);
    later.show([dab, mark]);
    expect(same(live.less, later.less)).toBe(true);
    expect(same(live.more, later.more)).toBe(true);
  });

  it("goes when its mark is taken back", () => {
    const field = new PaintField("front", 1);
    field.show([dab]);
    field.show([]);
    expect(field.more.every((value) => value === 0)).toBe(true);
  });

  it("gives way to the eraser and to the other brush", () => {
    const field = new PaintField("front", 1);
    field.show([dab, { ...dab, brush: "less" }]);
    expect([at(field, "more", 200, 300), at(field, "less", 200, 300)]).toEqual([0, 255]);
    field.show([dab, { ...dab, brush: null }]);
    expect([at(field, "more", 200, 300), at(field, "less", 200, 300)]).toEqual([0, 0]);
  });

  it("fills a region chosen by name, on its side only", () => {
    const front = new PaintField("front", 0.5);
    const back = new PaintField("back", 0.5);
    for (const field of [front, back]) field.show([{ type: "region", region: "upper_belly", brush: "less" }]);
    expect(at(front, "less", 200, 350)).toBe(255);
    expect(back.less.some((value) => value > 0)).toBe(false);
  });
});
