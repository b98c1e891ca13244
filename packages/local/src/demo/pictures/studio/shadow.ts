import type { Mesh } from "./mesh.ts";
import { draw, type Film, film } from "./raster.ts";
import { cross, grain, unit, type Vec } from "./vector.ts";

/** How much of a light reaches a place: 0 none, 1 all. `tap` makes neighbouring pixels look at different spots. */
export type Reach = (x: number, y: number, z: number, tapX: number, tapY: number) => number;

interface LightMap {
  readonly map: Film;
  /** Map pixels per unit. */
  readonly scale: number;
  readonly project: (x: number, y: number, z: number, out: Float32Array, at: number) => void;
}

const far = 400;

/** The scene as a light far away in `direction` sees it, `reach` units around the centre. */
const lightMap = (meshes: readonly Mesh[], direction: Vec, centre: Vec, reach: number, size: number): LightMap => {
  const ahead = unit(direction);
  const right = unit(cross(Math.abs(ahead[1]) > 0.99 ? [0, 0, 1] : [0, 1, 0], ahead));
  const up = cross(ahead, right);
  const scale = size / (2 * reach);
  const project = (x: number, y: number, z: number, out: Float32Array, at: number): void => {
    const px = x - centre[0],
      py = y - centre[1],
      pz = z - centre[2];
    out[at] = size / 2 + (px * right[0] + py * right[1] + pz * right[2]) * scale;
    out[at + 1] = size / 2 + (px * up[0] + py * up[1] + pz * up[2]) * scale;
    out[at + 2] = far + px * ahead[0] + py * ahead[1] + pz * ahead[2];
  };
  const map = film(size, size, false);
  for (const mesh of meshes) draw(map, mesh, 1, project);
  return { map, scale, project };
};

/** Evenly spread spots of a disc (Vogel's spiral). */
const spots = (count: number): Float32Array =>
  Float32Array.from({ length: count * 2 }, (_, i) => {
    const n = i >> 1;
    const radius = Math.sqrt((n + 0.5) / count);
    return (i & 1 ? Math.sin(n * 2.39996) : Math.cos(n * 2.39996)) * radius;
  });

interface ReachOptions {
  /** Radius, in units, over which the light is blurred where the thing in the way is near. */
  readonly near: number;
  /** How fast the edge softens with the distance from the thing in the way; 0 keeps it as it is. */
  readonly soften: number;
  readonly taps: number;
  readonly bias: number;
}

/** Share of spots that something hides; -1 less the mean height of what hides them, when `gap` is asked. */
const covered = (map: Film, disc: Float32Array, u: number, v: number, d: number, c: number, s: number, gap: boolean): number => {
  const { width: size, near } = map;
  let hit = 0;
  let sum = 0;
  for (let i = 0; i < disc.length; i += 2) {
    const dx = disc[i] as number,
      dy = disc[i + 1] as number;
    const px = (u + dx * c - dy * s) | 0;
    const py = (v + dx * s + dy * c) | 0;
    if (px < 0 || py < 0 || px >= size || py >= size) continue;
    const over = (near[py * size + px] as number) - d;
    if (over <= 0) continue;
    hit++;
    sum += over;
  }
  if (gap) return hit > 0 ? sum / hit : -1;
  return (hit * 2) / disc.length;
};

const reachOf = ({ map, scale, project }: LightMap, { near, soften, taps, bias }: ReachOptions): Reach => {
  const disc = spots(taps);
  const out = new Float32Array(3);
  return (x, y, z, tapX, tapY) => {
    project(x, y, z, out, 0);
    const u = out[0] as number,
      v = out[1] as number,
      d = (out[2] as number) + bias;
    const spin = grain(tapX, tapY) * 6.2832;
    const c = Math.cos(spin) * scale,
      s = Math.sin(spin) * scale;
    if (soften === 0) return 1 - covered(map, disc, u, v, d, c * near, s * near, false);
    const wide = near + soften * 6;
    const gap = covered(map, disc, u, v, d, c * wide, s * wide, true);
    if (gap < 0) return 1;
    const soft = near + Math.min(9, gap * soften);
    return 1 - covered(map, disc, u, v, d, c * soft, s * soft, false);
  };
};

export interface Reaches {
  readonly keyOnGround: Reach;
  readonly keyOnThings: Reach;
  readonly sky: Reach;
}

/** Shadows of a scene: the key light's, and the sky's (what stands close shades the ground around its foot). */
export const reaches = (meshes: readonly Mesh[], key: Vec, centre: Vec, reach: number): Reaches => {
  const fromKey = lightMap(meshes, key, centre, reach, 640);
  const fromAbove = lightMap(meshes, [0, 1, 0], centre, reach, 384);
  return {
    keyOnGround: reachOf(fromKey, { near: 0.25, soften: 0.16, taps: 14, bias: 0.02 }),
    keyOnThings: reachOf(fromKey, { near: 0.35, soften: 0, taps: 6, bias: 0.28 }),
    sky: reachOf(fromAbove, { near: reach * 0.055, soften: 0, taps: 8, bias: 0.15 }),
  };
};
