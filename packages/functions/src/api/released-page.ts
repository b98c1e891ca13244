import type { Id, StoreContext } from "@matjar/core/kernel";
import * as Publish from "@matjar/core/publish";

const sheet = /<link\b[^>]*\brel="stylesheet"[^>]*>/g;
const script = /<script\b(?![^>]*type="application\/(?:ld\+)?json")[^>]*>[\s\S]*?<\/script>/g;
const hrefOf = (link: string): string | undefined => /\bhref="\/(_a\/[^"]+\.css)"/.exec(link)?.[1];

/** Nothing in a style sheet may end the element that it stands in. */
const inlined = (css: string): string => `<style>${css.replaceAll("</", "<\\/")}</style>`;

/**
 * The home page of a release as it was published, in one piece: with its styles inside and without its scripts, so that it can be
 * shown small and apart. Fonts come from `assets`, where the theme still has them. @throws notFound
 */
export const releasedHome = async (ctx: StoreContext, id: Id<"release">, assets: string): Promise<string> => {
  const page = (await Publish.releaseFile(ctx, id, "index.html")).replace(script, "");
  const names = [...new Set([...page.matchAll(sheet)].flatMap(([link]) => hrefOf(link) ?? []))];
  const sheets = new Map(await Promise.all(names.map(async (name) => [name, await Publish.releaseFile(ctx, id, name)] as const)));
  const dressed = page.replace(sheet, (link) => {
    const css = sheets.get(hrefOf(link) ?? "");
    return css === undefined ? link : inlined(css);
  });
  return dressed.replaceAll("/_a/", `${assets}/_a/`);
};
