import * as Blog from "@matjar/core/blog";
import * as Catalog from "@matjar/core/catalog";
import * as Download from "@matjar/core/download";
import { DomainError, type Id, type StoreContext } from "@matjar/core/kernel";
import * as Policy from "@matjar/core/policy";
import * as Redirect from "@matjar/core/redirect";
import * as Shipping from "@matjar/core/shipping";
import type { Section } from "@matjar/core/site";
import * as Site from "@matjar/core/site";
import * as Store from "@matjar/core/store";
import fc from "fast-check";
import { changePicture } from "../../packages/core/src/media/pictures.ts";
import { findPicture, listPictures, pictureInserts } from "../../packages/core/src/media/store.ts";

/** One edit: what is done, to which of what there is, and how. Every number means something in every shop. */
export interface Edit {
  readonly deed: keyof typeof deeds;
  readonly at: number;
  readonly by: number;
}

const pick = <T>(all: readonly T[], at: number): T | undefined => all[at % all.length];

const words = ["Linen shirt", "قميص كتّان", "Café noir", "T-shirt", "كوب خزفي", "Tazza", "Écharpe"];
const slugs = ["shirt", "قميص", "cup", "a", "b", "new-name", "old"];
const tags = ["red", "أحمر", "new"];

const products = async (ctx: StoreContext): Promise<Id<"product">[]> => (await Catalog.list(ctx, { limit: 50 })).items.map(({ id }) => id);

type Input = Parameters<typeof Catalog.update>[3];

const onProduct =
  (change: (product: Catalog.Product, by: number, ctx: StoreContext) => Partial<Input> | Promise<Partial<Input>>) =>
  async (ctx: StoreContext, at: number, by: number): Promise<void> => {
    const id = pick(await products(ctx), at);
    if (!id) return;
    const { value, version } = await Catalog.get(ctx, id);
    const { id: _id, createdAt: _createdAt, updatedAt: _updatedAt, ...input } = value;
    await Catalog.update(ctx, id, version, { ...input, ...(await change(value, by, ctx)) });
  };

const onCollection =
  (change: (collection: Catalog.Collection, by: number, ctx: StoreContext) => object | Promise<object>) =>
  async (ctx: StoreContext, at: number, by: number): Promise<void> => {
    const id = pick((await Catalog.listCollections(ctx, { limit: 50 })).items, at)?.id;
    if (!id) return;
    const { value, version } = await Catalog.getCollection(ctx, id);
    const { id: _id, updatedAt: _updatedAt, ...input } = value;
    await Catalog.updateCollection(ctx, id, version, { ...input, ...(await change(value, by, ctx)) });
  };

const onPage =
  (change: (by: number) => object) =>
  async (ctx: StoreContext, at: number, by: number): Promise<void> => {
    const id = pick((await Site.listPages(ctx, { limit: 50 })).items, at)?.id;
    if (!id) return;
    const { value, version } = await Site.page(ctx, id);
    const { id: _id, updatedAt: _updatedAt, policy: _policy, ...input } = value;
    await Site.updatePage(ctx, id, { ...input, ...change(by) }, version);
  };

const onPost =
  (change: (by: number, ctx: StoreContext) => object | Promise<object>) =>
  async (ctx: StoreContext, at: number, by: number): Promise<void> => {
    const id = pick((await Blog.listPosts(ctx, { limit: 50 })).items, at)?.id;
    if (!id) return;
    const { value, version } = await Blog.post(ctx, id);
    const { id: _id, updatedAt: _updatedAt, ...input } = value;
    await Blog.updatePost(ctx, id, { ...input, ...(await change(by, ctx)) }, version);
  };

const onStore =
  (change: (by: number) => Parameters<typeof Store.changeStore>[1]) =>
  async (ctx: StoreContext, _at: number, by: number): Promise<void> => {
    await Store.changeStore(ctx, change(by), (await Store.readStore(ctx)).version);
  };

const onTheme =
  (change: (theme: Site.ThemeSettings, at: number, by: number, ctx: StoreContext) => Promise<Partial<Site.ThemeSettings>>) =>
  async (ctx: StoreContext, at: number, by: number): Promise<void> => {
    const { value, version } = await Site.theme(ctx);
    await Site.saveTheme(ctx, { ...value, ...(await change(value, at, by, ctx)) }, version);
  };

