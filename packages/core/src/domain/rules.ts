import type { Domain, DomainProblem, DomainState } from "./schema.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

export const maxDomains = 20;
/** Registrars say that a change may take two days; after three nobody waits any more. */
const patienceMs = 3 * day;
/** Longer than any function lives: what it was about to write for a domain that was taken away is swept up. */
export const goingMs = minute;

const waits = [minute, minute, 2 * minute, 5 * minute, 5 * minute, 10 * minute, 15 * minute, 30 * minute] as const;

export interface Verdict {
  readonly state: DomainState;
  readonly problem?: DomainProblem;
}

/** When somebody looks again; undefined when it was given up. */
const nextLook = ({ state }: Verdict, { askedAt, checks }: Pick<Domain, "askedAt" | "checks">, now: number): number | undefined => {
  if (state === "live") return now + day;
  return now - askedAt > patienceMs ? undefined : now + (waits[checks] ?? hour);
};

/** The row after a look. Out of patience it is given up, with the last reason. */
export const judged = (domain: Domain, verdict: Verdict, found: Domain["found"], now: number): Domain => {
  const { problem: _problem, nextAt: _nextAt, liveSince, ...rest } = domain;
  const nextAt = nextLook(verdict, domain, now);
  const at = new Date(now).toISOString();
  const state = nextAt === undefined ? "failed" : verdict.state;
  return {
    ...rest,
    state,
    found,
    checks: domain.checks + 1,
    checkedAt: at,
    ...(verdict.problem ? { problem: verdict.problem } : {}),
    ...(nextAt === undefined ? {} : { nextAt }),
    ...(state === "live" ? { liveSince: liveSince ?? at } : {}),
  };
};

/** A person asked: the patience begins anew. */
export const askedAgain = (domain: Domain, now: number): Domain => ({ ...domain, askedAt: now, checks: 0 });
