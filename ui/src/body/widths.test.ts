import { describe, expect, it } from "vitest";
import { HEIGHT, OUTLINES, SIDES, WIDTH, outlineOf, type Outline } from "./body-map";
import { across } from "./widths";

const others = OUTLINES.slice(1);

/** The places that a path names, and the letters between them. */
function readPath(path: string) {
  const numbers = [...path.matchAll(/-?\d+(\.\d+)?/g)].map(([number]) => Number(number));
  const places = numbers.flatMap((x, i) => (i % 2 === 0 ? [[x, numbers[i + 1]!] as const] : []));
  return { places, letters: path.replace(/[^MCZ]/g, "") };
}

function edgesOf(outline: Outline) {
  return SIDES.flatMap((side) => [outline[side].path, ...outline[side].lines]);
}

describe("the outlines", () => {
  it("are neutral, feminine and masculine, and the neutral one is the measure", () => {
    expect(OUTLINES.map(({ id }) => id)).toEqual(["neutral", "feminine", "masculine"]);
    expect(outlineOf("neutral").widths).toEqual([]);
    expect(outlineOf("gone").id).toBe("neutral");
  });

  it.each(others)("$id is drawn where its widths put the neutral one", (outline) => {
    const drawn = edgesOf(outline);
    const neutral = edgesOf(outlineOf("neutral"));
    expect(drawn).toHaveLength(neutral.length);
    expect(new Set(drawn.slice(1)).size, "each line once").toBe(new Set(neutral.slice(1)).size);
    drawn.forEach((path, i) => {
      const [here, there] = [readPath(path), readPath(neutral[i]!)];
      expect(here.letters).toBe(there.letters);
      here.places.forEach(([x, y], at) => {
        const [bodyX, bodyY] = there.places[at]!;
        expect(y).toBe(bodyY);
        expect(Math.abs(across(outline.widths, bodyY).toOutline(bodyX) - x)).toBeLessThan(0.06);
      });
    });
  });

  it.each(others)("$id is the same to the left and to the right", (outline) => {
    for (let y = 0; y <= HEIGHT; y += 7) {
      const { toOutline } = across(outline.widths, y);
      for (let x = 0; x < WIDTH / 2; x += 11) expect(toOutline(WIDTH - x)).toBeCloseTo(WIDTH - toOutline(x), 9);
    }
  });

  it.each(OUTLINES)("$id gives every place back that was put on it, and folds none over another", (outline) => {
    for (let y = -50; y <= HEIGHT + 50; y += 9) {
      const { toOutline, toBody } = across(outline.widths, y);
      let last = -Infinity;
      for (let x = -20; x <= WIDTH + 20; x += 2.5) {
        const there = toOutline(x);
        expect(there).toBeGreaterThan(last);
        expect(toBody(there)).toBeCloseTo(x, 9);
        last = there;
      }
    }
  });
});
