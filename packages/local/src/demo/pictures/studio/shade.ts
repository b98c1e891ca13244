import { keyLight, roomSeen } from "./light.ts";
import type { Light, Material } from "./material.ts";
import { clamp } from "./vector.ts";

/** A place on a surface as the camera meets it: position, normal and the way to the eye, both of length 1. */
export interface Place {
  x: number;
  y: number;
  z: number;
  nx: number;
  ny: number;
  nz: number;
  ex: number;
  ey: number;
  ez: number;
  u: number;
  v: number;
}

export interface Room {
  readonly wall: Light;
  readonly ground: Light;
}

const keyPower: Light = [2.05, 1.94, 1.76];
const seen = new Float32Array(3);
const base = new Float32Array(3);

const mirrored = (p: Place, facing: number, material: Material, room: Room): void => {
  const k = 2 * facing;
  roomSeen(seen, k * p.nx - p.ex, k * p.ny - p.ey, k * p.nz - p.ez, material.rough, room.wall, room.ground);
};

/** Light that a solid place sends to the eye. `key` and `sky` say how much of either light reaches it. */
export const shade = (out: Float32Array, p: Place, material: Material, room: Room, key: number, sky: number): void => {
  const { gloss = 1, sheen = 0, through = 0, metal = false } = material;
  material.paint(base, p.u, p.v, p.x, p.y, p.z);
  const facing = clamp(p.nx * p.ex + p.ny * p.ey + p.nz * p.ez, 0.001, 1);
  const toKey = p.nx * keyLight[0] + p.ny * keyLight[1] + p.nz * keyLight[2];
  const wrap = 0.08 + through * 0.6;
  const lit = clamp((toKey + wrap) / (1 + wrap)) * (key + (1 - key) * through * 0.45);
  const graze = 1 - facing;
  const edge = graze * graze * graze * graze * graze;
  const fibre = sheen * graze * graze;
  const over = 0.5 + 0.5 * p.ny;
  const low = 0.45 + 0.55 * sky;
  if (gloss > 0) mirrored(p, facing, material, room);
  const mirrorLow = 0.3 + 0.7 * Math.min(1, 0.35 + 0.4 * key + 0.4 * sky);
  for (let k = 0; k < 3; k++) {
    const own = base[k] as number;
    const from =
      ((room.ground[k] as number) * 0.42 * (1 - over) + ((room.wall[k] as number) * 0.4 + 0.2) * over) * low + (p.nx > 0 ? p.nx * 0.1 : 0);
    const diffuse = own * (lit * (keyPower[k] as number) * 0.62 + from + through * 0.16) + fibre * (0.25 * own + 0.12) * (0.4 + lit);
    const reflects = metal ? own + (1 - own) * edge : (0.042 + 0.9 * edge * (1 - material.rough * 0.8)) * gloss;
    out[k] = metal
      ? own * lit * 0.1 + reflects * (seen[k] as number) * mirrorLow
      : diffuse * (1 - reflects * 0.6) + reflects * (seen[k] as number) * mirrorLow;
  }
};

/** Light of clear glass over what is `behind` it: tinted by the way through, more at the edges, with the room mirrored. */
export const shadeGlass = (out: Float32Array, p: Place, material: Material, room: Room, behind: Light): void => {
  const facing = clamp(p.nx * p.ex + p.ny * p.ey + p.nz * p.ez, 0.02, 1);
  const way = Math.min(5, 0.55 / facing);
  const edge = 0.045 + 0.75 * (1 - facing) ** 4;
  mirrored(p, facing, material, room);
  const tint = material.glass as Light;
  for (let k = 0; k < 3; k++) out[k] = behind[k as 0] * (tint[k] as number) ** way * (1 - edge) + edge * (seen[k] as number) * 0.95;
};
