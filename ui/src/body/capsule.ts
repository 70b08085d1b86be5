// The shape of one step of a brush: two round ends of their own width and what lies between. In body units.

export type BrushPoint = readonly [x: number, y: number, pressure: number];

/** How wide a brush of this size is at a point, as a radius. */
export function radiusAt(size: number, point: BrushPoint): number {
  return (size * point[2]) / 2;
}

/**
 * How far (x, y) is from the middle line of the step from `a` to `b`, in radii of the brush there: 0 on the line, 1 on the edge.
 */
export function radiiFrom(x: number, y: number, size: number, a: BrushPoint, b: BrushPoint): number {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - a[0]) * dx + (y - a[1]) * dy) / length));
  const radius = radiusAt(size, a) + (radiusAt(size, b) - radiusAt(size, a)) * along;
  if (radius <= 0) return Infinity;
  const aside = x - a[0] - dx * along;
  const above = y - a[1] - dy * along;
  // Asked for every cell of a painting, where Math.hypot takes several times as long.
  return Math.sqrt(aside * aside + above * above) / radius;
}

/** The steps of a stroke; a single dab is a step on the spot. */
export function* stepsOf(points: readonly BrushPoint[]): Generator<[BrushPoint, BrushPoint]> {
  let from = points[0];
  if (from && points.length === 1) yield [from, from];
  for (const to of points.slice(1)) {
    if (from) yield [from, to];
    from = to;
  }
}

export type Box = { left: number; top: number; right: number; bottom: number };

/** The box around a chain of points, widened by `reach` radii of the brush. */
export function boxAround(points: readonly BrushPoint[], size: number, reach: number): Box {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const point of points) {
    const r = radiusAt(size, point) * reach;
    box.left = Math.min(box.left, point[0] - r);
    box.top = Math.min(box.top, point[1] - r);
    box.right = Math.max(box.right, point[0] + r);
    box.bottom = Math.max(box.bottom, point[1] + r);
  }
  return box;
}

export function joined(a: Box | null, b: Box): Box {
  if (!a) return b;
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}
