import { stale } from "../kernel/index.ts";
import { audited } from "../store/audit.ts";
import { ConditionFailed, type Versioned } from "../table/index.ts";
import { release } from "./claim.ts";
import { HostsChanged } from "./events.ts";
import { homeLeaves } from "./home.ts";
import type { DomainContext } from "./port.ts";
import { goingMs } from "./rules.ts";
import type { Domain } from "./schema.ts";
import { domainRemove, domainReplace, readDomain } from "./store.ts";

/** A host that became another store's keeps its door. False: the door is not closed yet. */
const letGo = async (scene: DomainContext, host: string): Promise<boolean> => !(await release(scene, host)) || scene.door.close(host);

/**
 * Takes a domain away: at once it opens nothing any more, and the shop is at home at its own host again if this was its address.
 * What a crash leaves undone the sweeper does. @throws notFound, stale
 */
export const removeDomain = async (scene: DomainContext, host: string, version: number): Promise<void> => {
  const { store } = scene;
  const found = await readDomain(store, host);
  if (found.version !== version) throw stale();
  const going: Domain = { ...found.value, going: true, nextAt: store.world.now() + goingMs };
  const deed = audited(store, { action: "domain.removed", before: { host } });
  const writes = [domainReplace(going, version), deed, ...(await homeLeaves(store, host))];
  await store.table.commit(writes, [HostsChanged.of(store, { hosts: [host] })]).catch((error: unknown) => {
    throw error instanceof ConditionFailed ? stale() : error;
  });
  await letGo(scene, host);
};

/** The last step, later than anything that was still at work for the domain, and as often as the door needs. Added again, it stays. */
export const finishRemoval = async (scene: DomainContext, found: Versioned<Domain>): Promise<void> => {
  const { value, version } = found;
  const closed = await letGo(scene, value.host);
  const later = { ...value, nextAt: scene.store.world.now() + goingMs };
  await scene.store.table.write(closed ? domainRemove(found) : domainReplace(later, version)).catch((error: unknown) => {
    if (!(error instanceof ConditionFailed)) throw error;
  });
};
