import { noorLogo } from "../artwork/noor.ts";
import { coffee } from "./noor/coffee.ts";
import { covers } from "./noor/covers.ts";
import { fragrance } from "./noor/fragrance.ts";
import { home } from "./noor/home.ts";
import { hospitality } from "./noor/hospitality.ts";
import type { Flat, Shot } from "./scene.ts";

/** Every picture of the Arabic shop, by name. */
export const noorShots: Readonly<Record<string, Shot>> = { ...fragrance, ...coffee, ...home, ...hospitality, ...covers };

export const noorFlats: Readonly<Record<string, Flat>> = { logo: { width: 900, height: 320, svg: noorLogo } };
