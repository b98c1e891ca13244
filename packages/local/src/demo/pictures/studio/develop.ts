import type { Film } from "./raster.ts";

const steps = 4096;
const top = 2;

/** Linear light to a byte of sRGB, with a shoulder: whites keep their shape instead of burning out. */
const curve = Float32Array.from({ length: steps + 1 }, (_, i) => {
  const x = (i / steps) * top;
  const held = x < 0.72 ? x : 0.72 + 0.28 * (1 - Math.exp(-(x - 0.72) / 0.28));
  return 255 * (held <= 0.0031308 ? 12.92 * held : 1.055 * held ** (1 / 2.4) - 0.055);
});

/** Pixels where one thing ends, or bends away from itself. */
const edgesOf = ({ width, height, near, seen }: Film): number[] => {
  const found: number[] = [];
  if (!seen) return found;
  const { thing } = seen;
  for (let at = width + 1; at < width * (height - 1) - 1; at++) {
    const own = thing[at] as number;
    const same = own === thing[at + 1] && own === thing[at - 1] && own === thing[at + width] && own === thing[at - width];
    if (same && own === 0) continue;
    const here = near[at] as number;
    const limit = here * 0.012;
    const bent =
      Math.abs((near[at + 1] as number) - here) > limit ||
      Math.abs((near[at - 1] as number) - here) > limit ||
      Math.abs((near[at + width] as number) - here) > limit ||
      Math.abs((near[at - width] as number) - here) > limit;
    if (!same || bent) found.push(at);
  }
  return found;
};

/** Pixels on an edge take the mean of their neighbours (1 2 1), which is what a finer film would have seen. */
export const smoothEdges = (light: Float32Array, film: Film): void => {
  const places = edgesOf(film);
  const values = new Float32Array(places.length * 3);
  places.forEach((at, n) => {
    for (let k = 0; k < 3; k++) {
      let sum = 0;
      for (let i = 0; i < 9; i++) {
        const dx = (i % 3) - 1,
          dy = ((i / 3) | 0) - 1;
        sum += Math.min(1.2, light[(at + dy * film.width + dx) * 3 + k] as number) * (2 - Math.abs(dx)) * (2 - Math.abs(dy));
      }
      values[n * 3 + k] = sum / 16;
    }
  });
  for (const [n, at] of places.entries()) light.set(values.subarray(n * 3, n * 3 + 3), at * 3);
};

/** Film to bytes (RGB), with a trace of grain so that soft walls show no bands. */
export const develop = (light: Float32Array, width: number, height: number): Uint8ClampedArray => {
  const bytes = new Uint8ClampedArray(width * height * 3);
  let noise = 1;
  for (let k = 0; k < bytes.length; k++) {
    noise = (Math.imul(noise, 1664525) + 1013904223) | 0;
    const at = ((light[k] as number) * (steps / top)) | 0;
    bytes[k] = (curve[Math.min(steps, at)] as number) + noise * 5e-10;
  }
  return bytes;
};
