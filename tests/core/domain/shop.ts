import * as Domain from "@matjar/core/domain";
import type { Id } from "@matjar/core/kernel";
import { createStore, readStore, type Store, storeOfHost } from "@matjar/core/store";
import { outboxEvents, storeOf } from "@matjar/core/table";
import { type TestOptions, testWorld } from "../../support/context.ts";
import { testDoor, testZone } from "../../support/zone.ts";

/** A small world in which stores bring domains. */
export const domainWorld = (options: TestOptions & { readonly mustPoint?: boolean } = {}) => {
  const small = testWorld(options);
  const [zone, front] = [testZone(), testDoor(options.mustPoint)];

  const open = async (name: string) => {
    const owner = { id: small.world.id("account"), email: `${small.world.digits(6)}@example.com`, locale: "en" as const };
    const store: Store = await createStore(small.platform, owner, { storeName: name }, async () => undefined);
    const ctx = small.store(store.id, { kind: "member", accountId: owner.id, role: "owner" });
    const scene: Domain.DomainContext = { platform: small.platform, store: ctx, dns: zone.dns, door: front.door };
    const prove = (host: string) => {
      const text = Domain.proofText({ sign: small.platform.sign, storeId: store.id }, host);
      zone.set(Domain.proofName(host), { txt: ["v=spf1 -all", text] });
      return text;
    };
    const look = async (host: string) => (await Domain.checkDomain(scene, host)).value;
    const make = async (host: string | null) => Domain.setPrimary(ctx, host, (await readStore(ctx)).version);
    /** A domain that is proved, leads here and is live. */
    const bring = async (host: string) => {
      prove(host);
      zone.set(host, { cname: front.door.target });
      await Domain.addDomain(scene, { host });
      return look(host);
    };
    const remove = async (host: string) => Domain.removeDomain(scene, host, (await Domain.readDomain(ctx, host)).version);
    return { store, ctx, scene, prove, look, make, bring, remove, list: async () => (await Domain.listDomains(scene)).value };
  };

  /** Runs every domain row whose time has come, as the sweeper does. */
  const sweep = async (scenes: readonly Domain.DomainContext[]) => {
    for (const { key, type, due } of small.memory.all()) {
      if (type !== Domain.domainRow.type || due === undefined || due > small.world.now()) continue;
      const scene = scenes.find(({ store }) => store.storeId === storeOf(key.pk));
      if (scene) await Domain.sweepDomain(scene, key.sk.slice(2));
    }
  };

  const holder = (host: string): Promise<Id<"store"> | undefined> => storeOfHost(small.registry, host);
  const events = (type: string) =>
    small.memory
      .all()
      .flatMap(outboxEvents)
      .filter((event) => event.type === type);
  return { ...small, zone, ...front, open, sweep, holder, events };
};
