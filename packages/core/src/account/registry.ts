import type { PlatformContext } from "../kernel/index.ts";
import type { Check, RawWrite } from "../table/index.ts";

/** All or nothing in the registry. The token makes a repeat after a lost answer harmless (DynamoDB takes 36 characters). */
export const commitToRegistry = (ctx: PlatformContext, writes: readonly (RawWrite | Check)[]): Promise<void> =>
  ctx.registry.transact(writes, ctx.world.token().slice(0, 36));
