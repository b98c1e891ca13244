import type { StoreContext } from "../kernel/index.ts";
import { audited } from "../store/audit.ts";
import { ConditionFailed } from "../table/index.ts";
import { HostsChanged } from "./events.ts";
import { homeLeaves } from "./home.ts";
import { domainReplace, findDomain } from "./store.ts";

const rounds = 5;

/**
 * A store learns that a host became another's: its row says so, and if it was the shop's address, the own host is again. Written
 * even when it says so already, so that a look of that store which is under way does not land.
 */
export const lose = async (ctx: StoreContext, host: string): Promise<void> => {
  for (let round = 1; ; round++) {
    const found = await findDomain(ctx, host);
    if (!found || found.value.going) return;
    const { nextAt: _nextAt, liveSince: _liveSince, ...domain } = found.value;
    const lost = domainReplace({ ...domain, state: "failed", problem: "lost" }, found.version);
    const deed = audited(ctx, { action: "domain.lost", after: { host } });
    try {
      await ctx.table.commit([lost, deed, ...(await homeLeaves(ctx, host))], [HostsChanged.of(ctx, { hosts: [host] })]);
      return;
    } catch (error) {
      if (!(error instanceof ConditionFailed) || round >= rounds) throw error;
    }
  }
};