const rules = (by: number): Catalog.Collection["members"] =>
  by % 2 === 0
    ? { kind: "rules", match: "any", rules: [{ field: "tag", is: pick(tags, by) ?? "" }] }
    : { kind: "rules", match: "all", rules: [{ field: "price", atLeast: 100 * (by % 7), atMost: 100 * (by % 7) + 2000 }] };

const pictures = async (ctx: StoreContext): Promise<Id<"media">[]> => (await listPictures(ctx, { limit: 50 })).items.map(({ id }) => id);

const addPicture = async (ctx: StoreContext): Promise<Id<"media">> => {
  const id = ctx.world.id("media");
  const picture = {
    id,
    width: 800,
    height: 600,
    widths: [160, 320, 640],
    alt: "",
    color: "#aabbcc",
    createdAt: "2026-01-01T00:00:00.000Z",
  };
  await ctx.table.commit(pictureInserts(picture, id));
  return id;
};

const section = (type: string, settings: Section["settings"], visible = true): Section => ({
  id: type,
  type,
  visible,
  settings,
  blocks: [],
});

const sections = (at: number, by: number, productId: Id<"product"> | undefined, collectionId: Id<"collection"> | undefined): Section[] => [
  section("hero", { heading: { text: pick(words, by) ?? "" } }, by % 3 !== 0),
  section("featured-products", at % 2 === 0 && productId ? { products: [productId] } : {}),
  section("featured-collection", { ...(collectionId ? { collection: collectionId } : {}), limit: 2 + (by % 3) }),
  section("collection-list", {}),
  section("latest-posts", { posts: 3 }),
];

/** Where sections may stand; each page has some of them. */
const places = ["header", "home", "product", "collection", "footer"] as const;

