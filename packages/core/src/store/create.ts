import { type Actor, type Id, isoTime, type Locale, type PlatformContext, type StoreContext } from "../kernel/index.ts";
import { ConditionFailed } from "../table/index.ts";
import { audited } from "./audit.ts";
import { type Claim, claimHost } from "./claim.ts";
import { guessed } from "./defaults.ts";
import { tooManyStores } from "./errors.ts";
import { Created } from "./events.ts";
import { countOwned, membershipInsert, newMembership } from "./membership.ts";
import { Store } from "./schema.ts";
import { readStore, storeInsert } from "./store.ts";

const maxStores = 50;

export interface Owner {
  readonly id: Id<"account">;
  readonly email: string;
  readonly locale: Locale;
}

/** What a person says of a new store; the rest is guessed. */
export interface NewStore {
  readonly storeName: string;
  readonly slug?: string | undefined;
  readonly currency?: string | undefined;
  readonly country?: string | undefined;
  readonly locale?: Locale | undefined;
  readonly timeZone?: string | undefined;
  /** The browser's language tags, for the guess of the country. */
  readonly languages?: readonly string[];
}

/** What floors above put into a new store, such as a site. Called again after a crash: it must not mind. */
export type Furnish = (ctx: StoreContext, store: Store) => Promise<void>;

const draft = (ctx: PlatformContext, claim: Claim, owner: Owner, input: NewStore): Store => {
  const hints = { country: input.country, currency: input.currency, timeZone: input.timeZone, languages: input.languages ?? [] };
  return Store.parse({
    ...guessed({ ...hints, locale: input.locale ?? owner.locale }),
    id: claim.storeId,
    name: input.storeName,
    slug: claim.slug,
    email: owner.email,
    createdAt: isoTime(ctx.world),
  });
};

const facts = ({ name, slug, locales, country, currency }: Store, owner: Owner) => ({
  ...{ name, slug, country, currency, ownerId: owner.id },
  locale: locales[0] ?? owner.locale,
});

/** The store, its owner and its event, together; what a parallel repeat of the same claim wrote stays. */
const open = async (ctx: StoreContext, store: Store, owner: Owner): Promise<Store> => {
  const member = membershipInsert(newMembership(ctx, owner, "owner", false));
  const deed = audited(ctx, { action: "store.created", after: { name: store.name, slug: store.slug } });
  try {
    await ctx.table.commit([storeInsert(store), member, deed], [Created.of(ctx, facts(store, owner))]);
    return store;
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
    return (await readStore(ctx)).value;
  }
};

/**
 * Opens a store for an account: host name first, then the store with its owner, then its furniture. A crash in between
 * leaves a claim that the same call by the same account goes on with; nobody ever sees half a store.
 * @throws slugReserved, slugTaken, tooManyStores
 */
export const createStore = async (ctx: PlatformContext, owner: Owner, input: NewStore, furnish: Furnish): Promise<Store> => {
  if ((await countOwned(ctx, owner.id)) >= maxStores) throw tooManyStores({ max: maxStores });
  draft(ctx, { storeId: ctx.world.id("store"), slug: "to-be-claimed" }, owner, input); // refuse before a name is taken
  const claim = await claimHost(ctx, owner.id, input.storeName, input.slug);
  const actor: Actor = { kind: "member", accountId: owner.id, role: "owner" };
  const inside = ctx.store(claim.storeId, actor);
  const store = await open(inside, draft(ctx, claim, owner, input), owner);
  await furnish(inside, store);
  return store;
};
