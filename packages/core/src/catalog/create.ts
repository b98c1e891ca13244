import type { z } from "zod";
import { type Id, isoTime, type StoreContext } from "../kernel/index.ts";
import * as Stock from "../stock/index.ts";
import type { Versioned } from "../table/index.ts";
import { taken, wrongFields } from "./errors.ts";
import { cleanTexts, faultsOf, tidyTags } from "./rules.ts";
import { SlugTaken, save } from "./save.ts";
import { type Product, ProductInput, type Variant } from "./schema.ts";
import { numbered, slugFrom } from "./slug.ts";

const slugTries = 50;

/** @throws wrongFields */
export const checked = (ctx: StoreContext, raw: z.input<typeof ProductInput>): ProductInput => {
  const input = ProductInput.parse(raw);
  const faults = faultsOf(input, ctx.locale);
  if (faults.length > 0) throw wrongFields(faults);
  return { ...cleanTexts(input), tags: tidyTags(input.tags) };
};

/** The variants of a form as they will be kept, and the first stock of those that are new. */
export const settled = (ctx: StoreContext, inputs: ProductInput["variants"]) => {
  const openings: { variantId: Id<"variant">; units: number }[] = [];
  const variants = inputs.map(({ initialStock, id, ...rest }): Variant => {
    const variantId = id ?? ctx.world.id("variant");
    if (id === undefined && initialStock) openings.push({ variantId, units: initialStock });
    return { ...rest, id: variantId };
  });
  return { variants, openings };
};

const atOnce = 10;

/** First the stock, then the product: a saved variant always has the stock it was given. */
export const withStock = async <T>(
  ctx: StoreContext,
  openings: readonly { variantId: Id<"variant">; units: number }[],
  write: () => Promise<T>,
): Promise<T> => {
  const each = async (deed: (o: { variantId: Id<"variant">; units: number }) => Promise<void>) => {
    for (let from = 0; from < openings.length; from += atOnce) await Promise.all(openings.slice(from, from + atOnce).map(deed));
  };
  await each(({ variantId, units }) => Stock.open(ctx, variantId, units));
  try {
    return await write();
  } catch (error) {
    await each(({ variantId }) => Stock.abandon(ctx, variantId)).catch(() => undefined); // left over, they belong to nothing
    throw error;
  }
};

/**
 * A new product. Without a slug one is made from the title and numbered until it is free.
 *
 * @throws wrongFields when options and variants disagree or a picture is gone · taken (409) for a slug that was asked for or a SKU
 */
export const create = async (ctx: StoreContext, raw: z.input<typeof ProductInput>): Promise<Versioned<Product>> => {
  const input = checked(ctx, raw);
  const now = isoTime(ctx.world);
  const { variants, openings } = settled(ctx, input.variants);
  const wanted = input.slug ?? (slugFrom(input.title) || "product");
  const product: Product = { ...input, variants, slug: wanted, id: ctx.world.id("product"), createdAt: now, updatedAt: now };
  return withStock(ctx, openings, async () => {
    for (let round = 1; ; round++) {
      try {
        return await save(ctx, undefined, { ...product, slug: numbered(wanted, round) });
      } catch (error) {
        if (!(error instanceof SlugTaken)) throw error;
        if (input.slug !== undefined || round === slugTries) throw taken("/slug", "slug_taken", ctx.locale, { slug: wanted });
      }
    }
  });
};
