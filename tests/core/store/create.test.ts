import { ensureAccount, memberships } from "@matjar/core/account";
import { createStore, enter, readStore, storeOfHost } from "@matjar/core/store";
import { outboxEvents } from "@matjar/core/table";
import { describe, expect, it } from "vitest";
import { testHosts, testWorld } from "../../support/context.ts";

const pause = () => new Promise<void>((done) => setImmediate(done));
const badDays = { throttle: 0.05, conflict: 0.1, lostAnswer: 0.1, delay: pause };
const furnish = async () => {};

const people = async (count: number, options: Parameters<typeof testWorld>[0] = {}) => {
  const small = testWorld(options);
  const owners = [];
  for (let i = 0; i < count; i++) owners.push(await ensureAccount(small.platform, `owner${i}@example.com`, "en"));
  return { ...small, owners };
};

describe("opening a store", () => {
  it("gives a hundred parallel stores of one name a hundred addresses", async () => {
    const { platform, registry, owners } = await people(100, { seed: 7, faults: badDays });
    const stores = await Promise.all(owners.map((owner) => createStore(platform, owner, { storeName: "دار النور" }, furnish)));
    expect(new Set(stores.map((store) => store.slug)).size).toBe(100);
    expect(stores.some((store) => store.slug === "dar-al-nour")).toBe(true);
    for (const [i, owner] of owners.entries()) {
      const [mine] = await memberships(platform, owner.id);
      expect(mine).toMatchObject({ storeId: stores[i]?.id, slug: stores[i]?.slug, name: "دار النور", role: "owner" });
      expect(await storeOfHost(registry, testHosts.storeHost(mine?.slug ?? ""))).toBe(mine?.storeId);
    }
  });

  it("numbers quiet repeats tidily", async () => {
    const { platform, owners } = await people(4);
    const slugs = [];
    for (const owner of owners) slugs.push((await createStore(platform, owner, { storeName: "Souq" }, furnish)).slug);
    expect(slugs).toEqual(["souq", "souq-2", "souq-3", "souq-4"]);
  });

  it("gives a chosen address to one of many", async () => {
    const { platform, owners } = await people(30, { faults: { delay: pause } });
    const wanted = owners.map((owner) => createStore(platform, owner, { storeName: "Any", slug: "the-one" }, furnish));
    const results = await Promise.allSettled(wanted);
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
    const refused = results.filter((result) => result.status === "rejected").map((result) => (result.reason as { code: string }).code);
    expect(new Set(refused)).toEqual(new Set(["store.slug_taken"]));
  });

  it("lands store, owner and event together, then its furniture", async () => {
    const { platform, memory, owners } = await people(1);
    const [owner] = owners;
    if (!owner) throw new Error("no owner");
    const furnished: string[] = [];
    const store = await createStore(platform, owner, { storeName: "Dar" }, async (ctx, opened) => {
      expect((await readStore(ctx)).value).toEqual(opened);
      furnished.push(opened.id);
    });
    expect(furnished).toEqual([store.id]);
    const events = memory.all().flatMap(outboxEvents);
    expect(events).toMatchObject([{ type: "store.created", storeId: store.id, data: { slug: "dar", ownerId: owner.id } }]);
  });

  it("goes on where a crash left it: every point of the way, one store in the end", async () => {
    for (let step = 1; step <= 12; step++)
      for (const after of [false, true]) {
        const { platform, registry, memory, owners } = await people(1, { seed: step });
        const [owner] = owners;
        if (!owner) throw new Error("no owner");
        let calls = 0;
        let dead = false;
        const mortal = <T extends object>(part: T): T =>
          new Proxy(part, {
            get: (target, verb) => {
              const work = Reflect.get(target, verb) as (...args: unknown[]) => Promise<unknown>;
              return async (...args: unknown[]) => {
                if (dead) throw new Error("killed");
                calls++;
                dead = calls === step;
                if (dead && !after) throw new Error("killed");
                const answer = await work.apply(target, args);
                if (dead) throw new Error("killed");
                return answer;
              };
            },
          });
        const weak = {
          ...platform,
          registry: mortal(registry),
          store: (...args: Parameters<typeof platform.store>) => {
            const inside = platform.store(...args);
            return { ...inside, table: mortal(inside.table) };
          },
        };
        const first = await createStore(weak, owner, { storeName: "Dar" }, furnish).then(
          (store) => store,
          () => undefined,
        );
        const seen = await memberships(platform, owner.id);
        for (const { storeId } of seen) expect((await enter(platform, storeId, owner.id))?.role).toBe("owner");
        if (!first && seen.length === 0) {
          const second = await createStore(platform, owner, { storeName: "Dar" }, furnish);
          expect(second.slug).toBe("dar");
        }
        expect(await memberships(platform, owner.id)).toMatchObject([{ slug: "dar", role: "owner" }]);
        expect(memory.all().filter((row) => row.type === "store")).toHaveLength(1);
      }
  });
});
