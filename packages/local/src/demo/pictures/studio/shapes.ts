import { type Mesh, patch } from "./mesh.ts";
import { clamp, cross, minus, plus, times, unit, type Vec } from "./vector.ts";

/** A point of an outline that is turned around the upright axis: distance from the axis, height. */
export type Point = readonly [number, number];

const between = (a: Point, b: Point, t: number): Point => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];

const spline = (p0: number, p1: number, p2: number, p3: number, t: number): number =>
  0.5 * (2 * p1 + (p2 - p0) * t + (2 * p0 - 5 * p1 + 4 * p2 - p3) * t * t + (3 * p1 - p0 - 3 * p2 + p3) * t * t * t);

/** A smooth outline through the points (Catmull-Rom). */
export const curve = (points: readonly Point[], steps = 10): Point[] => {
  const at = (i: number): Point => points[clamp(i, 0, points.length - 1)] as Point;
  const out: Point[] = [];
  for (let i = 0; i < points.length - 1; i++) {
    for (let s = 0; s < steps; s++) {
      const t = s / steps;
      out.push([
        Math.max(0, spline(at(i - 1)[0], at(i)[0], at(i + 1)[0], at(i + 2)[0], t)),
        spline(at(i - 1)[1], at(i)[1], at(i + 1)[1], at(i + 2)[1], t),
      ]);
    }
  }
  return [...out, at(points.length - 1)];
};

/** An outline of straight lines with corners rounded by `radius`. */
export const corners = (points: readonly Point[], radius = 0.3, steps = 6): Point[] => {
  const out: Point[] = [points[0] as Point];
  for (let i = 1; i < points.length - 1; i++) {
    const [before, here, after] = [points[i - 1], points[i], points[i + 1]] as [Point, Point, Point];
    const cut = (to: Point) => between(here, to, Math.min(0.49, radius / (Math.hypot(to[0] - here[0], to[1] - here[1]) || 1)));
    const [from, to] = [cut(before), cut(after)];
    const last = out.at(-1) as Point;
    out.push(between(last, from, 0.03), between(last, from, 0.5), between(last, from, 0.97));
    for (let s = 0; s <= steps; s++) out.push(between(between(from, here, s / steps), between(here, to, s / steps), s / steps));
  }
  const [last, end] = [out.at(-1) as Point, points.at(-1) as Point];
  return [...out, between(last, end, 0.03), between(last, end, 0.5), end];
};

/** A cross-section: where the rim is at an angle, for a distance of 1. */
export type Section = (angle: number) => readonly [number, number];
export const round: Section = (angle) => [Math.cos(angle), Math.sin(angle)];

/** A rounded rectangle; `power` 2 is an ellipse, 8 nearly sharp. */
export const squarish =
  (power: number, wide = 1, deep = 1): Section =>
  (angle) => {
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    const reach = (Math.abs(c) ** power + Math.abs(s) ** power) ** (-1 / power);
    return [c * reach * wide, s * reach * deep];
  };

interface TurnOptions {
  readonly section?: Section;
  readonly columns?: number;
  /** Pushes the surface in and out: a factor for the distance, by angle and height along the outline in [0, 1]. */
  readonly relief?: (angle: number, v: number) => number;
}

const lengths = (outline: readonly Point[]): number[] => {
  const all = [0];
  for (let i = 1; i < outline.length; i++) {
    const [a, b] = [outline[i - 1] as Point, outline[i] as Point];
    all.push((all[i - 1] ?? 0) + Math.hypot(b[0] - a[0], b[1] - a[1]));
  }
  return all.map((l) => l / (all.at(-1) || 1));
};

/** A body of revolution, as from a potter's wheel or a lathe; u runs around, v along the outline by length. */
export const turned = (outline: readonly Point[], { section = round, columns = 80, relief }: TurnOptions = {}): Mesh => {
  const rows = lengths(outline);
  const byRow = new Map(rows.map((v, i) => [v, outline[i] as Point]));
  return patch(
    columns,
    rows.length - 1,
    (u, v) => {
      const angle = u * 2 * Math.PI;
      const [radius, height] = byRow.get(v) as Point;
      const [x, z] = section(angle);
      const reach = radius * (relief?.(angle, v) ?? 1);
      return [x * reach, height, z * reach];
    },
    { closed: true, rows },
  );
};

/** A tube along a smooth path; `radius` may change on the way, `flat` < 1 presses it flat. */
export const tube = (path: readonly Vec[], radius: (t: number) => number, flat = 1, rows = 48): Mesh => {
  const at = (t: number): Vec => {
    const s = t * (path.length - 1);
    const i = Math.min(path.length - 2, Math.floor(s));
    const point = (n: number) => path[clamp(n, 0, path.length - 1)] as Vec;
    const axis = (k: 0 | 1 | 2) => spline(point(i - 1)[k], point(i)[k], point(i + 1)[k], point(i + 2)[k], s - i);
    return [axis(0), axis(1), axis(2)];
  };
  return patch(
    20,
    rows,
    (u, v) => {
      const ahead = unit(minus(at(Math.min(1, v + 0.01)), at(Math.max(0, v - 0.01))));
      const side = unit(cross(ahead, Math.abs(ahead[2]) > 0.9 ? [0, 1, 0] : [0, 0, 1]));
      const up = cross(side, ahead);
      const angle = u * 2 * Math.PI;
      return plus(at(v), plus(times(side, Math.cos(angle) * radius(v)), times(up, Math.sin(angle) * radius(v) * flat)));
    },
    { closed: true },
  );
};

/** An egg, a date, a bead: an ellipsoid on its centre. */
export const ball = (x: number, y: number, z: number, power = 2): Mesh =>
  turned(
    Array.from({ length: 25 }, (_, i): Point => {
      const a = (i / 24 - 0.5) * Math.PI;
      return [Math.abs(Math.cos(a)) ** (2 / power), Math.sign(Math.sin(a)) * Math.abs(Math.sin(a)) ** (2 / power) * y];
    }),
    { section: squarish(power, x, z), columns: 40 },
  );

/** A box of rounded edges standing on the ground. */
export const box = (wide: number, high: number, deep: number, radius = 0.3, power = 14): Mesh =>
  turned(
    corners(
      [
        [0, 0],
        [1, 0],
        [1, high],
        [0, high],
      ],
      radius / Math.max(1, Math.min(wide, deep) / 2) + radius * 0.2,
    ),
    { section: squarish(power, wide / 2, deep / 2), columns: 96 },
  );

/** A flat sheet in the plane of the picture with its foot on the ground, bent by `depth(u, v)`. v runs from top to bottom. */
export const sheet = (wide: number, high: number, depth: (u: number, v: number) => number = () => 0, cuts = 24): Mesh =>
  patch(cuts, cuts, (u, v) => [(u - 0.5) * wide, (1 - v) * high, depth(u, v)]);

/** Where along the outline (0 to 1) it first reaches a height; prints are placed by it. */
export const along = (outline: readonly Point[], height: number): number => {
  const at = outline.findIndex(([radius, y], i) => i > 0 && radius > 0.2 && y >= height);
  return lengths(outline)[Math.max(0, at)] ?? 0;
};
