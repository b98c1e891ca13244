import { cross, degrees, minus, plus, times, unit, type Vec } from "./vector.ts";

/** Where the camera stands: it looks at `target` from `distance`, `above` degrees over the ground, `aside` degrees to the right. */
export interface View {
  readonly target: Vec;
  readonly distance: number;
  readonly above?: number;
  readonly aside?: number;
  /** Height of the picture's field in degrees; a long lens by default, which keeps uprights upright. */
  readonly field?: number;
}

export interface Camera {
  readonly eye: Vec;
  readonly right: Vec;
  readonly up: Vec;
  readonly ahead: Vec;
  /** Pixels per unit at distance 1. */
  readonly focal: number;
  readonly project: (x: number, y: number, z: number, out: Float32Array, at: number) => void;
}

export const camera = ({ target, distance, above = 14, aside = 0, field = 20 }: View, width: number, height: number): Camera => {
  const [a, s] = [degrees(above), degrees(aside)];
  const eye = plus(target, times([Math.sin(s) * Math.cos(a), Math.sin(a), Math.cos(s) * Math.cos(a)], distance));
  const ahead = unit(minus(target, eye));
  const right = unit(cross(ahead, above > 89 ? [Math.sin(-s), 0, -Math.cos(s)] : [0, 1, 0]));
  const up = cross(right, ahead);
  const focal = height / 2 / Math.tan(degrees(field) / 2);
  const project = (x: number, y: number, z: number, out: Float32Array, at: number): void => {
    const dx = x - eye[0];
    const dy = y - eye[1];
    const dz = z - eye[2];
    const near = 1 / (dx * ahead[0] + dy * ahead[1] + dz * ahead[2]);
    out[at] = width / 2 + focal * near * (dx * right[0] + dy * right[1] + dz * right[2]);
    out[at + 1] = height / 2 - focal * near * (dx * up[0] + dy * up[1] + dz * up[2]);
    out[at + 2] = near;
  };
  return { eye, right, up, ahead, focal, project };
};
