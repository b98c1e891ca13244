import type { Shipping } from "@matjar/core/shipping";
import { expect, it } from "vitest";
import { testApi } from "../support/api.ts";

it("zones are read and saved together, by version", async () => {
  const shop = await testApi().signUp();
  const path = `${shop.base}/shipping`;
  const before = await shop.who.get(path);
  const version = before.headers.get("etag") ?? "";
  const rate = { kind: "freeOver", name: "Courier", minDays: 1, maxDays: 3, threshold: 20_000, price: 1500 };
  const zones = [{ name: "Gulf", countries: ["SA", "AE"], rates: [rate] }];
  expect((await shop.who.put(path, { zones })).status).toBe(428);
  const saved = await shop.who.put(path, { zones }, { headers: { "if-match": version } });
  expect(saved.status).toBe(200);
  const shipping = (await saved.json()) as Shipping;
  expect(shipping.zones[0]).toMatchObject({
    name: "Gulf",
    id: expect.stringMatching(/^zon_/),
    rates: [{ ...rate, id: expect.stringMatching(/^rat_/) }],
  });
  expect(await (await shop.who.get(path)).json()).toEqual(shipping);
  expect((await shop.who.put(path, { zones }, { headers: { "if-match": version } })).status).toBe(412);
  const ruled = await shop.who.put(path, { zones, shipWith: "test" }, { headers: { "if-match": saved.headers.get("etag") ?? "" } });
  expect(await ruled.json()).toMatchObject({ shipWith: "test" });
  const strange = await shop.who.put(path, { zones, shipWith: "pigeon" }, { headers: { "if-match": ruled.headers.get("etag") ?? "" } });
  expect(strange.status).toBe(422);
  const twice = [...zones, { ...zones[0], name: "Again" }];
  const refused = await shop.who.put(path, { zones: twice }, { headers: { "if-match": ruled.headers.get("etag") ?? "" } });
  expect([refused.status, ((await refused.json()) as { errors: { pointer: string }[] }).errors.map((e) => e.pointer)]).toEqual([
    422,
    ["/zones/1/countries/0", "/zones/1/countries/1"],
  ]);
});
