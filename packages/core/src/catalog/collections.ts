import type { z } from "zod";
import {
  type FieldError,
  type Id,
  isoTime,
  mapPage,
  notFound,
  type Page,
  type PageQuery,
  type StoreContext,
  stale,
} from "../kernel/index.ts";
import { useWrites } from "../media/index.ts";
import { addressLeft } from "../redirect/store.ts";
import { unpublished } from "../store/unpublished.ts";
import { ConditionFailed, type Versioned, type Write } from "../table/index.ts";
import { taken, wrongAt, wrongFields } from "./errors.ts";
import { CollectionRemoved, CollectionSaved } from "./events.ts";
import { cleanTexts } from "./rules.ts";
import { type Collection, CollectionInput } from "./schema.ts";
import { numbered, slugFrom } from "./slug.ts";
import {
  type CollectionSummary,
  collectionKeyOf,
  collectionRemove,
  collectionSlugInsert,
  collectionSlugRemove,
  collectionWrite,
  findCollection,
  listCollectionSummaries,
  parseCollection,
} from "./store.ts";

const slugTries = 50;

const faultsOf = ({ members }: CollectionInput, ctx: StoreContext): FieldError[] =>
  members.kind === "manual"
    ? []
    : members.rules.flatMap((rule, i) =>
        rule.field === "price" && (rule.atLeast ?? 0) > (rule.atMost ?? Number.MAX_SAFE_INTEGER)
          ? [wrongAt(`/members/rules/${i}/atMost`, "price_range", ctx.locale)]
          : [],
      );

const checked = (ctx: StoreContext, raw: z.input<typeof CollectionInput>): CollectionInput => {
  const input = CollectionInput.parse(raw);
  const faults = faultsOf(input, ctx);
  if (faults.length > 0) throw wrongFields(faults);
  return cleanTexts(input);
};

const pictures = (collection: Collection | undefined): Id<"media">[] => (collection?.pictureId ? [collection.pictureId] : []);

/** Answers false when the address is taken. */
const save = async (ctx: StoreContext, before: Versioned<Collection> | undefined, collection: Collection): Promise<boolean> => {
  const moved = before?.value.slug !== collection.slug;
  const uses = useWrites(pictures(before?.value), pictures(collection));
  const address: Write[] = moved ? [collectionSlugInsert(collection)] : [];
  const old: Write[] =
    moved && before ? [collectionSlugRemove(before.value.slug), addressLeft(ctx, "collection", collection.id, before.value.slug)] : [];
  const event = CollectionSaved.of(ctx, { collectionId: collection.id, slug: collection.slug });
  const { id, title } = collection;
  const waits = unpublished(ctx, { kind: "collection", id, title });
  try {
    await ctx.table.commit([collectionWrite(collection, before?.version ?? 0), ...address, ...uses, ...old, waits], [event]);
    return true;
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
    if (error.position === 0) throw stale();
    if (moved && error.position === 1) return false;
    throw wrongFields([wrongAt("/pictureId", "picture_missing", ctx.locale)]);
  }
};

/** A new collection, by hand or by rules. @throws wrongFields · taken */
export const createCollection = async (ctx: StoreContext, raw: z.input<typeof CollectionInput>): Promise<Versioned<Collection>> => {
  const input = checked(ctx, raw);
  const wanted = input.slug ?? (slugFrom(input.title) || "collection");
  const draft = { ...input, id: ctx.world.id("collection"), updatedAt: isoTime(ctx.world) };
  for (let round = 1; ; round++) {
    const value: Collection = { ...draft, slug: numbered(wanted, round) };
    if (await save(ctx, undefined, value)) return { value, version: 1 };
    if (input.slug !== undefined || round === slugTries) throw taken("/slug", "slug_taken", ctx.locale, { slug: wanted });
  }
};

/** @throws notFound */
export const getCollection = async (ctx: StoreContext, id: Id<"collection">): Promise<Versioned<Collection>> => {
  const found = await findCollection(ctx, id);
  if (!found) throw notFound();
  return found;
};

/** Oldest first. */
export const listCollections = (ctx: StoreContext, query: PageQuery): Promise<Page<CollectionSummary>> =>
  listCollectionSummaries(ctx, query);

/** Every collection, whole, oldest first: what publish reads. */
export const allCollections = async (ctx: StoreContext): Promise<Collection[]> => {
  const all: Collection[] = [];
  for (let cursor: string | undefined; ; ) {
    const query = { limit: 100, ...(cursor === undefined ? {} : { cursor }) };
    const page: Page<Id<"collection">> = mapPage(await listCollectionSummaries(ctx, query), ({ id }) => id);
    const rows = page.items.length > 0 ? await ctx.table.getMany(page.items.map(collectionKeyOf)) : [];
    all.push(...rows.flatMap((row) => (row ? [parseCollection(row).value] : [])));
    cursor = page.cursor;
    if (cursor === undefined) return all;
  }
};

/** @throws stale · notFound · wrongFields · taken */
export const updateCollection = async (
  ctx: StoreContext,
  id: Id<"collection">,
  version: number,
  raw: z.input<typeof CollectionInput>,
): Promise<Versioned<Collection>> => {
  const input = checked(ctx, raw);
  const before = await getCollection(ctx, id);
  if (before.version !== version) throw stale();
  const value: Collection = { ...input, id, slug: input.slug ?? before.value.slug, updatedAt: isoTime(ctx.world) };
  if (!(await save(ctx, before, value))) throw taken("/slug", "slug_taken", ctx.locale, { slug: value.slug });
  return { value, version: version + 1 };
};

/** @throws stale · notFound */
export const removeCollection = async (ctx: StoreContext, id: Id<"collection">, version: number): Promise<void> => {
  const { value } = await getCollection(ctx, id);
  const event = CollectionRemoved.of(ctx, { collectionId: id, slug: value.slug });
  const waits = unpublished(ctx, { kind: "collection", id, title: value.title, removed: true });
  try {
    await ctx.table.commit(
      [collectionRemove(value, version), collectionSlugRemove(value.slug), ...useWrites(pictures(value), []), waits],
      [event],
    );
  } catch (error) {
    throw error instanceof ConditionFailed && error.position === 0 ? stale() : error;
  }
};
