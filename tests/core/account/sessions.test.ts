import { ensureAccount, findSession, listSessions, openSession, revokeOtherSessions, revokeSession } from "@matjar/core/account";
import { describe, expect, it } from "vitest";
import { testWorld } from "../../support/context.ts";

const hour = 3_600_000;
const all = { limit: 100, cursor: undefined };
const badDays = { throttle: 0.1, conflict: 0.1, lostAnswer: 0.15, delay: () => new Promise<void>((done) => setImmediate(done)) };

const signedIn = async (seed: number, faults = {}) => {
  const small = testWorld({ seed, faults });
  const account = await ensureAccount(small.platform, "noor@example.com", "ar");
  return { ...small, account, open: () => openSession(small.platform, account, "Test") };
};

describe("an account", () => {
  it("is one for one address, however many make it at once", async () => {
    for (let seed = 1; seed <= 10; seed++) {
      const { platform, registryMemory } = testWorld({ seed, faults: badDays });
      const made = await Promise.all(Array.from({ length: 30 }, () => ensureAccount(platform, "noor@example.com", "en")));
      expect(new Set(made.map((account) => account.id)).size).toBe(1);
      expect(registryMemory.all()).toHaveLength(2);
    }
  });
});

describe("a session", () => {
  it("is rotated by exactly one of many requests, and stays usable for all", async () => {
    for (let seed = 1; seed <= 10; seed++) {
      const { platform, world, open, account } = await signedIn(seed, badDays);
      const { token, id } = await open();
      world.advance(25 * hour);
      const found = await Promise.all(Array.from({ length: 20 }, () => findSession(platform, token)));
      expect(found.every((session) => session?.id === id)).toBe(true);
      const fresh = found.flatMap((session) => session?.newToken ?? []);
      expect(fresh).toHaveLength(1);
      expect((await listSessions(platform, account.id, id, all)).items).toHaveLength(1);
      expect(await findSession(platform, fresh[0] ?? "")).toMatchObject({ id });
    }
  });

  it("is gone when it was revoked during a rotation, whoever came first", async () => {
    for (let seed = 1; seed <= 30; seed++) {
      const { platform, world, open, account } = await signedIn(seed, badDays);
      const { token, id } = await open();
      world.advance(25 * hour);
      const [found] = await Promise.all([findSession(platform, token), revokeSession(platform, account.id, id)]);
      for (const known of [token, found?.newToken ?? ""]) expect(await findSession(platform, known)).toBeUndefined();
      expect(await listSessions(platform, account.id, id, all)).toEqual({ items: [] });
    }
  });

  it("slides with visits and ends thirty days after the last", async () => {
    const { platform, world, open } = await signedIn(1);
    let { token } = await open();
    for (let visit = 0; visit < 10; visit++) {
      world.advance(7 * 24 * hour);
      token = (await findSession(platform, token))?.newToken ?? token;
    }
    expect(await findSession(platform, token)).toBeDefined();
    world.advance(30 * 24 * hour);
    expect(await findSession(platform, token)).toBeUndefined();
  });

  it("writes nothing on most visits", async () => {
    const { platform, world, open, registryMemory } = await signedIn(1);
    const { token } = await open();
    let writes = 0;
    registryMemory.onChange((records) => {
      writes += records.length;
    });
    for (let visit = 0; visit < 60; visit++) {
      world.advance(60_000);
      await findSession(platform, token);
    }
    expect(writes).toBe(4); // last-seen, every quarter of an hour
  });

  it("stays when all others are ended", async () => {
    const { platform, open, account } = await signedIn(1);
    const [mine, ...others] = await Promise.all([open(), open(), open(), open()]);
    await revokeOtherSessions(platform, account.id, mine.id);
    expect(await findSession(platform, mine.token)).toBeDefined();
    for (const other of others) expect(await findSession(platform, other.token)).toBeUndefined();
  });

  it("is found on one page of the list, and ends with all others, however many there are", async () => {
    const { platform, open, account } = await signedIn(1);
    const mine = await open();
    const others: string[] = [];
    for (let n = 0; n < 230; n++) others.push((await open()).token);
    const seen: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await listSessions(platform, account.id, mine.id, { limit: 100, cursor });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.cursor;
      if (cursor === undefined) break;
    }
    expect([seen.length, new Set(seen).size, seen.at(-1)]).toEqual([231, 231, mine.id]);
    await revokeOtherSessions(platform, account.id, mine.id);
    expect((await listSessions(platform, account.id, mine.id, all)).items).toMatchObject([{ id: mine.id, current: true }]);
    for (const token of others) expect(await findSession(platform, token)).toBeUndefined();
  });

  it("leaves nothing behind: each of its rows says when it may go, later than its life, and a rotation moves that", async () => {
    const { platform, world, open, registryMemory } = await signedIn(1);
    const { token } = await open();
    const goes = () =>
      registryMemory.all().flatMap(({ type, expiresAt }) => (type.startsWith("session") ? [(expiresAt ?? 0) - world.now()] : []));
    expect(goes()).toEqual([32 * 24 * hour, 32 * 24 * hour]);
    world.advance(25 * hour);
    await findSession(platform, token);
    expect(goes().filter((ms) => ms === 32 * 24 * hour)).toHaveLength(2);
    expect(goes()).toHaveLength(3); // and the token that works for another minute
  });

  it("is not found by a cursor of another kind", async () => {
    const { platform, open, account } = await signedIn(1);
    const { id } = await open();
    for (const cursor of ["", "x", '{"pk":"CODE#a","sk":"CODE"}'])
      await expect(listSessions(platform, account.id, id, { limit: 10, cursor })).rejects.toThrow(/cursor/);
  });

  it("of somebody else is not there to end", async () => {
    const { platform, open } = await signedIn(1);
    const { id, token } = await open();
    const stranger = await ensureAccount(platform, "stranger@example.com", "en");
    await expect(revokeSession(platform, stranger.id, id)).rejects.toMatchObject({ code: "not_found" });
    expect(await findSession(platform, token)).toBeDefined();
  });
});
