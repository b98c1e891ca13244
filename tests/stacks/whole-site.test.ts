import { describe, expect, it } from "vitest";
import { type Files, projectedShop, type Shop } from "../support/projected-shop.ts";

/** How late a far place of the edge may hear what was said: just within the time that a slot rests. */
const lateMs = 59_999;
const restMs = 60_000;
const leaseMs = 330_000;

const first = { "index.html": "one", "_a/x.1.css": "red", "about/index.html": "us", "404.html": "lost in one" };
const second = { "index.html": "two", "_a/x.2.css": "blue", "about/index.html": "us", "404.html": "lost in two", "more/index.html": "2" };
const third = { "index.html": "three", "_a/x.3.css": "green", "about/index.html": "all", "404.html": "lost in three" };
const fourth = { "index.html": "four", "_a/x.4.css": "grey", "about/index.html": "us", "404.html": "lost in four", "more/index.html": "4" };
const names = { first, second, third, fourth };
type Name = keyof typeof names;

const isAsset = (path: string) => path.startsWith("_a/");
const paths = [...new Set(Object.values(names).flatMap((release) => Object.keys(release)))].filter((path) => !isAsset(path));
const askedAs = (path: string) => path.replace(/index\.html$/, "");

const pagesOf = (release: Files): Files => Object.fromEntries(paths.map((path) => [path, release[path] ?? `404 ${release["404.html"]}`]));

/** Which release a visitor sees, whole and with its assets; else what the mix is. */
const seen = async ({ visit }: Shop, late: number): Promise<Name | string> => {
  const view = JSON.stringify(Object.fromEntries(await Promise.all(paths.map(async (path) => [path, await visit(askedAs(path), late)]))));
  const found = Object.entries(names).find(([, release]) => JSON.stringify(pagesOf(release)) === view);
  if (!found) return `a mix: ${view}`;
  const [name, release] = found;
  for (const [path, text] of Object.entries<string>(release))
    if (isAsset(path) && (await visit(path, late)) !== text) return `${name} without ${path}`;
  return name;
};

/** What visitors here and far away saw before each thing that was done. */
const witnesses = (shop: Shop) => {
  const saw = new Set<string>();
  const look = async () => {
    for (const late of [0, lateMs]) saw.add(await seen(shop, late));
  };
  return { saw, look };
};

/** A shop that shows the second release everywhere, and its third, which is live but not at the edge yet. */
const shopOfThree = async () => {
  const shop = await projectedShop();
  const [one, two] = [await shop.release(first), await shop.release(second)];
  for (const event of [one, two]) {
    await shop.pointTo(event.data);
    await shop.hear(event);
    shop.world.advance(restMs);
  }
  shop.done.length = 0;
  return { ...shop, one, two, three: await shop.release(third) };
};
type ShopOfThree = Awaited<ReturnType<typeof shopOfThree>>;

/** Brings an event again as the queue does, until it is heard. */
const untilHeard = async ({ hear, world }: Shop, event: unknown): Promise<void> => {
  for (let tries = 1; tries <= 12; tries++) {
    const error: unknown = await hear(event).then(
      () => undefined,
      (cause: unknown) => cause,
    );
    if (error === undefined) return;
    world.advance(restMs);
  }
  expect.fail("never heard");
};

