import type { Product } from "@matjar/core/catalog";
import type { StockLevel } from "@matjar/core/stock";
import { expect, it } from "vitest";
import { testApi } from "../support/api.ts";
import { expectSound } from "../support/invariants.ts";

it("stock is read, changed by a delta, once for one key, and told as moves", async () => {
  const api = testApi();
  const shop = await api.signUp();
  const product = (await (
    await shop.who.post(`${shop.base}/products`, { title: "Lamp", variants: [{ price: 1, initialStock: 3 }] })
  ).json()) as Product;
  const variantId = product.variants[0]?.id;
  const levels = async () =>
    ((await (await shop.who.get(`${shop.base}/products/${product.id}/stock`)).json()) as { items: StockLevel[] }).items;
  expect(await levels()).toEqual([{ variantId, available: 3, held: 0, onHand: 3 }]);
  const adjust = (delta: number, headers: Record<string, string> = {}) =>
    shop.who.post(`${shop.base}/stock/adjustments`, { variantId, delta, reason: "received" }, { headers });
  for (const _try of [1, 2]) expect((await adjust(4, { "idempotency-key": "delivery-7" })).status).toBe(200);
  expect(await levels()).toEqual([{ variantId, available: 7, held: 0, onHand: 7 }]);
  const refused = await adjust(-8, { "accept-language": "it" });
  expect([refused.status, ((await refused.json()) as { detail: string }).detail]).toEqual([
    409,
    "Se ne possono togliere solo 7; il resto è riservato agli acquirenti.",
  ]);
  expect((await adjust(0)).status).toBe(422);
  const moves = (await (await shop.who.get(`${shop.base}/stock/${variantId}/moves`)).json()) as {
    items: { kind: string; delta: number }[];
  };
  expect(moves.items.map(({ kind, delta }) => [kind, delta])).toEqual([
    ["received", 4],
    ["opening", 3],
  ]);
  expect((await shop.who.post(`${shop.base}/stock/adjustments`, { variantId: api.world.id("variant"), delta: 1 })).status).toBe(404);
  expectSound(api);
});
