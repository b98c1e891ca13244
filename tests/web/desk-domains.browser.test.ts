import { get } from "node:http";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { asMerchant, expectWell, openHouseAndBrowser, readers } from "../support/desk.ts";

/** A merchant brings a domain: records to copy, the look, the shop's address; the shop answers there on the same port. */
const here = openHouseAndBrowser();

const setZone = (lines: readonly string[]) =>
  fetch(`${here.house.origin}/dev/dns`, { method: "POST", body: new URLSearchParams({ records: lines.join("\n") }), redirect: "manual" });

/** What anybody gets who asks this machine for a path of a host. */
const visit = (host: string, path: string): Promise<{ status: number; location?: string }> =>
  new Promise((done, failed) => {
    get({ port: here.house.port, host: "127.0.0.1", path, headers: { host } }, (answer) => {
      answer.resume();
      const { location } = answer.headers;
      done({ status: answer.statusCode ?? 0, ...(location ? { location } : {}) });
    }).on("error", failed);
  });

const valuesOf = (page: Page) => page.locator(".record .code").allTextContents();

describe.each(readers)("in $locale at $width pixels", (reader) => {
  const { words, locale } = reader;
  const text = words.domains;
  const host = `shop-${locale}.example.com`;

  test("a domain is proved, becomes the address, and goes again", { timeout: 120_000 }, () =>
    asMerchant(here, reader, `Domains ${locale}`, async ({ page, desk, store }) => {
      await page.goto(`${desk}/settings/domains`);
      await page.getByRole("textbox", { name: text.host }).fill("127.0.0.1");
      await page.getByRole("button", { name: words.common.add, exact: true }).click();
      await expect.poll(() => page.getByRole("textbox", { name: text.host }).getAttribute("aria-invalid")).toBe("true");
      await page.getByRole("textbox", { name: text.host }).fill(`https://${host}/`);
      await page.getByRole("button", { name: words.common.add, exact: true }).click();
      await page.getByRole("heading", { name: host }).waitFor();
      await expectWell(page, `domains-${locale}`);
      const [, label = "", value = ""] = await valuesOf(page);
      expect([label, value]).toEqual([`_matjar.shop-${locale}`, expect.stringMatching(/^matjar-verify=[\w-]{43}$/)]);

      await setZone([`_matjar.${host} TXT matjar-verify=other`]);
      await page.getByRole("button", { name: text.check }).click();
      await page.getByText("matjar-verify=other").waitFor();
      await setZone([`_matjar.${host} TXT ${value}`]);
      await page.getByRole("button", { name: text.check }).click();
      await page.getByText(text.means.live).waitFor();

      await page.getByRole("button", { name: new RegExp(text.home) }).click();
      await page.getByRole("option", { name: host }).click();
      await page.getByText(text.chosen).waitFor();
      await expectWell(page, `domains-live-${locale}`);
      const home = `http://${host}:${here.house.port}`;
      expect(await visit(`${store.slug}.localhost:${here.house.port}`, "/pages/about/?from=card")).toEqual({
        status: 301,
        location: `${home}/pages/about/?from=card`,
      });
      expect((await visit(`${host}:${here.house.port}`, "/checkout")).status).toBe(200);

      await page.getByRole("button", { name: text.remove }).click();
      await page.getByRole("dialog").getByRole("button", { name: text.remove }).click();
      await page.getByText(text.empty).waitFor();
      await expect.poll(async () => (await visit(host, "/")).status).toBe(404);
    }),
  );
});
