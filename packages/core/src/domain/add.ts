import { isoTime, type StoreContext } from "../kernel/index.ts";
import { audited } from "../store/audit.ts";
import { ConditionFailed, type Versioned } from "../table/index.ts";
import { domainThere, notADomain, platformDomain, tooManyDomains } from "./errors.ts";
import { bareHost, isPlatforms, readHost } from "./names.ts";
import type { DomainContext } from "./port.ts";
import { maxDomains } from "./rules.ts";
import type { Domain, DomainInput } from "./schema.ts";
import { allDomains, domainReplace, findDomain } from "./store.ts";

/** @throws notADomain, platformDomain */
const hostOf = ({ store, door }: DomainContext, typed: string): string => {
  const host = readHost(typed);
  if (isPlatforms(store.hosts, door.target, host ?? bareHost(typed))) throw platformDomain();
  if (host === undefined) throw notADomain();
  return host;
};

const firstLookMs = 60_000;

const draft = (ctx: StoreContext, host: string): Domain => {
  if (ctx.actor.kind !== "member") throw new TypeError("Only a member adds a domain");
  return {
    host,
    state: "pending",
    problem: "proof_missing",
    found: { proof: [], way: [], authorities: [] },
    addedAt: isoTime(ctx.world),
    by: ctx.actor.accountId,
    askedAt: ctx.world.now(),
    checks: 0,
    nextAt: ctx.world.now() + firstLookMs,
  };
};

/**
 * Puts a domain on the store's list. It opens nothing yet: anybody may add any domain, who proves it gets it.
 * @throws notADomain, platformDomain, domainThere, tooManyDomains
 */
export const addDomain = async (scene: DomainContext, input: DomainInput): Promise<Versioned<Domain>> => {
  const { store } = scene;
  const host = hostOf(scene, input.host);
  if ((await allDomains(store)).length >= maxDomains) throw tooManyDomains({ max: maxDomains });
  const there = await findDomain(store, host); // on its way out it may come back
  if (there && !there.value.going) throw domainThere();
  const value = draft(store, host);
  try {
    await store.table.commit([domainReplace(value, there?.version ?? 0), audited(store, { action: "domain.added", after: { host } })]);
  } catch (error) {
    throw error instanceof ConditionFailed ? domainThere() : error;
  }
  return { value, version: (there?.version ?? 0) + 1 };
};
