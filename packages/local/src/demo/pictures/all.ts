import { inkwellFlats, inkwellShots } from "./scenes/inkwell.ts";
import { noorFlats, noorShots } from "./scenes/noor.ts";
import type { Flat, Shot } from "./scenes/scene.ts";

export type Studio = "dar-al-noor" | "inkwell";

/** Everything that can be pictured, by shop. */
export const studios: Readonly<
  Record<Studio, { readonly shots: Readonly<Record<string, Shot>>; readonly flats: Readonly<Record<string, Flat>> }>
> = {
  "dar-al-noor": { shots: noorShots, flats: noorFlats },
  inkwell: { shots: inkwellShots, flats: inkwellFlats },
};
