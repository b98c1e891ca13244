import { notFound } from "../kernel/index.ts";
import { audited } from "../store/audit.ts";
import { ConditionFailed, type Versioned } from "../table/index.ts";
import { claim, holds, release } from "./claim.ts";
import { HostsChanged } from "./events.ts";
import { type Look, lookAt, proofProblem } from "./look.ts";
import { DnsSilent, type DomainContext } from "./port.ts";
import { finishRemoval } from "./remove.ts";
import { askedAgain, judged, type Verdict } from "./rules.ts";
import type { Domain } from "./schema.ts";
import { domainReplace, findDomain, readDomain } from "./store.ts";

/** Proved and taken; what is left is the way here and the certificate. */
const opened = async ({ door }: DomainContext, host: string, { found, arrives, certifiable }: Look): Promise<Verdict> => {
  if (!arrives) return { state: "verified", problem: found.way.length === 0 ? "points_nowhere" : "points_elsewhere" };
  if (!certifiable) return { state: "verified", problem: "caa" };
  const opening = await door.open(host);
  if (opening === "failed") return { state: "certificate", problem: "certificate_failed" };
  return { state: opening === "ready" ? "live" : "certificate" };
};

/** A live domain stays live: where it leads by now is told, and only another's proof takes it away. */
const stillLive = (look: Look): Verdict =>
  look.arrives ? { state: "live" } : { state: "live", problem: look.found.way.length === 0 ? "points_nowhere" : "points_elsewhere" };

const decide = async (scene: DomainContext, domain: Domain, look: Look): Promise<Verdict> => {
  const { host, state } = domain;
  const lost = domain.problem === "lost";
  // What the registry says of one that was just added, or lost, may be about to change: it is claimed anew, by its proof.
  if (!lost && state !== "pending" && (await holds(scene, host))) return state === "live" ? stillLive(look) : opened(scene, host, look);
  if (!look.proven) return { state: "pending", problem: lost ? "lost" : proofProblem(look.found.proof) };
  if (!(await claim(scene, domain))) return { state: "pending", problem: "claimed" };
  return opened(scene, host, look);
};

const silent = ({ state }: Domain): Verdict => ({ state, problem: "dns_silent" });

/** The verdict, and what was found; a DNS that stays silent changes nothing but the note that it did. */
const examine = async (scene: DomainContext, domain: Domain): Promise<{ verdict: Verdict; found: Domain["found"] }> => {
  const look = await lookAt(scene, domain.host);
  if (!look) return { verdict: silent(domain), found: domain.found };
  try {
    return { verdict: await decide(scene, domain, look), found: look.found };
  } catch (error) {
    if (error instanceof DnsSilent) return { verdict: silent(domain), found: look.found };
    throw error;
  }
};

const becameLive = (before: Domain, after: Domain): boolean => before.state !== "live" && after.state === "live";

const keep = async ({ store }: DomainContext, before: Domain, after: Domain, version: number): Promise<void> => {
  const news = becameLive(before, after);
  const deed = news ? [audited(store, { action: "domain.live", after: { host: after.host } })] : [];
  await store.table.commit([domainReplace(after, version), ...deed], news ? [HostsChanged.of(store, { hosts: [after.host] })] : []);
};

/** Somebody else wrote meanwhile. When the domain was taken away, what was just claimed for it goes back. */
const overtaken = async (scene: DomainContext, host: string): Promise<Versioned<Domain>> => {
  const now = await findDomain(scene.store, host);
  if (now && !now.value.going) return now;
  await release(scene, host);
  throw notFound();
};

const look = async (scene: DomainContext, { value, version }: Versioned<Domain>, asked: Domain): Promise<Versioned<Domain>> => {
  const { verdict, found } = await examine(scene, asked);
  const after = judged(asked, verdict, found, scene.store.world.now());
  try {
    await keep(scene, value, after, version);
    return { value: after, version: version + 1 };
  } catch (error) {
    if (error instanceof ConditionFailed) return overtaken(scene, value.host);
    throw error;
  }
};

/** Looks at once, because a person asked. @throws notFound */
export const checkDomain = async (scene: DomainContext, host: string): Promise<Versioned<Domain>> => {
  const found = await readDomain(scene.store, host);
  return look(scene, found, askedAgain(found.value, scene.store.world.now()));
};

/** Looks because it is time; ends what was begun when the domain is on its way out. */
export const sweepDomain = async (scene: DomainContext, host: string): Promise<void> => {
  const found = await findDomain(scene.store, host);
  if (!found) return;
  if (found.value.going) return finishRemoval(scene, found);
  await look(scene, found, found.value).catch((error: unknown) => {
    if (!(error instanceof Error && "code" in error && error.code === "not_found")) throw error;
  });
};
