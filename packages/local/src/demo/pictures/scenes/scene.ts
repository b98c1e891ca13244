import type { Backdrop } from "../studio/backdrop.ts";
import type { View } from "../studio/camera.ts";
import type { Scene, Thing } from "../studio/photograph.ts";

/** A picture that can be taken: its size in pixels and the scene, made when it is needed. */
export interface Shot {
  readonly width: number;
  readonly height: number;
  readonly scene: () => Scene | Promise<Scene>;
}

/** Flat artwork, such as a logo: SVG as it is, with clear ground. */
export interface Flat {
  readonly width: number;
  readonly height: number;
  readonly svg: () => string;
}

type Things = () => readonly Thing[] | Promise<readonly Thing[]>;
interface Staging extends Partial<View> {
  readonly backdrop: Backdrop;
  readonly reach?: number;
}

const taken =
  (width: number, height: number) =>
  (things: Things, { backdrop, reach, target = [0, 8, 0], distance = 78, ...rest }: Staging): Shot => ({
    width,
    height,
    scene: async () => ({ view: { target, distance, ...rest }, backdrop, things: await things(), ...(reach ? { reach } : {}) }),
  });

/** A product picture, 4:5. */
export const still = taken(1200, 1500);
/** A banner, 21:9. */
export const banner = taken(1680, 720);
/** A picture of a collection, 4:3. */
export const cover = taken(1200, 900);
