import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "@matjar/local/dynamodb-local";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rowsLeftIn } from "../support/data-folder.ts";
import { type House, startHouse } from "../support/house.ts";
import { expectSound, ordersIn } from "../support/invariants.ts";
import { askForRelease, isLive, signUpAt, type Wish, wishFor } from "../support/storefront.ts";
import { type Visitor, visit, visitor } from "../support/visit.ts";

const buyers = 12;
const owner = "owner@example.com";
let dataDir: string;
let port: number;
let house: House;
let desk: Visitor;
let shop: Visitor;
let base: string;
let slug: string;

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), "matjar-kill-"));
  port = await freePort();
  house = await startHouse({}, { dataDir, port });
  desk = visitor(port, "localhost");
  ({ base, slug } = await signUpAt(house, desk, { email: owner, storeName: "Dar Al Nour" }));
  shop = visitor(port, `${slug}.localhost`);
}, 300_000);
afterAll(async () => {
  await house?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

const again = async (): Promise<void> => {
  house = await startHouse({}, { dataDir, port });
};
const addProduct = (title: string) =>
  desk.post<{ slug: string; variants: { id: string }[] }>(`${base}/products`, {
    ...{ title, status: "active", variants: [{ price: 11_500, weightGrams: 500, stockPolicy: "deny", initialStock: 2 * buyers }] },
  });
const page = async (name: string) => (await visit(port, `${slug}.localhost`, "GET", `/products/${name}/`)).status;

/** Orders; undefined when the connection breaks. */
const order = async (wish: Wish): Promise<string | undefined> => {
  const answer = await shop.call("POST", "/api/shop/orders", { body: wish }).catch(() => undefined);
  if (answer?.status !== 201) return undefined;
  return ((await answer.json()) as { orderUrl: string }).orderUrl.split("/orders/")[1];
};

/** The buyer presses once more; where the first try is still taken for one that is at work, with a new cart. */
const orderAgain = async (wish: Wish, variantId: string): Promise<void> => {
  if (await order(wish)) return;
  const second = await order(await wishFor(shop, variantId, wish.email));
  expect(second, `an order for ${wish.email}`).toBeDefined();
};

describe("a kill -9", () => {
  it("in the middle of twelve orders loses none that was promised, and each buyer who tries again has one", async () => {
    const { variants } = await addProduct("Coffee pot");
    const wishes: Wish[] = [];
    for (let i = 0; i < buyers; i++) wishes.push(await wishFor(shop, variants[0]?.id ?? "", `buyer${i}@example.com`));
    let kill: Promise<void> | undefined;
    const promised = await Promise.all(
      wishes.map(async (wish, i) => {
        await sleep(i * 10);
        const token = await order(wish);
        if (token) kill ??= house.kill(); // at the first that is promised, while the others are on their way
        return token;
      }),
    );
    await kill;
    expect(promised.filter((token) => token === undefined).length).toBeGreaterThan(0);

    await again();
    for (const token of promised.filter((one) => one !== undefined))
      expect(await shop.get(`/api/shop/orders/${token}`)).toMatchObject({ status: "confirmed" });
    for (const [i, wish] of wishes.entries()) if (!promised[i]) await orderAgain(wish, variants[0]?.id ?? "");
    for (const { email } of wishes) await house.mail(email, "receipt");
    for (const { email } of wishes) expect(await house.mails(email, "receipt")).toHaveLength(1);
    expect(await house.mails(owner, "new_order")).toHaveLength(buyers);
  }, 400_000);

  it.each([0, 40, 250])(
    "%i ms into a publish leaves the old site, and brings the new one that was promised",
    async (ms) => {
      const known = await addProduct(`Tea glass ${ms}`);
      await isLive(desk, base, await askForRelease(desk, base));
      const { slug: added } = await addProduct(`Tray ${ms}`);
      const release = await askForRelease(desk, base);
      await sleep(ms);
      await house.kill();
      await again();
      expect(await page(known.slug)).toBe(200);
      await isLive(desk, base, release);
      expect([await page(known.slug), await page(added)]).toEqual([200, 200]);
    },
    400_000,
  );

  it("leaves sound rows behind: one order for each buyer, nothing in the outbox, one site", async () => {
    await house.stop();
    await again(); // sends what the last stop left in the outbox before it is ready
    await house.stop();
    const rows = await rowsLeftIn(dataDir);
    expectSound(rows, { outbox: "empty" });
    const sold = ordersIn(rows).filter(({ status }) => status === "confirmed");
    expect(sold.map(({ email }) => email).toSorted()).toEqual(Array.from({ length: buyers }, (_, i) => `buyer${i}@example.com`).toSorted());
  }, 120_000);
});
