import { describe, expect, it } from "vitest";
import type { Mark } from "../ipc";
import { has } from "../i18n";
import { FEELINGS, GROUPS, HEIGHT, OUTLINES, REGIONS, WIDTH, WORD_FAMILIES, regionOf, type Outline } from "./body-map";
import { recordsOf, sampleCount, sharesOf } from "./geometry";
import { followPointer } from "./painting";
import { areaOf, boxOf, isInside } from "./polygon";
import { across } from "./widths";

const silent = () => undefined;

function stroke(points: [number, number, number][], more: Partial<Extract<Mark, { type: "stroke" }>> = {}): Mark {
  return { type: "stroke", side: "front", brush: "more", size: 40, points, ...more };
}

/** Strokes that go over every part of a region. */
function sweep(id: string, brush: "more" | "less" | null): Mark[] {
  const region = regionOf(id)!;
  const box = boxOf(region.polygon);
  const marks: Mark[] = [];
  for (let y = box.top; y <= box.bottom + 10; y += 10) {
    marks.push(
      stroke(
        [
          [box.left, y, 1],
          [box.right, y, 1],
        ],
        { side: region.side, brush },
      ),
    );
  }
  return marks;
}

/** A hand that paints over every part of a region as it is seen on an outline. */
function paintWhole(id: string, outline: Outline): Mark[] {
  const { side, polygon } = regionOf(id)!;
  const box = boxOf(polygon);
  const figure = document.createElement("div");
  figure.getBoundingClientRect = () => new DOMRect(0, 0, WIDTH, HEIGHT);
  const marks: Mark[] = [];
  const nothing = () => undefined;
  const stop = followPointer(figure, side, () => outline, () => ({ brush: "less", size: 40 }), nothing, (stroke) => marks.push(stroke)); // prettier-ignore
  const point = (type: string, clientX: number, clientY: number) =>
    figure.dispatchEvent(new PointerEvent(type, { clientX, clientY, pointerId: 1, button: 0, pointerType: "mouse" }));
  for (let y = box.top; y <= box.bottom + 10; y += 10) {
    const { toOutline } = across(outline.widths, y);
    const [left, right] = [toOutline(box.left), toOutline(box.right)];
    point("pointerdown", left, y);
    for (let x = left + 12; x < right; x += 12) point("pointermove", x, y);
    point("pointermove", right, y);
    point("pointerup", right, y);
  }
  stop();
  return marks;
}

describe("the body map file", () => {
  it("has a label for every region, word, family, feeling and group", () => {
    for (const region of REGIONS) expect(has(`body-region-${region.id}`), region.id).toBe(true);
    for (const { family, words } of WORD_FAMILIES) {
      expect(has(`body-family-${family}`), family).toBe(true);
      for (const word of words) expect(has(`body-word-${word}`), word).toBe(true);
    }
    for (const feeling of FEELINGS) expect(has(`body-feeling-${feeling}`), feeling).toBe(true);
    for (const group of GROUPS) expect(has(`body-group-${group}`), group).toBe(true);
  });

  it("keeps every region within the silhouette's units, with its order and at least 200 samples", () => {
    expect(new Set(REGIONS.map((region) => region.id)).size).toBe(REGIONS.length);
    REGIONS.forEach((region, i) => {
      const box = boxOf(region.polygon);
      expect(region.order).toBe(i + 1);
      expect(box.left >= 0 && box.top >= 0 && box.right <= WIDTH && box.bottom <= HEIGHT, region.id).toBe(true);
      expect(sampleCount(region.id), region.id).toBeGreaterThanOrEqual(200);
    });
  });

  it("covers each place once: no two regions of a side overlap", () => {
    for (const side of ["front", "back"] as const) {
      const ofSide = REGIONS.filter((region) => region.side === side);
      for (let y = 7; y < HEIGHT; y += 13) {
        for (let x = 3; x < WIDTH; x += 7) {
          const here = ofSide.filter((region) => isInside(x, y, region.polygon));
          expect(here.length, `${x},${y}: ${here.map((r) => r.id).join()}`).toBeLessThanOrEqual(1);
        }
      }
    }
  });

  it("names the person's own left: at the viewer's right in front, at the viewer's left behind", () => {
    expect(boxOf(regionOf("hand_left")!.polygon).left).toBeGreaterThan(WIDTH / 2);
    expect(boxOf(regionOf("heart")!.polygon).left).toBeGreaterThan(WIDTH / 2);
    expect(boxOf(regionOf("hand_back_left")!.polygon).right).toBeLessThan(WIDTH / 2);
  });
});

