/** The check that shops do not see each other, on themes that let them. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { examine } from "@matjar/theme-tools/conformance/finding.ts";
import { pageChecks } from "@matjar/theme-tools/conformance/pages.ts";
import type { Made, Render, Worn } from "@matjar/theme-tools/conformance/worn.ts";
import { collection, home, product } from "@matjar/theme-tools/fixture/pages.ts";
import { type FixtureShop, gulf, noor, north, tokyo } from "@matjar/theme-tools/fixture/shops.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CompiledTheme, compileTheme, loadFreshRenderer, loadRenderer } from "../../packages/theme-kit/src/compile.ts";
import type { Renderer } from "../../packages/theme-kit/src/renderer/contract.ts";

const check = pageChecks.find(({ says }) => says.startsWith("a page is the same bytes"));
if (!check) throw new Error("No check of mixing");

/** What is found on the pages of four shops by a theme whose modules `load` loads. */
const findings = async (load: () => Promise<Render> | Render): Promise<string[]> => {
  const fresh = async () => load();
  const made = async (fixture: FixtureShop): Promise<Made[]> => {
    const render = await fresh();
    const pages = [home(fixture), product(fixture), collection(fixture)];
    return Promise.all(pages.map(async (page) => ({ fixture, page, html: await render(fixture, page), crowded: false })));
  };
  const worn = { shops: [noor, gulf, north, tokyo], fresh, made };
  return (await examine(check, worn as unknown as Worn)).map(({ what }) => what);
};

const plain: Render = async ({ shop }, { template }) => `<title>${shop.name}</title><p>${template}</p>`;
const differs = "is another page when other shops are rendered beside it";

describe("a theme that", () => {
  it("remembers nothing is right", async () => {
    expect(await findings(() => plain)).toEqual([]);
  });

  it("remembers the first shop's name is found, and whose name it shows", async () => {
    const found = await findings(() => {
      let name: string | undefined;
      return async (fixture) => {
        name ??= fixture.shop.name;
        return `<title>${name}</title>`;
      };
    });
    expect(found).toContain(differs);
    expect(found.some((what) => what.startsWith("shows what belongs to another shop: "))).toBe(true);
  });

  it("remembers what it showed a shop first is found, although no other shop sees it", async () => {
    const found = await findings(() => {
      const first = new Map<string, string>();
      return async ({ shop }, { template }) => {
        if (!first.has(shop.name)) first.set(shop.name, template);
        return `<p>${first.get(shop.name)}</p>`;
      };
    });
    expect(new Set(found)).toEqual(new Set([differs]));
  });

  it("counts its visits is found", async () => {
    const found = await findings(() => {
      let visits = 0;
      return async () => `<p>${visits++}</p>`;
    });
    expect(found).toContain(differs);
  });

  it("remembers outside its modules is found by the name that a shop was not given", async () => {
    const common: string[] = []; // such as a global, which fresh modules share
    const found = await findings(
      () =>
        async ({ shop }) =>
          `<p>${common[common.push(shop.name) - 1] && common[0]}</p>`,
    );
    expect(found).toContain(`shows what belongs to another shop: ${noor.shop.name}`);
  });
});

describe("a theme whose package remembers, where no rule looks", () => {
  let folders: { readonly themeDir: string; readonly outDir: string };
  let theme: CompiledTheme;
  const write = async (file: string, text: string): Promise<void> => {
    await mkdir(path.dirname(path.join(folders.themeDir, file)), { recursive: true });
    await writeFile(path.join(folders.themeDir, file), text);
  };
  beforeAll(async () => {
    const cache = path.resolve(import.meta.dirname, "../../.cache"); // Node reads no TypeScript under node_modules
    await mkdir(cache, { recursive: true });
    const dir = await mkdtemp(path.join(cache, "theme-"));
    folders = { themeDir: path.join(dir, "theme"), outDir: path.join(dir, "out") };
    await write("theme.ts", `export default { id: "theme", contract: 1 };`);
    await write("node_modules/once/package.json", `{ "name": "once", "version": "1.0.0", "type": "module", "exports": "./once.js" }`);
    await write("node_modules/once/once.js", "let kept;\nexport const once = (value) => (kept ??= value);\n");
    await write("src/pages/t/home.astro", `---\nimport { once } from "once";\n---\n<p>{once(Astro.locals.shop.name)}</p>`);
    theme = await compileTheme(folders);
  });
  afterAll(() => rm(path.dirname(folders.themeDir), { recursive: true, force: true }));

  const shown = ({ renderTemplate }: Renderer, { shop, origin }: FixtureShop): Promise<string> =>
    renderTemplate("home", "/", { shop, page: home(noor) }, { site: origin, assetsPrefix: "/x" });

  it("is found, because each shop is first shown by modules of its own", async () => {
    const one = await loadRenderer(theme);
    expect([await shown(one, noor), await shown(one, tokyo)]).toEqual(Array(2).fill(expect.stringContaining(noor.shop.name)));
    expect(await shown(await loadFreshRenderer(theme), tokyo)).toContain(tokyo.shop.name);
    const found = await findings(async () => {
      const renderer = await loadFreshRenderer(theme);
      return (fixture) => shown(renderer, fixture);
    });
    expect(found).toContain(differs);
  });

  it("is looked at again when a file of it changes, whatever that is written in", async () => {
    expect(await compileTheme(folders)).toEqual(theme);
    await write("src/visits.mjs", "let visits = 0;");
    await expect(compileTheme(folders)).rejects.toThrow("src/visits.mjs:1 let visits: variables of a module");
  });
});
