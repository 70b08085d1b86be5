import { describe, expect, it } from "vitest";
import { anchorOf, movedBy, outlineOf, pathOf, simplified, within, type Point } from "./geometry";

const size = { width: 400, height: 300 };

describe("marks on a picture", () => {
  it("do not lie beside the picture", () => {
    expect(within([-3, 300.4], size)).toEqual([0, 300]);
    expect(within([400.6, 12.5], size)).toEqual([400, 13]);
  });

  it("keep the shape of a line and not each point of the hand", () => {
    const line: Point[] = Array.from({ length: 101 }, (_, i) => [i, i % 2]);
    expect(simplified(line, 1.5)).toEqual([
      [0, 0],
      [100, 0],
    ]);
    const corner: Point[] = [
      [0, 0],
      [50, 1],
      [100, 0],
      [100, 100],
    ];
    expect(simplified(corner, 1.5)).toEqual([
      [0, 0],
      [100, 0],
      [100, 100],
    ]);
  });

  it("are never more points than can be kept", () => {
    const scribble: Point[] = Array.from({ length: 9_000 }, (_, i) => [(i * 7919) % 400, (i * 104_729) % 300]);
    expect(simplified(scribble, 1).length).toBeLessThanOrEqual(2_000);
  });

  it("enclose something, or are no outline", () => {
    const lasso: Point[] = [
      [0, 0],
      [100, 0],
      [100, 100],
      [0, 100],
      [1, 1],
    ];
    expect(outlineOf(lasso, 1.5)).toEqual({ kind: "outline", points: lasso.slice(0, 4) });
    expect(
      outlineOf(
        [
          [0, 0],
          [50, 0],
          [100, 0],
        ],
        1.5,
      ),
    ).toBeNull();
  });

  it("are moved as far as all of them stays on the picture", () => {
    const points: Point[] = [
      [10, 10],
      [20, 5],
      [30, 20],
    ];
    expect(movedBy({ kind: "outline", points }, [-50, 8], size)).toEqual({
      kind: "outline",
      points: [
        [0, 18],
        [10, 13],
        [20, 28],
      ],
    });
    expect(movedBy({ kind: "pin", point: [395, 0] }, [8, -8], size)).toEqual({ kind: "pin", point: [400, 0] });
  });

  it("have their number at their upper end", () => {
    expect(
      anchorOf({
        kind: "outline",
        points: [
          [10, 10],
          [20, 5],
          [30, 20],
        ],
      }),
    ).toEqual([20, 5]);
  });

  it("are drawn, even as a single point", () => {
    expect(
      pathOf([
        [[1, 2]],
        [
          [3, 4],
          [5, 6],
        ],
        [],
      ]),
    ).toBe("M1 2L1 2M3 4L5 6");
  });
});
