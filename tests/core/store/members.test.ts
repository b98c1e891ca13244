import { ensureAccount, memberships } from "@matjar/core/account";
import { changeRole, changeStore, createStore, enter, inviteMember, listMembers, readMember, removeMember } from "@matjar/core/store";
import { put } from "@matjar/core/table";
import { describe, expect, it } from "vitest";
import { testWorld } from "../../support/context.ts";

const pause = () => new Promise<void>((done) => setImmediate(done));
const badDays = { throttle: 0.05, conflict: 0.1, lostAnswer: 0.1, delay: pause };

/** A store with so many owners who have all come. */
const withOwners = async (count: number, options: Parameters<typeof testWorld>[0] = {}) => {
  const small = testWorld(options);
  const first = await ensureAccount(small.platform, "owner0@example.com", "en");
  const store = await createStore(small.platform, first, { storeName: "Dar" }, async () => {});
  const ctx = small.store(store.id, { kind: "member", accountId: first.id, role: "owner" });
  const ids = [first.id];
  for (let i = 1; i < count; i++) {
    const { accountId } = await inviteMember(small.platform, ctx, { email: `owner${i}@example.com`, role: "owner" });
    await enter(small.platform, store.id, accountId);
    ids.push(accountId);
  }
  return { ...small, store, ctx, ids };
};

describe("owners", () => {
  it("cannot all leave, even when they all try at once", async () => {
    for (let seed = 1; seed <= 15; seed++) {
      const { platform, ctx, ids } = await withOwners(3, { seed, faults: badDays });
      const leave = async (id: (typeof ids)[number], how: number) => {
        const { version } = await readMember(ctx, id);
        return how % 2 === 0 ? changeRole(ctx, id, "staff", version) : removeMember(platform, ctx, id, version);
      };
      await Promise.allSettled(ids.map((id, i) => leave(id, i + seed)));
      const left = (await listMembers(ctx)).filter((member) => member.role === "owner");
      expect(left.length).toBeGreaterThanOrEqual(1);
      expect(left.length).toBeLessThan(3);
    }
  });

  it("do not count before they have come", async () => {
    const { platform, ctx, ids } = await withOwners(1);
    await inviteMember(platform, ctx, { email: "late@example.com", role: "owner" });
    const [owner] = ids;
    if (!owner) throw new Error("no owner");
    await expect(changeRole(ctx, owner, "manager", 1)).rejects.toMatchObject({ code: "member.last_owner" });
  });
});

describe("an account", () => {
  it("finds its own store behind however many invitations", async () => {
    const { platform, registry, world } = testWorld();
    const account = await ensureAccount(platform, "noor@example.com", "ar");
    for (let n = 0; n < 120; n++) {
      const storeId = world.id("store"); // older than its own, and no member there any more
      await registry.write(put({ key: { pk: `U#${account.id}`, sk: `M#${storeId}` }, type: "store_pointer", data: { storeId } }));
    }
    const { id } = await createStore(platform, account, { storeName: "Dar" }, async () => {});
    expect(await memberships(platform, account.id)).toMatchObject([{ storeId: id, role: "owner" }]);
  });

  it("owns fifty stores at most", async () => {
    const { platform } = testWorld();
    const account = await ensureAccount(platform, "noor@example.com", "ar");
    const open = (n: number) => createStore(platform, account, { storeName: `Dar ${n}` }, async () => {});
    for (let n = 0; n < 50; n++) await open(n);
    await expect(open(50)).rejects.toMatchObject({ code: "store.too_many" });
    expect(await memberships(platform, account.id)).toHaveLength(50);
  });
});

describe("a store", () => {
  it("has a hundred members at most", async () => {
    const { platform, ctx } = await withOwners(1);
    const invite = (n: number) => inviteMember(platform, ctx, { email: `staff${n}@example.com`, role: "staff" });
    for (let n = 1; n < 100; n++) await invite(n);
    await expect(invite(100)).rejects.toMatchObject({ code: "member.too_many" });
    expect(await listMembers(ctx)).toHaveLength(100);
  });
});

describe("an invitation", () => {
  it("makes one member of many parallel ones", async () => {
    for (let seed = 1; seed <= 5; seed++) {
      const { platform, ctx } = await withOwners(1, { seed, faults: badDays });
      await Promise.all(Array.from({ length: 10 }, () => inviteMember(platform, ctx, { email: "a@example.com", role: "staff" })));
      expect(await listMembers(ctx)).toHaveLength(2);
    }
  });

  it("opens nothing after it was taken back", async () => {
    const { platform, store, ctx } = await withOwners(1);
    const { accountId } = await inviteMember(platform, ctx, { email: "a@example.com", role: "staff" });
    await removeMember(platform, ctx, accountId, 1);
    expect(await enter(platform, store.id, accountId)).toBeUndefined();
  });
});

describe("settings", () => {
  it("lose no change under parallel savers: one wins, the others are told", async () => {
    const { ctx } = await withOwners(1, { faults: badDays });
    const results = await Promise.allSettled(Array.from({ length: 20 }, (_, i) => changeStore(ctx, { name: `Name ${i}` }, 1)));
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
    const refused = results.filter((result) => result.status === "rejected").map((result) => (result.reason as { code: string }).code);
    expect(new Set(refused)).toEqual(new Set(["stale_version"]));
  });
});
