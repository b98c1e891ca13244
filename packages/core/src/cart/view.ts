import type { Product, Variant } from "../catalog/schema.ts";
import type { Id, Locale, StoreContext } from "../kernel/index.ts";
import { Picture, picturePath } from "../media/schema.ts";
import { levels } from "../stock/index.ts";
import type { Store } from "../store/schema.ts";
import { readStore } from "../store/store.ts";
import type { Versioned } from "../table/index.ts";
import { type Good, goodsOf } from "./goods.ts";
import { personalOf } from "./personal.ts";
import type { Cart, CartLineView, CartView } from "./schema.ts";

const thumbnailWidth = 320;

/** The asked language where the store has it, else its main one. */
export const spokenBy = (store: Store, locale: Locale): Locale => (store.locales.includes(locale) ? locale : (store.locales[0] ?? "en"));

export const titleIn = (product: Product, locale: Locale): string => product.translations[locale]?.title || product.title;

/** "Large / Blue", in the language where it is translated. */
export const variantTitleIn = (product: Product, variant: Variant, locale: Locale): string =>
  variant.options.map((value, i) => product.options[i]?.translations?.[locale]?.values?.[value] || value).join(" / ");

export const pictureIdOf = (product: Product, variant: Variant): Id<"media"> | undefined => variant.pictureId ?? product.pictureIds[0];

/** Sold as files alone: nothing is sent. */
export const isDigital = (variant: Variant): boolean => !variant.requiresShipping;

/** Its stock is counted. */
export const isTracked = (variant: Variant): boolean => variant.stockPolicy !== "untracked";

/** Sales go on when the stock is used up. */
export const sellsOn = (variant: Variant): boolean => variant.stockPolicy === "continue";

const hrefOf = (store: Store, product: Product, locale: Locale): string =>
  `${locale === store.locales[0] ? "" : `/${locale}`}/products/${product.slug}/`;

const pictures = async (ctx: StoreContext, goods: readonly Good[]): Promise<Map<string, Picture>> => {
  const ids = goods
    .flatMap(({ product, variant }) => (product && variant ? [pictureIdOf(product, variant)] : []))
    .filter((id) => id !== undefined);
  const unique = [...new Set(ids)];
  const items = await ctx.table.getMany(unique.map((id) => ({ pk: `MED#${id}`, sk: "MEDIA" })));
  return new Map(items.flatMap((item) => (item ? [Picture.parse(item.data)] : [])).map((picture) => [picture.id, picture]));
};

/** Units that may still be bought, for lines whose stock is counted. */
export const leftOf = async (ctx: StoreContext, goods: readonly Good[]): Promise<Map<string, number>> => {
  const counted = goods.flatMap(({ variant }) => (variant && isTracked(variant) && !sellsOn(variant) ? [variant.id] : []));
  if (counted.length === 0) return new Map();
  const found = await levels(ctx, counted);
  return new Map(found.map((level) => [level.variantId, level.available]));
};

type Problem = Pick<CartLineView, "problem" | "left">;

const problemOf = (wanted: number, left: number | undefined): Problem => {
  if (left === undefined || left >= wanted) return {};
  return left === 0 ? { problem: "sold_out", left } : { problem: "short", left };
};

/** What stands in the way of each line: lines of one variant share what is left of it, the upper ones first. */
const problems = (goods: readonly Good[], left: ReadonlyMap<string, number>): Problem[] => {
  const rest = new Map(left);
  return goods.map(({ line: { quantity }, variant }) => {
    if (!variant) return { problem: "gone" };
    const here = rest.get(variant.id);
    if (here !== undefined) rest.set(variant.id, Math.max(0, here - quantity));
    return problemOf(quantity, here);
  });
};

const thumbnail = (ctx: StoreContext, picture: Picture | undefined, locale: Locale): Pick<CartLineView, "picture"> => {
  if (!picture) return {};
  const width = picture.widths.find((w) => w >= thumbnailWidth) ?? picture.widths.at(-1) ?? thumbnailWidth;
  return { picture: { src: picturePath(ctx.storeId, picture.id, width), alt: picture.altTranslations?.[locale] || picture.alt } };
};

const gone = ({ line: { personalisation: text, ...line } }: Good): CartLineView => ({
  ...line,
  ...(text === undefined ? {} : { personalisation: { label: "", text } }),
  title: "",
  variantTitle: "",
  href: "",
  unitPrice: 0,
  total: 0,
  digital: false,
  problem: "gone",
});

/** A cart as shown: today's prices, titles in the asked language, and what stands in the way of each line. */
export const viewCart = async (ctx: StoreContext, { value: cart, version }: Versioned<Cart>): Promise<CartView> => {
  const [{ value: store }, goods] = await Promise.all([readStore(ctx), goodsOf(ctx, cart.lines)]);
  const [left, photos] = await Promise.all([leftOf(ctx, goods), pictures(ctx, goods)]);
  const locale = spokenBy(store, ctx.locale);
  const troubles = problems(goods, left);
  const lines = goods.map((good, i): CartLineView => {
    const { line, product, variant } = good;
    if (!product || !variant) return gone(good);
    const { personalisation: _text, ...kept } = line;
    return {
      ...kept,
      title: titleIn(product, locale),
      variantTitle: variantTitleIn(product, variant, locale),
      ...personalOf(line, product, locale),
      href: hrefOf(store, product, locale),
      ...thumbnail(ctx, photos.get(pictureIdOf(product, variant) ?? ""), locale),
      unitPrice: variant.price,
      ...(variant.compareAtPrice === undefined ? {} : { compareAtPrice: variant.compareAtPrice }),
      total: variant.price * line.quantity,
      digital: isDigital(variant),
      ...troubles[i],
    };
  });
  return {
    currency: store.currency,
    lines,
    count: lines.reduce((units, line) => units + line.quantity, 0),
    subtotal: lines.reduce((amount, line) => amount + line.total, 0),
    requiresShipping: goods.some(({ variant }) => variant?.requiresShipping),
    taxInclusive: store.tax.inclusive,
    version,
  };
};