describe("a visitor of a shop behind CloudFront", () => {
  it("sees the old release whole, then the new one whole, here and far away", async () => {
    const shop = await shopOfThree();
    const { saw, look } = witnesses(shop);
    shop.watching(look);
    await shop.hear(shop.three);
    expect([...saw]).toEqual(["second", "third"]);
    expect([await seen(shop, 0), await seen(shop, lateMs)]).toEqual(["third", "second"]);
    shop.world.advance(lateMs);
    expect(await seen(shop, lateMs)).toBe("third");
  });

  /** What becomes live after a projection that failed, and what visitors may see until they see it. */
  const afterwards: Record<string, { readonly next: (shop: ShopOfThree) => Promise<unknown>; readonly ends: Name; readonly seen: Name[] }> =
    {
      "the same event comes again": { next: async ({ three }) => three, ends: "third", seen: ["second", "third"] },
      "a newer release follows": { next: ({ release }) => release(fourth), ends: "fourth", seen: ["second", "third", "fourth"] },
      "the shop goes back": { next: ({ pointTo, two }) => pointTo(two.data), ends: "second", seen: ["second", "third"] },
      "the shop goes further back": { next: ({ pointTo, one }) => pointTo(one.data), ends: "first", seen: ["first", "second", "third"] },
    };

  it.each(Object.entries(afterwards))(
    "never sees a mix, wherever a projection fails, when %s",
    async (_, { next, ends, seen: allowed }) => {
      let failing = 0;
      for (let reached = true; reached; ) {
        failing += 1;
        const shop = await shopOfThree();
        const { saw, look } = witnesses(shop);
        let count = 0;
        shop.watching(async () => {
          await look();
          if (++count === failing) throw new Error("AWS is away");
        });
        await shop.hear(shop.three).catch(() => undefined);
        await look();
        reached = count >= failing;
        const event = await next(shop);
        if (event !== shop.three) await shop.hear(shop.three).catch(() => undefined);
        await untilHeard(shop, event);
        await look();
        expect(
          [...saw].filter((name) => !allowed.some((one) => one === name)),
          `after a fault at ${failing}`,
        ).toEqual([]);
        shop.world.advance(leaseMs);
        expect([await seen(shop, 0), await seen(shop, lateMs)], `after a fault at ${failing}`).toEqual([ends, ends]);
      }
      expect(failing).toBeGreaterThan(10);
    },
  );

  it("sees no half of the release after next, however soon it follows: a slot that was left rests for a minute", async () => {
    const shop = await shopOfThree();
    const { saw, look } = witnesses(shop);
    await shop.hear(shop.three);
    shop.watching(look);
    const four = await shop.release(fourth);
    shop.done.length = 0;
    await expect(shop.hear(four)).rejects.toMatchObject({ code: "release.slot_resting" });
    shop.world.advance(restMs - 1);
    await expect(shop.hear(four)).rejects.toMatchObject({ code: "release.slot_resting" });
    expect(shop.done).toEqual([]);
    shop.world.advance(1);
    await shop.hear(four);
    expect([...saw]).toEqual(["third", "fourth"]);
    expect(await seen(shop, 0)).toBe("fourth");
  });

  it("sees the release before again at once when the shop goes back, however lately it went on", async () => {
    const shop = await shopOfThree();
    const { saw, look } = witnesses(shop);
    await shop.hear(shop.three);
    shop.watching(look);
    shop.done.length = 0;
    await shop.hear(await shop.pointTo(shop.two.data));
    expect(await seen(shop, 0)).toBe("second");
    expect([...saw].sort()).toEqual(["second", "third"]);
    expect(shop.done.filter((deed) => !deed.startsWith("row"))).toEqual([
      "copy b/_a/x.3.css",
      "remove b/_a/x.1.css",
      "show b",
      "b shown",
      "bind",
    ]);
  });

  it("goes on loading what its page asks for late, one release longer", async () => {
    const shop = await shopOfThree();
    await shop.hear(shop.three);
    expect([await shop.visit("_a/x.3.css"), await shop.visit("_a/x.2.css")]).toEqual(["green", "blue"]);
    expect(await shop.visit("_a/x.1.css")).toMatch(/^404/);
    shop.world.advance(restMs);
    await shop.hear(await shop.release(fourth));
    expect([await shop.visit("_a/x.4.css"), await shop.visit("_a/x.3.css")]).toEqual(["grey", "green"]);
    expect(await shop.visit("_a/x.2.css")).toMatch(/^404/);
  });

  it("sees nothing of a first release that is not whole", async () => {
    const shop = await projectedShop();
    shop.watching((deed) => {
      if (deed.endsWith("about/index.html")) throw new Error("S3 is away");
    });
    const event = await shop.release(first);
    await expect(shop.hear(event)).rejects.toThrow("S3 is away");
    expect(await shop.visit("")).toMatch(/^404 .*No shop here/);
    shop.watching(() => undefined);
    await shop.hear(event);
    expect(await seen(shop, 0)).toBe("first");
  });
});

describe("two projections at once", () => {
  it("never let an older release follow a newer one", async () => {
    const shop = await shopOfThree();
    const late = shop.three;
    const newer: unknown[] = [];
    let tries = 0;
    shop.lookingUp(async () => {
      if (tries++ > 0) return; // between the old one's look at what is live and its work, a newer one does all of its own
      const four = await shop.release(fourth);
      newer.push(four);
      await shop.hear(four);
    });
    await expect(shop.hear(late)).rejects.toMatchObject({ code: "release.projection_taken" });
    expect(await seen(shop, 0)).toBe("fourth");
    shop.world.advance(restMs);
    await shop.hear(late);
    expect(await seen(shop, 0)).toBe("fourth");
  });
});
