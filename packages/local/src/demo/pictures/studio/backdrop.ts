import type { Camera } from "./camera.ts";
import { keyLight } from "./light.ts";
import { light } from "./material.ts";
import type { Room } from "./shade.ts";
import type { Reaches } from "./shadow.ts";
import { mix, smooth, type Vec } from "./vector.ts";

/** Paper that hangs behind and runs out under the things without an edge: the colours of wall and ground, as #rrggbb. */
export interface Backdrop {
  readonly wall: string;
  readonly ground: string;
  /** Late light through a window falls on the wall. */
  readonly window?: boolean;
  /** Where the ground bends up, in units behind the middle. */
  readonly depth?: number;
}

export const roomOf = ({ wall, ground }: Backdrop): Room => ({ wall: light(wall), ground: light(ground) });

const cell = 4;

const rayOf = ({ ahead, right, up }: Camera, x: number, y: number): Vec => [
  ahead[0] + right[0] * x + up[0] * y,
  ahead[1] + right[1] * x + up[1] * y,
  ahead[2] + right[2] * x + up[2] * y,
];

/** Light of a tall window of two by three panes, thrown slantwise on the wall: 0 to 1. */
const panes = (x: number, y: number): number => {
  const [u, v] = [x + 0.32 * y + 1, y - 0.16 * x - 4];
  const soft = 0.5 + Math.max(0, v) * 0.02;
  const pane = (at: number, size: number, from: number, count: number) => {
    const t = at - from;
    const n = Math.floor(t / size);
    return n < 0 || n >= count ? 0 : smooth(0, soft, t - n * size) * smooth(0, soft, (n + 1) * size - 0.7 - t);
  };
  return pane(u, 6.2, -7, 2) * pane(v, 7.4, 1, 3);
};

/** Light of the backdrop along one ray; `out` takes it. */
const along = (
  out: Float32Array,
  cam: Camera,
  ray: Vec,
  room: Room,
  { depth = 26, window = false }: Backdrop,
  reaches: Reaches,
  tapX: number,
  tapY: number,
): void => {
  const onGround = ray[1] < -1e-4 ? -cam.eye[1] / ray[1] : 1e9;
  const x = cam.eye[0] + ray[0] * onGround;
  const z = cam.eye[2] + ray[2] * onGround;
  const bend = onGround < 1e8 ? smooth(-depth * 0.45, -depth * 1.9, z) : 1;
  const shadow = bend < 0.98 ? reaches.keyOnGround(x, 0, z, tapX, tapY) : 1;
  const sky = bend < 0.98 ? reaches.sky(x, 0, z, tapX + 7, tapY) : 1;
  const wallX = cam.eye[0] + (ray[0] / -ray[2]) * (cam.eye[2] + depth);
  const wallY = cam.eye[1] + (ray[1] / -ray[2]) * (cam.eye[2] + depth);
  const pool = Math.exp(-(((wallX + depth * 0.3) / (depth * 1.5)) ** 2) - ((wallY - depth * 0.62) / (depth * 1.25)) ** 2);
  const poolGround = Math.exp(-(((x + 4) / (depth * 1.7)) ** 2) - ((z - 2) / (depth * 1.5)) ** 2);
  const late = window ? panes(wallX, wallY) : 0;
  for (let k = 0; k < 3; k++) {
    const key = keyLight[1] * shadow * (0.46 + 0.34 * poolGround);
    const ground = (room.ground[k] as number) * (key * (k === 2 ? 1.12 : k === 1 ? 1.17 : 1.2) + (0.1 + 0.3 * sky));
    const wall = (room.wall[k] as number) * (0.68 + 0.36 * pool - (window ? 0.07 : 0) + late * (k === 2 ? 0.14 : k === 1 ? 0.21 : 0.26));
    out[k] = mix(ground, wall, bend);
  }
};

/** Fills the film with the backdrop. It is smooth, so it is worked out at every fourth pixel and blended between. */
export const fillBackdrop = (
  film: Float32Array,
  width: number,
  height: number,
  cam: Camera,
  backdrop: Backdrop,
  reaches: Reaches,
): void => {
  const room = roomOf(backdrop);
  const [w, h] = [Math.ceil(width / cell) + 2, Math.ceil(height / cell) + 2];
  const coarse = new Float32Array(w * h * 3);
  const out = new Float32Array(3);
  for (let j = 0; j < h; j++) {
    for (let i = 0; i < w; i++) {
      const sx = (i * cell - width / 2) / cam.focal,
        sy = (height / 2 - j * cell) / cam.focal;
      along(out, cam, rayOf(cam, sx, sy), room, backdrop, reaches, i, j);
      coarse.set(out, (j * w + i) * 3);
    }
  }
  spread(film, width, height, softened(coarse, w, h), w);
};

/** Takes the grain of the shadow's spots away: (1 2 1) across and down. */
const softened = (coarse: Float32Array, w: number, h: number): Float32Array => {
  const pass = (from: Float32Array, step: number): Float32Array => {
    const to = from.slice();
    for (let i = step; i < w * h * 3 - step; i++)
      if (step > 3 || Math.floor(i / 3) % w > 0)
        to[i] = ((from[i - step] as number) + 2 * (from[i] as number) + (from[i + step] as number)) / 4;
    return to;
  };
  return pass(pass(coarse, 3), w * 3);
};

const spread = (film: Float32Array, width: number, height: number, coarse: Float32Array, w: number): void => {
  const row = new Float32Array(w * 3);
  for (let y = 0; y < height; y++) {
    const fy = (y % cell) / cell;
    const from = ((y / cell) | 0) * w * 3;
    for (let i = 0; i < row.length; i++) row[i] = (coarse[from + i] as number) * (1 - fy) + (coarse[from + row.length + i] as number) * fy;
    let to = y * width * 3;
    for (let x = 0; x < width; x++, to += 3) {
      const fx = (x & 3) / cell;
      const a = (x >> 2) * 3;
      film[to] = (row[a] as number) * (1 - fx) + (row[a + 3] as number) * fx;
      film[to + 1] = (row[a + 1] as number) * (1 - fx) + (row[a + 4] as number) * fx;
      film[to + 2] = (row[a + 2] as number) * (1 - fx) + (row[a + 5] as number) * fx;
    }
  }
};