/** What a merchant does to a shop, through the same deeds as the desk. */
export const deeds = {
  create: async (ctx: StoreContext, at: number, by: number) => {
    if ((await products(ctx)).length >= 12) return;
    await Catalog.create(ctx, { title: pick(words, at) ?? "x", variants: [{ price: 100 * (by % 40) }], tags: [pick(tags, by) ?? "x"] });
  },
  rename: onProduct((_, by) => ({ title: `${pick(words, by)} ${by}` })),
  describe: onProduct((_, by) => ({ descriptionHtml: `<p>${by}</p>`, brand: pick(words, by) ?? "", seo: { description: `${by}` } })),
  price: onProduct(({ variants }, by) => ({ variants: variants.map((one) => ({ ...one, price: by * 10, compareAtPrice: by * 12 })) })),
  policy: onProduct(({ variants }, by) => ({
    variants: variants.map((one) => ({ ...one, stockPolicy: pick(["deny", "continue", "untracked"] as const, by) ?? "deny" })),
  })),
  options: onProduct(({ variants }, by) => ({
    options: [{ name: "Size", values: by % 2 ? ["S", "M"] : ["S"] }],
    variants: (by % 2 ? ["S", "M"] : ["S"]).map((size, i) => ({
      ...(variants[i] ? { id: variants[i].id } : {}),
      options: [size],
      price: 100 + by,
    })),
  })),
  personalise: onProduct((_, by) => ({
    personalisation:
      by % 4 === 0
        ? undefined
        : { label: `${pick(words, by)}`, translations: { fr: `fr ${by}` }, maxLength: 1 + (by % 200), required: by % 2 === 0 },
  })),
  tag: onProduct((_, by) => ({ tags: [pick(tags, by) ?? "x"] })),
  picture: onProduct(async (_, by, ctx) => ({
    pictureIds: by % 3 === 0 ? [] : [(by % 3 === 1 && pick(await pictures(ctx), by)) || (await addPicture(ctx))],
  })),
  translate: onProduct((_, by) => ({ translations: { en: { title: `${pick(words, by)} en` }, fr: by % 2 ? { title: `fr ${by}` } : {} } })),
  moveProduct: onProduct((_, by) => ({ slug: pick(slugs, by) ?? "x" })),
  status: async (ctx: StoreContext, at: number, by: number) => {
    const id = pick(await products(ctx), at);
    if (id) await Catalog.setStatus(ctx, [id], pick(["draft", "active", "active", "archived"] as const, by) ?? "active");
  },
  remove: async (ctx: StoreContext, at: number) => {
    const id = pick(await products(ctx), at);
    if (id) await Catalog.remove(ctx, id, (await Catalog.get(ctx, id)).version);
  },
  sell: async (ctx: StoreContext, at: number) => {
    const id = pick(await products(ctx), at);
    if (!id) return;
    const { id: uploadId } = await Download.beginUpload(ctx, id, { fileName: "a.pdf", contentType: "application/pdf", bytes: 1 });
    const kept = await ctx.table.get({ pk: `FP#${id}`, sk: `UPL#${uploadId}` });
    await ctx.blobs.put(String(kept?.data["blobKey"]), Buffer.from("x"), { contentType: "application/pdf" });
    await Download.completeUpload(ctx, id, uploadId);
  },
  unsell: async (ctx: StoreContext, at: number) => {
    const id = pick(await products(ctx), at);
    const file = id && (await Download.versionedFilesOf(ctx, id))[0];
    if (id && file) await Download.removeFile(ctx, id, file.value.id, file.version);
  },
  alt: async (ctx: StoreContext, at: number, by: number) => {
    const id = pick(await pictures(ctx), at);
    const found = id && (await findPicture(ctx, id));
    if (found) await changePicture(ctx, found.value.id, found.version, { alt: `alt ${by}`, focalPoint: { x: 0.5, y: (by % 10) / 10 } });
  },
  collect: async (ctx: StoreContext, at: number, by: number) => {
    if ((await Catalog.listCollections(ctx, { limit: 50 })).items.length >= 4) return;
    const productIds = (await products(ctx)).filter((_, i) => (at >> i) % 2 === 1);
    await Catalog.createCollection(ctx, { title: pick(words, by) ?? "x", members: by % 2 ? { kind: "manual", productIds } : rules(by) });
  },
  rule: onCollection((_, by) => ({ members: rules(by) })),
  choose: onCollection(async (_, by, ctx) => ({
    members: { kind: "manual", productIds: (await products(ctx)).filter((_one, i) => (by >> i) % 2 === 1) },
  })),
  sort: onCollection((_, by) => ({ sort: pick(Catalog.CollectionSort.options, by), title: `${pick(words, by)} ${by}` })),
  moveCollection: onCollection((_, by) => ({ slug: pick([...slugs, "all"], by) })),
  uncollect: async (ctx: StoreContext, at: number) => {
    const id = pick((await Catalog.listCollections(ctx, { limit: 50 })).items, at)?.id;
    if (id) await Catalog.removeCollection(ctx, id, (await Catalog.getCollection(ctx, id)).version);
  },
  write: async (ctx: StoreContext, at: number, by: number) => {
    if ((await Site.listPages(ctx, { limit: 50 })).items.length < 7)
      await Site.createPage(ctx, { title: pick(words, at) ?? "x", bodyHtml: `<p>${by}</p>` });
  },
  edit: onPage((by) => ({ title: `${pick(words, by)} ${by}`, translations: by % 2 ? { en: { bodyHtml: `<p>${by}</p>` } } : {} })),
  land: onPage((by) => ({ sections: sections(by, by, undefined, undefined).slice(0, by % 4) })),
  makePolicy: async (ctx: StoreContext, at: number) => {
    const kind = pick(Policy.policyKinds, at) ?? "terms";
    const { page } = (await Policy.policies(ctx)).find((one) => one.kind === kind) ?? {};
    await (page ? Policy.refreshPolicy(ctx, kind, page.version) : Policy.makePolicy(ctx, kind));
  },
  movePage: onPage((by) => ({ slug: pick([...slugs, "shipping-and-returns"], by) })),
  unwrite: async (ctx: StoreContext, at: number) => {
    const id = pick((await Site.listPages(ctx, { limit: 50 })).items, at)?.id;
    if (id) await Site.removePage(ctx, id, (await Site.page(ctx, id)).version);
  },
  post: async (ctx: StoreContext, at: number, by: number) => {
    if ((await Blog.listPosts(ctx, { limit: 50 })).items.length < 15)
      await Blog.createPost(ctx, {
        title: pick(words, at) ?? "x",
        bodyHtml: `<p>${by}</p>`,
        tags: [pick(tags, by) ?? "x"],
        status: by % 4 === 0 ? "draft" : "published",
        ...(by % 3 === 0 ? { publishedAt: `2026-01-0${1 + (at % 9)}T10:00:00.000Z` } : {}),
      });
  },
  editPost: onPost((by) => ({
    title: `${pick(words, by)} ${by}`,
    tags: [pick(tags, by) ?? "x"],
    author: pick(words, by) ?? "",
    translations: by % 2 ? { en: { bodyHtml: `<p>${by}</p>`, excerpt: `${by}` } } : {},
  })),
  posted: onPost((by) => ({ status: by % 2 ? "published" : "draft" })),
  postPicture: onPost(async (by, ctx) => ({ pictureId: by % 2 ? await addPicture(ctx) : undefined })),
  movePost: onPost((by) => ({ slug: pick(slugs, by) })),
  unpost: async (ctx: StoreContext, at: number) => {
    const id = pick((await Blog.listPosts(ctx, { limit: 50 })).items, at)?.id;
    if (id) await Blog.removePost(ctx, id, (await Blog.post(ctx, id)).version);
  },
  menu: async (ctx: StoreContext, at: number, by: number) => {
    const { value, version } = await Site.menus(ctx);
    await Site.saveMenus(
      ctx,
      {
        ...value,
        main: [
          {
            label: pick(words, at) ?? "x",
            href: pick(["/", "/pages/a/", "https://x.example/"], by) ?? "/",
            ...(by % 2 ? { children: [{ label: `${by}`, href: "/cart/" }] } : {}),
          },
        ],
      },
      version,
    );
  },
  look: onTheme(async (theme, _at, by) => ({ colors: { ...theme.colors, accent: by % 2 ? "#112233" : "#445566" } })),
  sections: onTheme(async (theme, at, by, ctx) => {
    const collection = pick((await Catalog.listCollections(ctx, { limit: 50 })).items, by);
    const made = sections(at, by, pick(await products(ctx), at), collection?.id);
    return { zones: { ...theme.zones, [pick(places, by) ?? "home"]: made.slice(0, 1 + (by % 5)) } };
  }),
  settings: onStore((by) => ({ name: `${pick(words, by)}`, digits: by % 2 ? "arab" : "latn", phone: `+96650000000${by % 10}` })),
  returns: onStore((by) => ({ returns: by % 4 === 0 ? null : { days: by % 4 === 1 ? 0 : 30, paidBy: by % 2 ? "store" : "buyer" } })),
  tax: onStore((by) => ({ tax: { inclusive: by % 2 === 0, rates: [{ country: "SA", basisPoints: by % 3 ? 1500 : 0 }] } })),
  languages: onStore((by) => ({ locales: pick([["ar", "en"], ["ar"], ["en", "ar"], ["ar", "en", "fr"]] as const, by)?.slice() ?? ["ar"] })),
  shipping: async (ctx: StoreContext, _at: number, by: number) => {
    const rate = { kind: "flat" as const, name: "x", minDays: 1, maxDays: 2 + (by % 4), price: 100 * (by % 5) };
    await Shipping.saveShipping(ctx, (await Shipping.readShipping(ctx)).version, {
      zones: [{ name: "x", countries: ["*"], rates: [rate] }],
    });
  },
  redirect: async (ctx: StoreContext, at: number, by: number) => {
    await Redirect.create(ctx, { from: `/products/${pick(slugs, at)}`, to: `/collections/${pick(slugs, by)}/` });
  },
  unredirect: async (ctx: StoreContext, at: number) => {
    const one = pick((await Redirect.list(ctx, { limit: 50 })).items, at);
    if (one) await Redirect.remove(ctx, one.id, one.version);
  },
} as const satisfies Record<string, (ctx: StoreContext, at: number, by: number) => Promise<void>>;

/** What the shop may refuse: an address that is taken, an option that fits no variant. Anything else is a fault. */
const isRefusal = (error: unknown): boolean => error instanceof DomainError && ["conflict", "invalid"].includes(error.kind);

/** Does one edit. Answers false when the shop refused it, and nothing changed. */
export const doEdit = async (ctx: StoreContext, { deed, at, by }: Edit): Promise<boolean> => {
  try {
    await deeds[deed](ctx, at, by);
    return true;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return false;
  }
};

export const anyEdit: fc.Arbitrary<Edit> = fc.record({
  deed: fc.constantFrom(...(Object.keys(deeds) as Edit["deed"][])),
  at: fc.nat(1000),
  by: fc.nat(1000),
});
