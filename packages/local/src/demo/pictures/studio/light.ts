import type { Light } from "./material.ts";
import { clamp, cross, mix, smooth, unit, type Vec } from "./vector.ts";

/** A box of soft light: where it hangs and how wide and high it looks (tangent of half the angle). */
interface SoftBox {
  readonly towards: Vec;
  readonly side: Vec;
  readonly up: Vec;
  readonly wide: number;
  readonly high: number;
  readonly power: number;
}

const softBox = (towards: Vec, wide: number, high: number, power: number): SoftBox => {
  const ahead = unit(towards);
  const side = unit(cross([0, 1, 0], ahead));
  return { towards: ahead, side, up: cross(ahead, side), wide, high, power };
};

/** The one light direction of every picture: from the upper left, a little in front. */
export const keyLight: Vec = unit([-0.62, 0.78, 0.5]);

const boxes: readonly SoftBox[] = [
  softBox([-0.78, 0.5, 0.6], 0.42, 0.72, 4.2),
  softBox([0.95, 0.2, 0.22], 0.13, 0.95, 2.2),
  softBox([0.1, 1, -0.35], 0.7, 0.3, 1.6),
];

const glare = (box: SoftBox, x: number, y: number, z: number, soft: number): number => {
  const { towards, side, up, wide, high } = box;
  const ahead = x * towards[0] + y * towards[1] + z * towards[2];
  if (ahead <= 0.05) return 0;
  const across = Math.abs((x * side[0] + y * side[1] + z * side[2]) / ahead);
  if (across > wide + soft) return 0;
  const above = Math.abs((x * up[0] + y * up[1] + z * up[2]) / ahead);
  if (above > high + soft) return 0;
  return (1 - smooth(wide - soft, wide + soft, across)) * (1 - smooth(high - soft, high + soft, above)) * box.power;
};

/** The room as a mirror shows it: dark behind the camera, the ground below, the boxes. Writes linear light. */
export const roomSeen = (out: Float32Array, x: number, y: number, z: number, rough: number, wall: Light, ground: Light): void => {
  const soft = 0.12 + rough * 0.5;
  const sky = smooth(-soft, soft, y);
  const behind = 1 - 0.62 * smooth(0.1, 1, z) * (1 - rough * 0.6);
  const height = mix(0.34, 0.92, clamp(y * 0.9 + 0.1)) * behind;
  let bright = 0;
  for (const box of boxes) bright += glare(box, x, y, z, 0.03 + rough * 0.9);
  bright /= 1 + rough * rough * 14;
  out[0] = mix(ground[0] * 0.62, wall[0] * height + 0.06, sky) + bright;
  out[1] = mix(ground[1] * 0.62, wall[1] * height + 0.06, sky) + bright * 0.98;
  out[2] = mix(ground[2] * 0.62, wall[2] * height + 0.06, sky) + bright * 0.93;
};