describe("the share of a region", () => {
  it("is the area of a dab: a circle of diameter 40 on the belly", () => {
    const { more, less } = sharesOf([stroke([[200, 350, 1]])]).get("upper_belly")!;
    const expected = (Math.PI * 20 * 20) / areaOf(regionOf("upper_belly")!.polygon);
    expect(more).toBeGreaterThan(expected * 0.9);
    expect(more).toBeLessThan(expected * 1.1);
    expect(less).toBe(0);
  });

  it("is the area of a stroke: a capsule 40 wide and 60 long between its ends", () => {
    const share = sharesOf([stroke([[170, 350, 1], [230, 350, 1]])]).get("upper_belly")!; // prettier-ignore
    const expected = (Math.PI * 20 * 20 + 40 * 60) / areaOf(regionOf("upper_belly")!.polygon);
    expect(Math.abs(share.more - expected)).toBeLessThan(0.025);
  });

  it("shrinks with light pressure", () => {
    const full = sharesOf([stroke([[200, 350, 1]])]).get("upper_belly")!.more;
    const light = sharesOf([stroke([[200, 350, 0.5]])]).get("upper_belly")!.more;
    expect(light / full).toBeGreaterThan(0.2);
    expect(light / full).toBeLessThan(0.3);
  });

  it("is what the last mark left", () => {
    const marks = [...sweep("chest", "more"), ...sweep("chest", "less")];
    expect(sharesOf(marks).get("chest")).toEqual({ more: 0, less: 1 });
    expect(sharesOf([...marks, ...sweep("chest", null)]).get("chest")).toEqual({ more: 0, less: 0 });
  });

  it("counts only on the side of the stroke", () => {
    const shares = sharesOf([stroke([[200, 350, 1]], { side: "back" })]);
    expect(shares.get("upper_belly")!.more).toBe(0);
    expect(shares.get("middle_back")!.more).toBeGreaterThan(0.05);
  });

  it("is nothing for a stroke beside the body", () => {
    const shares = sharesOf([stroke([[30, 60, 1], [30, 300, 1]])]); // prettier-ignore
    expect([...shares.values()].every(({ more, less }) => more === 0 && less === 0)).toBe(true);
  });
});

describe("region records", () => {
  it.each(OUTLINES)("are the same for a region painted whole on $id and chosen by name", (outline) => {
    for (const id of REGIONS.map((region) => region.id)) {
      const painted = recordsOf(paintWhole(id, outline), silent).find((record) => record.region === id);
      const chosen = recordsOf([{ type: "region", region: id, brush: "less" }], silent);
      expect(chosen).toEqual([{ region: id, more: 0, less: 1, words: [], intensity: null }]);
      expect(painted).toEqual(chosen[0]);
    }
  });

  it("are gone when the choice is taken back", () => {
    const marks: Mark[] = [
      { type: "region", region: "jaw", brush: "more" },
      { type: "region", region: "jaw", brush: null },
    ];
    expect(recordsOf(marks, silent)).toEqual([]);
  });

  it("leave out a neighbour that the brush only brushed", () => {
    const regions = recordsOf([stroke([[200, 378, 1]])], silent).map((record) => record.region);
    expect(regions).toEqual(["upper_belly"]);
  });

  it("name the region of even the lightest dab", () => {
    const [record] = recordsOf([stroke([[200, 350, 0.2]])], silent);
    expect(record?.region).toBe("upper_belly");
    expect(record?.more).toBeLessThan(0.01);
  });

  it("keep what was said about the region", () => {
    const said = { words: ["warm", "like the river"], intensity: 6 };
    const records = recordsOf([{ type: "region", region: "chest", brush: "more" }], (id) =>
      id === "chest" ? said : undefined,
    );
    expect(records).toEqual([{ region: "chest", more: 1, less: 0, ...said }]);
  });
});
