import { type StoreContext, stale } from "../kernel/index.ts";
import { audited } from "../store/audit.ts";
import { readStore } from "../store/store.ts";
import { ConditionFailed, type Write } from "../table/index.ts";
import { notLive } from "./errors.ts";
import { HostsChanged } from "./events.ts";
import { homeAt } from "./home.ts";
import { domainReplace, readDomain } from "./store.ts";

/** Written as it is, so that whoever takes the domain away at this moment looks again whether it is the shop's address. */
const held = async (ctx: StoreContext, host: string): Promise<Write> => {
  const { value, version } = await readDomain(ctx, host);
  if (value.state !== "live") throw notLive({ host });
  return domainReplace(value, version);
};

/**
 * Makes a live domain the shop's address, or with `null` its own host again. Other hosts lead there at once; pages and search
 * engines are told by the next publish. `version` is the store's. @throws notFound, notLive, stale
 */
export const setPrimary = async (ctx: StoreContext, host: string | null, version: number): Promise<void> => {
  const store = await readStore(ctx);
  if (store.version !== version) throw stale();
  const hold = host === null ? [] : [await held(ctx, host)];
  const before = store.value.domain;
  if (before === (host ?? undefined)) return;
  const deed = audited(ctx, { action: "domain.primary_set", before: { host: before ?? null }, after: { host } });
  const writes = [...hold, deed, ...homeAt(ctx, store, host ?? undefined)];
  await ctx.table.commit(writes, [HostsChanged.of(ctx, { hosts: [before, host].filter((one) => one != null) })]).catch((error: unknown) => {
    throw error instanceof ConditionFailed ? stale() : error;
  });
};
