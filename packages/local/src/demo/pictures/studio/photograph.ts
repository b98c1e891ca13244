import { type Backdrop, fillBackdrop, roomOf } from "./backdrop.ts";
import { type Camera, camera, type View } from "./camera.ts";
import { develop, smoothEdges } from "./develop.ts";
import { keyLight } from "./light.ts";
import type { Light, Material } from "./material.ts";
import { type Mesh, type Pose, posed } from "./mesh.ts";
import { draw, type Film, film, wipe } from "./raster.ts";
import { type Place, type Room, shade, shadeGlass } from "./shade.ts";
import { type Reaches, reaches } from "./shadow.ts";

/** A surface and what it is made of. */
export interface Thing {
  readonly mesh: Mesh;
  readonly material: Material;
}

/** Everything that stands before the camera. */
export interface Scene {
  readonly view: View;
  readonly backdrop: Backdrop;
  readonly things: readonly Thing[];
  /** How far, in units, shadows are looked for around the target. */
  readonly reach?: number;
}

/** The same things elsewhere, each in its place relative to the others. */
export const place = (things: readonly Thing[], pose: Pose): Thing[] =>
  things.map(({ mesh, material }) => ({ mesh: posed(mesh, pose), material }));

interface Shot {
  readonly cam: Camera;
  readonly room: Room;
  readonly light: Float32Array;
  readonly reaches: Reaches;
  readonly seen: Film;
}

const films = new Map<string, { seen: Film; light: Float32Array }>();

/** Films are large and are used again for the next picture of the same size. */
const filmFor = (width: number, height: number) => {
  const key = `${width}x${height}`;
  const found = films.get(key) ?? { seen: film(width, height, true), light: new Float32Array(width * height * 3) };
  films.set(key, found);
  wipe(found.seen);
  return found;
};

/** Finds the place that pixel `at` shows, into `p`. Plain numbers: it is called for every pixel. */
const locate = (
  p: Place,
  at: number,
  { cam: { eye, right, up, ahead, focal }, seen: { width, height, near, seen } }: Shot,
  { index, normal, uv }: Mesh,
): void => {
  const face = seen?.face[at] as number;
  const t = (Math.abs(face) - 1) * 3;
  const i = index[t] as number,
    j = index[t + 1] as number,
    k = index[t + 2] as number;
  const b = seen?.b[at] as number,
    c = seen?.c[at] as number;
  const a = 1 - b - c;
  const depth = 1 / (near[at] as number);
  const sx = ((at % width) - width / 2) / focal,
    sy = (height / 2 - ((at / width) | 0)) / focal;
  const rx = ahead[0] + right[0] * sx + up[0] * sy,
    ry = ahead[1] + right[1] * sx + up[1] * sy,
    rz = ahead[2] + right[2] * sx + up[2] * sy;
  const far = -1 / Math.sqrt(rx * rx + ry * ry + rz * rz);
  p.x = eye[0] + rx * depth;
  p.y = eye[1] + ry * depth;
  p.z = eye[2] + rz * depth;
  p.ex = rx * far;
  p.ey = ry * far;
  p.ez = rz * far;
  const nx = a * (normal[i * 3] as number) + b * (normal[j * 3] as number) + c * (normal[k * 3] as number);
  const ny = a * (normal[i * 3 + 1] as number) + b * (normal[j * 3 + 1] as number) + c * (normal[k * 3 + 1] as number);
  const nz = a * (normal[i * 3 + 2] as number) + b * (normal[j * 3 + 2] as number) + c * (normal[k * 3 + 2] as number);
  const turn = (face > 0 ? -1 : 1) / (Math.sqrt(nx * nx + ny * ny + nz * nz) || 1);
  p.nx = nx * turn;
  p.ny = ny * turn;
  p.nz = nz * turn;
  p.u = a * (uv[i * 2] as number) + b * (uv[j * 2] as number) + c * (uv[k * 2] as number);
  p.v = a * (uv[i * 2 + 1] as number) + b * (uv[j * 2 + 1] as number) + c * (uv[k * 2 + 1] as number);
};

/** Halves, not zeros: the engine then keeps the fields as plain floating-point numbers from the start. */
const newPlace = (): Place => ({ x: 0.5, y: 0.5, z: 0.5, nx: 0.5, ny: 0.5, nz: 0.5, ex: 0.5, ey: 0.5, ez: 0.5, u: 0.5, v: 0.5 });

const put = (light: Float32Array, at: number, out: Float32Array): void => {
  light[at * 3] = out[0] as number;
  light[at * 3 + 1] = out[1] as number;
  light[at * 3 + 2] = out[2] as number;
};

/** How much of the key light (first) and of the sky (second) reaches a place. */
const measure = (into: Float32Array, at: number, p: Place, { keyOnThings, sky }: Reaches, x: number, y: number): void => {
  const away = p.nx * keyLight[0] + p.ny * keyLight[1] + p.nz * keyLight[2] < -0.4;
  into[at] = away ? 0 : keyOnThings(p.x + p.nx * 0.12, p.y + p.ny * 0.12, p.z + p.nz * 0.12, x, y);
  into[at + 1] = sky(p.x + p.nx * 0.7, p.y + p.ny * 0.2, p.z + p.nz * 0.7, x, y + 5);
};

