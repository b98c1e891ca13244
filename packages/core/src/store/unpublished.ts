import { z } from "zod";
import { isoTime, type StoreContext } from "../kernel/index.ts";
import { all, entity, is, put, remove, type Versioned, versionIs, type Write } from "../table/index.ts";

/*
 * Keys, inside the store:
 *   DRAFT  <kind>#<id>   a thing that was changed since the release that shoppers see was read; gone once it is live
 */

/** Something of the shop window that differs from what shoppers see. `id` is the kind's own name where there is only one of it. */
export const Unpublished = z.object({
  kind: z.enum(["product", "collection", "page", "post", "picture", "theme", "menus", "settings", "shipping", "redirects"]),
  id: z.string(),
  /** What it is called, where it has a name. */
  title: z.string().optional(),
  removed: z.boolean().optional(),
  at: z.iso.datetime(),
  /** Id of the account that changed it last; absent when no member did. */
  by: z.string().optional(),
});
export type Unpublished = z.infer<typeof Unpublished>;

const partition = "DRAFT";
const keyOf = ({ kind, id }: Pick<Unpublished, "kind" | "id">) => ({ pk: partition, sk: `${kind}#${id}` });
const row = entity("unpublished", Unpublished, keyOf);

type Thing = Omit<Unpublished, "at" | "by" | "id"> & { readonly id?: string };

/**
 * The write that says so, for the commit of the change itself: one never lands without the other. It has no condition, so it
 * stands last. The same thing changed twice is one row.
 */
export const unpublished = (ctx: StoreContext, { kind, id = kind, ...more }: Thing): Write =>
  put(
    row.row({
      kind,
      id,
      ...more,
      at: isoTime(ctx.world),
      ...(ctx.actor.kind === "member" ? { by: ctx.actor.accountId } : {}),
    }),
  );

const readAtOnce = 1000;

/** Up to `most` of what waits to be published, strongly consistent: the price of the answer goes with the changes, not with the store. */
export const listUnpublished = async (ctx: StoreContext, most = Number.POSITIVE_INFINITY): Promise<Versioned<Unpublished>[]> => {
  const found: Versioned<Unpublished>[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await ctx.table.query({
      partition,
      limit: Math.min(readAtOnce, most - found.length),
      ...(cursor === undefined ? {} : { cursor }),
    });
    found.push(...page.items.map(row.parse));
    cursor = page.cursor;
    if (cursor === undefined || found.length >= most) return found;
  }
};

/**
 * The write that takes a change off the list once it is live; refused when the thing was changed again meanwhile. Versions begin
 * anew in a row that was gone, so the time has to be the same too.
 */
export const publishedNow = ({ value, version }: Versioned<Unpublished>): Write =>
  remove(keyOf(value), all(versionIs(version), is(["at"], "=", value.at)));
