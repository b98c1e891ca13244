import type { Mesh } from "./mesh.ts";

/**
 * What is seen at each pixel: 1/distance, which surface, which triangle, and where in it.
 * A map of light needs the distance only and leaves the rest out.
 */
export interface Film {
  readonly width: number;
  readonly height: number;
  /** Larger is nearer; 0 is nothing. */
  readonly near: Float32Array;
  readonly seen?: { readonly thing: Uint16Array; readonly face: Int32Array; readonly b: Float32Array; readonly c: Float32Array };
}

export const film = (width: number, height: number, whole: boolean): Film => {
  const size = width * height;
  const near = new Float32Array(size);
  if (!whole) return { width, height, near };
  return {
    width,
    height,
    near,
    seen: { thing: new Uint16Array(size), face: new Int32Array(size), b: new Float32Array(size), c: new Float32Array(size) },
  };
};

export const wipe = (target: Film): void => {
  target.near.fill(0);
  target.seen?.thing.fill(0);
};

/**
 * Draws one triangle of screen points (x, y, nearness). Faces are counted from 1; a face seen from behind is negative.
 * Plain numbers all the way: this is the innermost loop.
 */
const triangle = (to: Film, s: Float32Array, i: number, j: number, k: number, face: number, thing: number): void => {
  const ax = s[i] as number,
    ay = s[i + 1] as number,
    az = s[i + 2] as number;
  const bx = s[j] as number,
    by = s[j + 1] as number,
    bz = s[j + 2] as number;
  const cx = s[k] as number,
    cy = s[k + 1] as number,
    cz = s[k + 2] as number;
  const area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
  if (area === 0 || az <= 0 || bz <= 0 || cz <= 0) return;
  const left = Math.max(0, Math.ceil(Math.min(ax, bx, cx)));
  const right = Math.min(to.width - 1, Math.floor(Math.max(ax, bx, cx)));
  const top = Math.max(0, Math.ceil(Math.min(ay, by, cy)));
  const bottom = Math.min(to.height - 1, Math.floor(Math.max(ay, by, cy)));
  if (left > right || top > bottom) return; // most triangles of a fine surface fall between the pixels
  const { near, seen } = to;
  const share = 1 / area;
  const stepB = (cy - ay) * share;
  const stepC = (ay - by) * share;
  const signed = area > 0 ? face : -face;
  for (let y = top; y <= bottom; y++) {
    let b = ((left - ax) * (cy - ay) - (y - ay) * (cx - ax)) * share;
    let c = ((bx - ax) * (y - ay) - (by - ay) * (left - ax)) * share;
    let at = y * to.width + left;
    for (let x = left; x <= right; x++, at++, b += stepB, c += stepC) {
      if (b < -1e-5 || c < -1e-5 || b + c > 1.00001) continue;
      const depth = az + b * (bz - az) + c * (cz - az);
      if (depth <= (near[at] as number)) continue;
      near[at] = depth;
      if (!seen) continue;
      seen.thing[at] = thing;
      seen.face[at] = signed;
      seen.b[at] = b;
      seen.c[at] = c;
    }
  }
};

/** Draws a surface; `project` turns a point of the studio into (x, y, nearness) on the film. */
export const draw = (
  to: Film,
  mesh: Mesh,
  thing: number,
  project: (x: number, y: number, z: number, out: Float32Array, at: number) => void,
): void => {
  const { position, index } = mesh;
  const screen = new Float32Array(position.length);
  for (let i = 0; i < position.length; i += 3)
    project(position[i] as number, position[i + 1] as number, position[i + 2] as number, screen, i);
  for (let t = 0; t < index.length; t += 3) {
    triangle(to, screen, (index[t] as number) * 3, (index[t + 1] as number) * 3, (index[t + 2] as number) * 3, t / 3 + 1, thing);
  }
};
