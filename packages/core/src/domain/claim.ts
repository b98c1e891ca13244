import { hostKey, hostRow, storeOfHost } from "../store/hosts.ts";
import { all, ConditionFailed, insert, is, lacks, remove, replace, versionIs } from "../table/index.ts";
import { proofsAt, proves } from "./look.ts";
import { lose } from "./lose.ts";
import type { DomainContext } from "./port.ts";
import type { Domain } from "./schema.ts";
import { findDomain } from "./store.ts";

const rounds = 5;

const tryClaim = async (scene: DomainContext, { host, by }: Domain): Promise<boolean> => {
  const { registry } = scene.platform;
  const { storeId } = scene.store;
  const row = hostRow.row({ host, storeId, claimedBy: by, mark: scene.store.world.token().slice(0, 12) });
  const found = await registry.get(hostKey(host));
  if (!found) {
    await registry.write(insert(row));
    return true;
  }
  const { value: holder, version } = hostRow.parse(found);
  if (holder.storeId !== storeId) {
    const other = scene.platform.store(holder.storeId, { kind: "system", deed: "lose-domain" });
    if (proves(other, await proofsAt(scene, host), host)) return false;
    await lose(other, host); // first: no moment in which two stores call it theirs
  }
  await registry.write(replace(row, version)); // also when it is ours: whoever is about to take it or give it back looks once more
  return true;
};

/**
 * Makes a host the store's own in the registry, after it was proved. Who proves it gets it: a holder whose own proof is no longer
 * in the DNS loses it, one whose proof still stands keeps it. Of stores that come at once one gets it. False: it stays another's.
 * @throws DnsSilent
 */
export const claim = async (scene: DomainContext, domain: Domain): Promise<boolean> => {
  for (let round = 1; ; round++) {
    try {
      return await tryClaim(scene, domain);
    } catch (error) {
      if (!(error instanceof ConditionFailed) || round >= rounds) throw error;
    }
  }
};

/** Whether the registry has the host as this store's. */
export const holds = async ({ platform, store }: DomainContext, host: string): Promise<boolean> =>
  (await storeOfHost(platform.registry, host)) === store.storeId;

/** Gives the host back, unless it was added and claimed again. False: it is another store's by now. */
export const release = async ({ platform, store }: DomainContext, host: string): Promise<boolean> => {
  const found = await platform.registry.get(hostKey(host));
  if (!found) return true;
  const { storeId, mark } = hostRow.parse(found).value;
  if (storeId !== store.storeId) return false;
  const domain = await findDomain(store, host);
  if (domain && !domain.value.going) return false;
  const same = all(versionIs(found.version), mark === undefined ? lacks("mark") : is(["mark"], "=", mark));
  return platform.registry.write(remove(hostKey(host), same)).then(
    () => true,
    (error: unknown) => {
      if (error instanceof ConditionFailed) return false;
      throw error;
    },
  );
};
