import { createRoute, z } from "@hono/zod-openapi";
import { type CatalogueHead, headPath, partOf, partPath } from "@matjar/builder/feeds/catalogue";
import type { ProductRecord } from "@matjar/builder/record";
import { type CardRecord, cardName, shopSubject } from "@matjar/builder/share";
import { Locale, notFound, type StoreContext } from "@matjar/core/kernel";
import { liveFiles } from "@matjar/core/publish";
import { group, needs, problems } from "../../doors.ts";
import type { ShopEnv } from "../../env.ts";
import { limitUse } from "../../middleware/rate-limit.ts";

const read = createRoute({
  method: "get",
  path: "/share/{language}/{card}",
  summary: "The picture that is shown where somebody shares a link",
  description: "Named by what is on it and kept for ever. The name of an older one leads to the present one.",
  tags: ["Shop"],
  ...needs("shopper"),
  request: { params: z.object({ language: Locale, card: z.string().regex(/^(shop|prd_\w{26})\.[0-9a-f]{16}\.jpg$/) }) },
  responses: {
    200: { description: "A JPEG of 1200 × 630", content: { "image/jpeg": { schema: z.string() } } },
    302: { description: "On to the card of today" },
    ...problems(404, 429),
  },
});

/** Each is drawn once and then kept at the edge; who asks for more draws for the sake of it. */
const drawings = { feature: "cards", max: 300, windowMs: 600_000 };

/** What the card shows as it was published. @throws notFound */
const cardOf = async (ctx: StoreContext, language: Locale, subject: string): Promise<CardRecord> => {
  const files = await liveFiles(ctx);
  const head = await files?.(headPath(language));
  if (!files || head === undefined) throw notFound();
  const { parts, card } = JSON.parse(head) as CatalogueHead;
  if (subject === shopSubject) return card;
  const products = JSON.parse((await files(partPath(language, partOf(subject, parts)))) ?? "[]") as readonly ProductRecord[];
  const product = products.find(({ id }) => id === subject);
  if (!product) throw notFound();
  return product.card;
};

const pictureOf = async ({ blobs }: StoreContext, { picture }: CardRecord): Promise<Uint8Array | undefined> => {
  const found = picture === undefined ? undefined : await blobs.get(picture.slice(1));
  return found && Buffer.concat(await Array.fromAsync(found.body));
};

/** Cards for shared links, drawn when somebody first asks. */
export const shareCards = group<ShopEnv>().openapi(read, async (c) => {
  const ctx = c.get("store");
  const { services, clientAddress = "local" } = c.var;
  const { language, card } = c.req.valid("param");
  const subject = card.split(".")[0] ?? "";
  await limitUse(services, drawings, clientAddress, ctx.table);
  const facts = await cardOf(ctx, language, subject);
  const name = cardName(subject, facts);
  if (name !== card) return c.redirect(`/share/${language}/${name}`, 302) as never;
  const { picture: _path, ...words } = facts;
  const drawn = await services.pictures.card(words, await pictureOf(ctx, facts));
  return c.body(new Uint8Array(drawn), 200, {
    "Content-Type": "image/jpeg",
    "Cache-Control": "public, max-age=31536000, immutable",
  }) as never;
});
