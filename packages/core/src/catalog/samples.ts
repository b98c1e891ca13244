import type { z } from "zod";
import { type Id, type Locale, refusal, type StoreContext } from "../kernel/index.ts";
import { keepPicture, type PictureMaker } from "../media/index.ts";
import { readStore } from "../store/store.ts";
import { absent, any, ConditionFailed, is, type Key, put, remove } from "../table/index.ts";
import { create } from "./create.ts";
import { list } from "./read.ts";
import { summaryOf } from "./rules.ts";
import type { ProductInput, ProductSummary } from "./schema.ts";

/** A product to begin with; its picture comes beside it. */
export interface Sample {
  readonly product: z.input<typeof ProductInput>;
  readonly picture: () => Promise<Uint8Array>;
  readonly alt: string;
}

/** Where "fill with samples" takes its products from, in the language and currency of the store. */
export interface SampleShelf {
  samples(locale: Locale, currency: string): readonly Sample[];
}

const notEmpty = refusal("conflict", "catalog.not_empty", {
  en: "Your store has products already, so no samples were added.",
  ar: "في متجرك منتجات بالفعل، لذلك لم تُضف عيّنات.",
  fr: "Votre boutique a déjà des produits ; aucun exemple n’a été ajouté.",
  it: "Il tuo negozio ha già dei prodotti; non sono stati aggiunti esempi.",
});

const leaseKey: Key = { pk: "SAMPLES", sk: "LEASE" };
const leaseMs = 60_000;

/** One filling at a time; the lease of one that died runs out. @throws notEmpty while another is at it */
const alone = async <T>(ctx: StoreContext, deed: () => Promise<T>): Promise<T> => {
  const until = ctx.world.now() + leaseMs;
  const mine = put({ key: leaseKey, type: "lease", data: { until }, expiresAt: until }, any(absent, is(["until"], "<=", ctx.world.now())));
  await ctx.table.write(mine).catch((error: unknown) => {
    throw error instanceof ConditionFailed ? notEmpty() : error;
  });
  try {
    return await deed();
  } finally {
    await ctx.table.write(remove(leaseKey));
  }
};

const add = async (ctx: StoreContext, maker: PictureMaker, sample: Sample): Promise<ProductSummary> => {
  const picture = await keepPicture(ctx, maker, await sample.picture(), sample.alt);
  const pictureIds: Id<"media">[] = [picture.value.id];
  return summaryOf((await create(ctx, { ...sample.product, pictureIds })).value);
};

/** Fills an empty store with samples, two at a time. @throws notEmpty when it has products */
export const fillWithSamples = (ctx: StoreContext, maker: PictureMaker, shelf: SampleShelf): Promise<ProductSummary[]> =>
  alone(ctx, async () => {
    const { items } = await list(ctx, { limit: 1 });
    if (items.length > 0) throw notEmpty();
    const { locales, currency } = (await readStore(ctx)).value;
    const samples = shelf.samples(locales[0] ?? "en", currency);
    const added: ProductSummary[] = [];
    for (let from = 0; from < samples.length; from += 2) {
      added.push(...(await Promise.all(samples.slice(from, from + 2).map((sample) => add(ctx, maker, sample)))));
    }
    return added;
  });
