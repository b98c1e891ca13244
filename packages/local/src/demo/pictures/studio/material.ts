/** Linear light, red green blue, each about 0 to 1. */
export type Light = readonly [number, number, number];

const linear = (byte: number): number => {
  const c = byte / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
};

/** "#rrggbb" as linear light. */
export const light = (hex: string): Light => [1, 3, 5].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16))) as unknown as Light;

/** Writes the colour of a place into `out`. u and v are the surface's own coordinates, x y z the place in the studio. */
export type Paint = (out: Float32Array, u: number, v: number, x: number, y: number, z: number) => void;

export interface Material {
  readonly paint: Paint;
  /** 0 is a mirror, 1 is chalk. */
  readonly rough: number;
  readonly metal?: boolean;
  /** Strength of the gloss, 1 for glazes and varnish, 0 for cloth. */
  readonly gloss?: number;
  /** The soft light edge of fibres. */
  readonly sheen?: number;
  /** How much light comes through, as in wax, honey and thin porcelain. */
  readonly through?: number;
  /** Clear glass: what is behind is seen through it, in this colour. */
  readonly glass?: Light;
}

/** One colour all over. */
export const plain = (hex: string): Paint => {
  const [r, g, b] = light(hex);
  return (out) => {
    out[0] = r;
    out[1] = g;
    out[2] = b;
  };
};

/** Pixels of an artwork, linear light as bytes of sRGB. */
export interface Texture {
  readonly width: number;
  readonly height: number;
  /** RGBA. */
  readonly pixels: Uint8Array;
}

const toLinear = Float32Array.from({ length: 256 }, (_, byte) => linear(byte));

interface PrintOptions {
  /** The part of the surface that bears the print, as [u0, v0, u1, v1]; outside and where the print is clear, `under` shows. */
  readonly on?: readonly [number, number, number, number];
  readonly under?: Paint;
}

/** An artwork printed on a surface; bilinear. */
export const print =
  ({ width, height, pixels }: Texture, { on = [0, 0, 1, 1], under }: PrintOptions = {}): Paint =>
  (out, u, v, x, y, z) => {
    under?.(out, u, v, x, y, z);
    const s = (u - on[0]) / (on[2] - on[0]);
    const t = (v - on[1]) / (on[3] - on[1]);
    if (s < 0 || s > 1 || t < 0 || t > 1) return;
    const px = s * (width - 1.001);
    const py = t * (height - 1.001);
    const left = px | 0;
    const top = py | 0;
    const fx = px - left;
    const fy = py - top;
    const a = (top * width + left) * 4;
    const b = a + width * 4;
    const blend = (k: number, table: (n: number) => number) =>
      (table(pixels[a + k] as number) * (1 - fx) + table(pixels[a + 4 + k] as number) * fx) * (1 - fy) +
      (table(pixels[b + k] as number) * (1 - fx) + table(pixels[b + 4 + k] as number) * fx) * fy;
    const cover = blend(3, (n) => n / 255);
    for (let k = 0; k < 3; k++)
      out[k] = (under ? (out[k] as number) * (1 - cover) : 0) + blend(k, (n) => toLinear[n] as number) * (under ? cover : 1);
  };

/** Paints `over` where `where` is above 0 (up to 1), else `under`. */
export const masked = (under: Paint, over: Paint, where: (u: number, v: number, x: number, y: number, z: number) => number): Paint => {
  const top = new Float32Array(3);
  return (out, u, v, x, y, z) => {
    under(out, u, v, x, y, z);
    const cover = where(u, v, x, y, z);
    if (cover <= 0) return;
    over(top, u, v, x, y, z);
    for (let k = 0; k < 3; k++) out[k] = (out[k] as number) * (1 - cover) + (top[k] as number) * cover;
  };
};

/** Makes a paint lighter or darker from place to place, by a factor. */
export const shaded =
  (paint: Paint, factor: (u: number, v: number, x: number, y: number, z: number) => number): Paint =>
  (out, u, v, x, y, z) => {
    paint(out, u, v, x, y, z);
    const k = factor(u, v, x, y, z);
    for (let i = 0; i < 3; i++) out[i] = (out[i] as number) * k;
  };