/** Shadows change slowly: they are measured once for four pixels. Two numbers a cell, key and sky. */
const measureAll = (shot: Shot, things: readonly Thing[]): Float32Array => {
  const { width, height, seen } = shot.seen;
  const cells = new Float32Array(Math.ceil(width / 2) * Math.ceil(height / 2) * 2);
  const p = newPlace();
  let cell = 0;
  for (let y = 0; y < height; y += 2) {
    for (let x = 0; x < width; x += 2, cell += 2) {
      const at = y * width + x;
      const which = seen?.thing[at] as number;
      if (which === 0) continue;
      locate(p, at, shot, (things[which - 1] as Thing).mesh);
      measure(cells, cell, p, shot.reaches, x, y);
    }
  }
  return cells;
};

/** The mean of the measurements around a cell, as far as they are of the same thing: no grain is left, no shadow leaks. */
const settle = (into: Float32Array, cells: Float32Array, { width, height, seen }: Film, cx: number, cy: number, which: number): boolean => {
  const w = Math.ceil(width / 2);
  let key = 0;
  let sky = 0;
  let count = 0;
  for (let y = Math.max(0, cy - 1); y <= cy + 1 && y * 2 < height; y++) {
    for (let x = Math.max(0, cx - 1); x <= cx + 1 && x * 2 < width; x++) {
      if (seen?.thing[y * 2 * width + x * 2] !== which) continue;
      key += cells[(y * w + x) * 2] as number;
      sky += cells[(y * w + x) * 2 + 1] as number;
      count++;
    }
  }
  into[0] = key / (count || 1);
  into[1] = sky / (count || 1);
  return count > 0;
};

const exposeSolids = (shot: Shot, things: readonly Thing[]): void => {
  const {
    seen: { width, height, seen },
    light,
    room,
  } = shot;
  if (!seen) return;
  const cells = measureAll(shot, things);
  const p = newPlace();
  const out = new Float32Array(3);
  const reach = new Float32Array(2);
  for (let y = 0; y < height; y++) {
    let settled = 0;
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      const which = seen.thing[at] as number;
      if (which === 0) continue;
      const thing = things[which - 1] as Thing;
      locate(p, at, shot, thing.mesh);
      const fresh = (x & 1) === 0 || settled !== which;
      if (fresh && !settle(reach, cells, shot.seen, x >> 1, y >> 1, which)) measure(reach, 0, p, shot.reaches, x, y);
      settled = which;
      shade(out, p, thing.material, room, reach[0] as number, reach[1] as number);
      put(light, at, out);
    }
  }
};

const behindGlass = (light: Float32Array, width: number, height: number, at: number, p: Place): Light => {
  const bend = width * 0.018;
  const x = Math.min(width - 1, Math.max(0, Math.round((at % width) - p.nx * Math.abs(p.nx) * bend)));
  const y = Math.min(height - 1, Math.max(0, Math.round(((at / width) | 0) + p.ny * Math.abs(p.ny) * bend)));
  const from = (y * width + x) * 3;
  return [light[from] as number, light[from + 1] as number, light[from + 2] as number];
};

/** Glass comes last and looks at what was there before; the nearest pane only. */
const exposeGlass = (shot: Shot, panes: readonly Thing[]): void => {
  const {
    seen: { width, height },
    light,
    cam,
  } = shot;
  const solid = shot.seen.near;
  const glass = film(width, height, true);
  for (const [n, pane] of panes.entries()) draw(glass, pane.mesh, n + 1, cam.project);
  const before = light.slice();
  const p = newPlace();
  const out = new Float32Array(3);
  for (let at = 0; at < width * height; at++) {
    const which = glass.seen?.thing[at] as number;
    if (which === 0 || (glass.near[at] as number) < (solid[at] as number)) continue;
    const pane = panes[which - 1] as Thing;
    locate(p, at, { ...shot, seen: glass }, pane.mesh);
    shadeGlass(out, p, pane.material, shot.room, behindGlass(before, width, height, at, p));
    put(light, at, out);
  }
  smoothEdges(light, glass);
};

/** Takes the picture: RGB bytes, row by row. */
export const photograph = ({ view, backdrop, things, reach = 30 }: Scene, width: number, height: number): Uint8ClampedArray => {
  const cam = camera(view, width, height);
  const solids = things.filter((thing) => !thing.material.glass);
  const panes = things.filter((thing) => thing.material.glass);
  const { seen, light } = filmFor(width, height);
  const meshes = solids.map((thing) => thing.mesh);
  const shot: Shot = { cam, room: roomOf(backdrop), light, seen, reaches: reaches(meshes, keyLight, view.target, reach) };
  for (const [n, thing] of solids.entries()) draw(seen, thing.mesh, n + 1, cam.project);
  fillBackdrop(light, width, height, cam, backdrop, shot.reaches);
  exposeSolids(shot, solids);
  smoothEdges(light, seen);
  if (panes.length > 0) exposeGlass(shot, panes);
  return develop(light, width, height);
};
