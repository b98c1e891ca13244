import type { RequestListener } from "node:http";
import { brotliCompressSync, constants } from "node:zlib";
import { freePort } from "@matjar/local/dynamodb-local";
import type { ThemeDefinition } from "@matjar/theme-kit";
import { loadRenderer } from "@matjar/theme-kit/compile.ts";
import { launchBrowser } from "@matjar/theme-tools/browser.ts";
import { showcase } from "@matjar/theme-tools/conformance/visits.ts";
import { dressed } from "@matjar/theme-tools/fixture/dress.ts";
import { answersOf, type RunningServer, serve } from "@matjar/theme-tools/fixture/serve.ts";
import { ShopApi } from "@matjar/theme-tools/fixture/shop-api.ts";
import { noor, north } from "@matjar/theme-tools/fixture/shops.ts";
import lighthouse, { type Config } from "lighthouse";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import atelier from "../../themes/atelier/theme.ts";
import bazaar from "../../themes/bazaar/theme.ts";
import souk from "../../themes/souk/theme.ts";
import studio from "../../themes/studio/theme.ts";
import { compiled } from "./fixture/theme.ts";

/** What web servers do and a fixture does not: text goes out compressed, and files of the theme and pictures are kept. */
const asServed =
  (answer: (...args: Parameters<RequestListener>) => Promise<void>): RequestListener =>
  (request, response) => {
    const send = response.end.bind(response) as (body: Uint8Array) => typeof response;
    const compressible = !/\.(webp|woff2)$/.test(request.url ?? "");
    response.setHeader("cache-control", /^\/(_theme|media)\//.test(request.url ?? "") ? "public, max-age=31536000, immutable" : "no-cache");
    if (compressible) response.setHeader("content-encoding", "br");
    response.end = ((body: string | Buffer) => {
      const bytes = Buffer.from(body);
      return send(compressible ? brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }) : bytes);
    }) as typeof response.end;
    answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  };

const open = async (definition: ThemeDefinition, fixture: typeof noor): Promise<RunningServer> => {
  const theme = await compiled(definition.id);
  const shop = dressed(fixture, definition);
  const api = new ShopApi(shop);
  return serve(
    asServed(answersOf({ fixture: shop, renderer: await loadRenderer(theme), dir: theme.dir, api, more: showcase(shop, definition) })),
  );
};

/** A phone on a slow line, reckoned from one unthrottled load (lantern), so that a busy machine hardly shows. */
const config: Config = {
  extends: "lighthouse:default",
  settings: {
    onlyCategories: ["performance", "accessibility", "best-practices", "seo"],
    throttlingMethod: "simulate",
    disableFullPageScreenshot: true,
    ...{ pauseAfterFcpMs: 300, pauseAfterLoadMs: 300, networkQuietThresholdMs: 500, cpuQuietThresholdMs: 500 }, // pages that load nothing late
    output: "json",
    skipAudits: ["is-on-https", "redirects-http"], // the fixture has no certificate
  },
};

const marks = { performance: 0.98, accessibility: 1, "best-practices": 1, seo: 1 } as const;
const tries = 3;

interface Measured {
  readonly scores: Readonly<Record<string, number>>;
  /** Audits that cost points, for whoever reads the failure. */
  readonly lost: readonly string[];
}

const measure = async (url: string, port: number): Promise<Measured> => {
  const result = await lighthouse(url, { port, logLevel: "error" }, config);
  if (!result || result.lhr.runtimeError) throw new Error(`Lighthouse could not look at ${url}: ${result?.lhr.runtimeError?.message}`);
  const { categories, audits } = result.lhr;
  const weighty = Object.values(categories).flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id));
  return {
    scores: Object.fromEntries(Object.entries(categories).map(([name, { score }]) => [name, score ?? 0])),
    lost: weighty.filter((id) => (audits[id]?.score ?? 1) < 0.9).map((id) => `${id} ${audits[id]?.displayValue ?? ""}`),
  };
};

const below = ({ scores, lost }: Measured): string[] => {
  const under = Object.entries(marks).filter(([name, mark]) => (scores[name] ?? 0) < mark);
  return under.length > 0 ? [...under.map(([name]) => `${name} ${scores[name]}`), ...lost] : [];
};

/** Once, and again only when a page stays below: speed has bad moments, barriers have not. */
const shortfall = async (url: string, port: number): Promise<string[]> => {
  for (let round = 1; ; round++) {
    const found = below(await measure(url, port));
    if (found.length === 0 || round === tries) return found;
  }
};

let browser: Browser;
let port: number;
beforeAll(async () => {
  port = await freePort();
  browser = await launchBrowser(`--remote-debugging-port=${port}`);
});
afterAll(() => browser?.close());

describe.each([souk, atelier, bazaar, studio])("Lighthouse on a phone, in $id", { timeout: 240_000 }, (definition) => {
  it.each([["ar", noor] as const, ["en", north] as const])(
    "finds home, collection and product good enough in %s",
    async (_locale, fixture) => {
      const shop = await open(definition, fixture);
      try {
        for (const path of ["/starter/", "/collections/all/", "/products/throw/"]) {
          expect(await shortfall(shop.origin + path, port), path).toEqual([]);
        }
      } finally {
        await shop.close();
      }
    },
  );
});
