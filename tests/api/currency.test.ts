import { expect, test } from "vitest";
import { testApi } from "../support/api.ts";

test("a currency with other decimals would change what prices mean, so it is refused once there are products", async () => {
  const { who, base } = await testApi().signUp("Cairo", undefined, { country: "EG", currency: "EGP", locale: "ar" });
  const pay = async (currency: string, version: number) => {
    const response = await who.patch(base, { currency }, { headers: { "if-match": `"${version}"` } });
    return { status: response.status, ...((await response.json()) as { currency?: string; code?: string; errors?: object[] }) };
  };
  expect(await pay("KWD", 1)).toMatchObject({ status: 200, currency: "KWD" }); // nothing has a price yet
  expect(await pay("EGP", 2)).toMatchObject({ status: 200 });
  const made = await who.post(`${base}/products`, { title: "Lamp", status: "draft", variants: [{ price: 5000 }] });
  expect(made.status).toBe(201);
  expect(await pay("KWD", 3)).toMatchObject({
    status: 409,
    code: "catalog.currency_decimals",
    errors: [{ pointer: "/currency", detail: expect.stringContaining("EGP") }],
  });
  expect(await pay("SAR", 3)).toMatchObject({ status: 200, currency: "SAR" }); // two decimals as well: the numbers stay
  expect(await pay("JPY", 4)).toMatchObject({ status: 409 });
});
