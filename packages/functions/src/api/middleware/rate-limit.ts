import { type Limit, spend } from "@matjar/core/account";
import type { StoreTable } from "@matjar/core/table";
import type { Services } from "../../services.ts";
import type { AnyContext } from "../env.ts";

const minute = 60_000;
const hour = 60 * minute;

/** Per client address (G37, reliability §3.18). Loopback has no address and is not limited. */
export const limits = {
  codes: { feature: "codes", max: 30, windowMs: hour },
  signIns: { feature: "sign-ins", max: 60, windowMs: hour },
  slugs: { feature: "slugs", max: 120, windowMs: 10 * minute },
  newStores: { feature: "new-stores", max: 10, windowMs: 24 * hour },
  invitations: { feature: "invitations", max: 50, windowMs: 24 * hour },
} as const satisfies Readonly<Record<string, Limit>>;

/** Counts one use by the caller's address. @throws tooMany: 429 with Retry-After, the same for everybody */
export const limitAddress = async ({ var: { clientAddress, services } }: AnyContext, limit: Limit): Promise<void> => {
  if (clientAddress !== undefined) await spend(services.registry, services.world, limit, clientAddress);
};

/** Counts one use by anything else, such as an account or a cart, in the registry or in a store's table. @throws tooMany */
export const limitUse = (
  { registry, world }: Services,
  limit: Limit,
  who: string,
  table: Pick<StoreTable, "write"> = registry,
): Promise<void> => spend(table, world, limit, who);
