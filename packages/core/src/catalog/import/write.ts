import { ZodError } from "zod";
import { DomainError, type Id, type Locale, type StoreContext } from "../../kernel/index.ts";
import { keepPicture, maxPictureBytes, type PictureMaker } from "../../media/index.ts";
import { checked, create } from "../create.ts";
import { bySlug } from "../read.ts";
import type { Product } from "../schema.ts";
import { update } from "../update.ts";
import type { Draft, WantedPicture } from "./draft.ts";
import type { Findings } from "./findings.ts";

const picturesAtOnce = 4;

type Fetched = ReadonlyMap<string, Id<"media">>;

const fetchOne = async (
  ctx: StoreContext,
  maker: PictureMaker,
  wanted: WantedPicture,
  findings: Findings,
): Promise<[string, Id<"media">][]> => {
  try {
    const { body } = await ctx.fetcher.fetch(wanted.url, { maxBytes: maxPictureBytes, accept: "image/*" });
    return [[wanted.url, (await keepPicture(ctx, maker, body, wanted.alt)).value.id]];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    findings.warning(wanted.row, wanted.column, "picture_unavailable", { url: wanted.url.slice(0, 300) });
    return [];
  }
};

/** The pictures that can be had; the others become findings. */
const fetchAll = async (ctx: StoreContext, maker: PictureMaker, wanted: readonly WantedPicture[], findings: Findings): Promise<Fetched> => {
  const found: [string, Id<"media">][] = [];
  for (let from = 0; from < wanted.length; from += picturesAtOnce) {
    const some = wanted.slice(from, from + picturesAtOnce);
    found.push(...(await Promise.all(some.map((one) => fetchOne(ctx, maker, one, findings)))).flat());
  }
  return new Map(found);
};

const unique = <T>(all: readonly T[]): T[] => [...new Set(all)];

/** The product of the file over the one that is there: variants keep their id, pictures that cannot be fetched now stay. */
const inputOf = ({ product, slug, variants }: Draft, fetched: Fetched, before: Product | undefined) => {
  const pictureIds = unique([...fetched.values(), ...(before?.pictureIds ?? [])]).slice(0, 50);
  return {
    ...product,
    slug,
    options: product.options.map((option) => {
      const old = before?.options.find(({ name }) => name === option.name);
      const swatches = old?.swatches && Object.fromEntries(Object.entries(old.swatches).filter(([value]) => option.values.includes(value)));
      return { ...option, ...(old?.translations ? { translations: old.translations } : {}), ...(swatches ? { swatches } : {}) };
    }),
    translations: before?.translations ?? {},
    ...(before?.personalisation ? { personalisation: before.personalisation } : {}),
    pictureIds,
    variants: variants.map(({ pictureUrl, initialStock, ...variant }) => {
      const old = before?.variants.find(({ options }) => JSON.stringify(options) === JSON.stringify(variant.options));
      const pictureId = (pictureUrl ? fetched.get(pictureUrl) : undefined) ?? old?.pictureId;
      return {
        ...variant,
        ...(old ? { id: old.id } : {}),
        ...(!before && initialStock ? { initialStock } : {}), // stock of what is here already is the store's own
        ...(pictureId && pictureIds.includes(pictureId) ? { pictureId } : {}),
      };
    }),
  };
};

const existing = async (ctx: StoreContext, slug: string) => {
  try {
    return await bySlug(ctx, slug);
  } catch (error) {
    if (error instanceof DomainError && error.kind === "not_found") return undefined;
    throw error;
  }
};

const put = async (ctx: StoreContext, draft: Draft, fetched: Fetched): Promise<"created" | "updated"> => {
  const before = await existing(ctx, draft.slug);
  const input = inputOf(draft, fetched, before?.value);
  if (!before) {
    await create(ctx, input);
    return "created";
  }
  await update(ctx, before.value.id, before.version, input);
  return "updated";
};

const reasonOf = (error: DomainError, locale: Locale): string => error.fields[0]?.detail ?? error.sentence(locale);

/** Would the product be taken as the file has it? If not, that becomes a finding. */
export const isSound = (ctx: StoreContext, draft: Draft, findings: Findings): boolean => {
  try {
    checked(ctx, inputOf(draft, new Map(), undefined));
    return true;
  } catch (error) {
    if (!(error instanceof DomainError || error instanceof ZodError)) throw error;
    const reason = error instanceof DomainError ? reasonOf(error, ctx.locale) : (error.issues[0]?.path.join(" / ") ?? "");
    findings.error(draft.row, "", "not_written", { title: draft.product.title, reason });
    return false;
  }
};

/** Writes one product of a file. What is refused becomes a finding, so that the rest goes on. */
export const writeDraft = async (
  ctx: StoreContext,
  maker: PictureMaker,
  draft: Draft,
  findings: Findings,
): Promise<"created" | "updated" | "failed"> => {
  const fetched = await fetchAll(ctx, maker, draft.pictures, findings);
  try {
    return await put(ctx, draft, fetched);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    findings.error(draft.row, "", "not_written", { title: draft.product.title, reason: reasonOf(error, ctx.locale) });
    return "failed";
  }
};
