import { type Id, isoTime, mapPage, type Page, type PageQuery, type StoreContext } from "../kernel/index.ts";
import { unpublished } from "../store/unpublished.ts";
import { entity, type Key, put, remove, replace, type Versioned, versionIs, type Write } from "../table/index.ts";
import { type OwnRedirect, Redirect, type RedirectAbout, type RedirectView } from "./schema.ts";

/*
 * Keys, inside the store:
 *   REDIRECTS  <path>#<kind>   from an old address; `own` of the merchant, `moved` of a page. Paths hold no `#`
 */
const partition = "REDIRECTS";
const sortKey = ({ from, kind }: Pick<Redirect, "from" | "kind">): string => `${from}#${kind}`;
const keyOf = (redirect: Pick<Redirect, "from" | "kind">): Key => ({ pk: partition, sk: sortKey(redirect) });
const row = entity("redirect", Redirect, keyOf);

const idOf = (redirect: Redirect): string => Buffer.from(sortKey(redirect)).toString("base64url");

/** What was never a name of a redirect leads to a key that is not there. */
const keyOfId = (id: string): Key => ({ pk: partition, sk: Buffer.from(id, "base64url").toString() || "-" });

export const viewOf = ({ value, version }: Versioned<Redirect>): RedirectView => ({ ...value, id: idOf(value), version });

export const findOwn = async (ctx: StoreContext, from: string): Promise<Versioned<OwnRedirect> | undefined> => {
  const found = await ctx.table.get(keyOf({ from, kind: "own" }));
  return found && (row.parse(found) as Versioned<OwnRedirect>);
};

export const findById = async (ctx: StoreContext, id: string): Promise<Versioned<Redirect> | undefined> => {
  const found = await ctx.table.get(keyOfId(id));
  return found && row.parse(found);
};

/** In the order of their paths, strongly consistent. */
export const pageOfRedirects = async (ctx: StoreContext, { cursor, limit }: PageQuery): Promise<Page<Versioned<Redirect>>> =>
  mapPage(await ctx.table.query({ partition, limit, ...(cursor === undefined ? {} : { cursor }) }), row.parse);

const readAtOnce = 1000;

/** Every redirect, in the order of their paths: what publish reads. */
export const allRedirects = async (ctx: StoreContext): Promise<Redirect[]> => {
  const all: Redirect[] = [];
  for (let cursor: string | undefined; ; ) {
    const page: Page<Versioned<Redirect>> = await pageOfRedirects(ctx, { limit: readAtOnce, cursor });
    all.push(...page.items.map(({ value }) => value));
    cursor = page.cursor;
    if (cursor === undefined) return all;
  }
};

export const ownInsert = (redirect: OwnRedirect): Write => replace(row.row(redirect), 0);
export const ownPut = (redirect: OwnRedirect): Write => put(row.row(redirect));
export const redirectRemove = ({ value, version }: Versioned<Redirect>): Write => remove(keyOf(value), versionIs(version));

/** The table of redirects is one thing to publish. */
export const redirectsWait = (ctx: StoreContext): Write => unpublished(ctx, { kind: "redirects" });

const folders = { product: "products", collection: "collections", page: "pages", post: "blog" } as const;

/**
 * For the commit that gives a page another address: the old one leads to it from now on, wherever it goes later. It has no
 * condition.
 */
export const addressLeft = <K extends RedirectAbout["kind"]>(ctx: StoreContext, kind: K, id: Id<K>, slug: string): Write => {
  const from = `/${folders[kind]}/${slug.normalize("NFC")}`;
  return put(row.row({ kind: "moved", from, about: { kind, id } as unknown as RedirectAbout, createdAt: isoTime(ctx.world) }));
};
