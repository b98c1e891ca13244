import { type Id, mapPage, type Page, type PageQuery, type StoreContext } from "../kernel/index.ts";
import {
  entity,
  exists,
  increase,
  insert,
  is,
  type Key,
  remove,
  replace,
  update,
  type Versioned,
  versionIs,
  type Write,
} from "../table/index.ts";
import { Picture } from "./schema.ts";

/*
 * Keys, inside the store:
 *   MED#<med> MEDIA           the picture; index 1: ML / <med>, newest last
 *   MED#<med> USES            how many products and collections show it; apart from MEDIA, so that using a picture does not
 *                             make a merchant's edit of its alt text stale
 *   MEDHASH#<sha256> HASH     which picture these bytes became
 */
const mediaKey = (id: Id<"media">): Key => ({ pk: `MED#${id}`, sk: "MEDIA" });
const usesKey = (id: Id<"media">): Key => ({ pk: `MED#${id}`, sk: "USES" });
const hashKey = (hash: string): Key => ({ pk: `MEDHASH#${hash}`, sk: "HASH" });

const pictureRow = entity("media", Picture, (picture) => mediaKey(picture.id), {
  summary: ({ id, width, height, widths, alt, color, createdAt }) => ({ id, width, height, widths, alt, color, createdAt }),
  lists: (picture) => ({ pk: "ML", sk: picture.id }),
});

export const findPicture = async (ctx: StoreContext, id: Id<"media">): Promise<Versioned<Picture> | undefined> => {
  const found = await ctx.table.get(mediaKey(id));
  return found && pictureRow.parse(found);
};

/** Those that exist, in no promised order; ≤ 100 ids at a read. */
export const findPictures = async (ctx: StoreContext, ids: readonly Id<"media">[]): Promise<Picture[]> => {
  const unique = [...new Set(ids)];
  const found: Picture[] = [];
  for (let from = 0; from < unique.length; from += 100) {
    const rows = await ctx.table.getMany(unique.slice(from, from + 100).map(mediaKey));
    found.push(...rows.flatMap((row) => (row ? [pictureRow.parse(row).value] : [])));
  }
  return found;
};

/** Newest first. */
export const listPictures = async (ctx: StoreContext, { cursor, limit }: PageQuery): Promise<Page<Picture>> => {
  const page = await ctx.table.list({
    index: "lists",
    partition: "ML",
    order: "descending",
    limit,
    ...(cursor === undefined ? {} : { cursor }),
  });
  return mapPage(page, ({ summary }) => Picture.parse(summary));
};

export const byHash = async (ctx: StoreContext, hash: string): Promise<Versioned<Picture> | undefined> => {
  const pointer = await ctx.table.get(hashKey(hash));
  return pointer && findPicture(ctx, pointer.data["mediaId"] as Id<"media">);
};

/** The writes of a new picture. The hash row may point to a picture that was deleted; the newest wins. */
export const pictureInserts = (picture: Picture, hash: string): Write[] => [
  insert(pictureRow.row(picture)),
  insert({ key: usesKey(picture.id), type: "media-uses", data: { count: 0, hash } }),
  { verb: "put", row: { key: hashKey(hash), type: "media-hash", data: { mediaId: picture.id } } },
];

export const pictureWrite = (picture: Picture, version: number): Write => replace(pictureRow.row(picture), version);

/** The writes that delete a picture nobody shows: the picture, then its uses, in this order. */
export const pictureRemoves = (id: Id<"media">, version: number): Write[] => [
  remove(mediaKey(id), versionIs(version)),
  remove(usesKey(id), is(["count"], "=", 0)),
];

/** For the commit of whatever shows pictures: counts what it shows now and no longer shows. Fails when one does not exist. */
export const useWrites = (before: readonly Id<"media">[], now: readonly Id<"media">[]): Write[] => {
  const added = [...new Set(now)].filter((id) => !before.includes(id));
  const dropped = [...new Set(before)].filter((id) => !now.includes(id));
  return [
    ...added.map((id) => update(usesKey(id), [increase(["count"], 1)], { if: exists })),
    ...dropped.map((id) => update(usesKey(id), [increase(["count"], -1)], { if: exists })),
  ];
};
