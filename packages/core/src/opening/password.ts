import { type BinaryLike, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";
import type { StoreContext } from "../kernel/index.ts";
import type { KeptPassword } from "./schema.ts";

/** Node's own cost (N = 2^14, r = 8): 16 MiB and some 50 ms. Guessing is stopped by limits at the door and by the key below. */
const cost: ScryptOptions = { N: 2 ** 14, r: 8, p: 1 };

const derived = (secret: BinaryLike, salt: string): Promise<Buffer> =>
  new Promise((resolve, reject) => scrypt(secret, salt, 32, cost, (error, key) => (error ? reject(error) : resolve(key))));

/** Keyed with the platform's secret first: a copy of the table alone does not open with any number of guesses. */
const peppered = ({ sign, storeId }: StoreContext, password: string): string => sign(`opening:${storeId}:${password.normalize("NFC")}`);

/** Salted; what `isPassword` compares with. */
export const keptPassword = async (ctx: StoreContext, password: string): Promise<KeptPassword> => {
  const salt = ctx.world.token();
  return { salt, hash: (await derived(peppered(ctx, password), salt)).toString("base64url") };
};

export const isPassword = async (ctx: StoreContext, { salt, hash }: KeptPassword, password: string): Promise<boolean> =>
  timingSafeEqual(await derived(peppered(ctx, password), salt), Buffer.from(hash, "base64url"));
