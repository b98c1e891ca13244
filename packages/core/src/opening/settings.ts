import { type StoreContext, stale } from "../kernel/index.ts";
import { audited, difference } from "../store/audit.ts";
import { ConditionFailed, type Versioned } from "../table/index.ts";
import { passwordMissing } from "./errors.ts";
import { OpeningChanged } from "./events.ts";
import { keptPassword } from "./password.ts";
import { type Opening, OpeningInput, type OpeningView } from "./schema.ts";
import { openingReplace, readOpening } from "./store.ts";
import type { Gate } from "./tickets.ts";

const viewOf = ({ key: _key, password, ...shown }: Opening): OpeningView => ({ ...shown, hasPassword: password !== undefined });

/** The way the shop is opened, without its secrets. */
export const opening = async (ctx: StoreContext): Promise<Versioned<OpeningView>> => {
  const { value, version } = await readOpening(ctx);
  return { value: viewOf(value), version };
};

/** What keeps visitors out; undefined while the shop is open. */
export const gate = async (ctx: StoreContext): Promise<Gate | undefined> => {
  const { mode, key } = (await readOpening(ctx)).value;
  return mode === "open" ? undefined : { storeId: ctx.storeId, key };
};

/** Opens or closes the shop, at once. Another mode or another password locks out whoever came in before. @throws stale, passwordMissing */
export const changeOpening = async (ctx: StoreContext, raw: OpeningInput, version: number): Promise<Versioned<OpeningView>> => {
  const { password: typed, ...input } = OpeningInput.parse(raw);
  const before = await readOpening(ctx);
  if (before.version !== version) throw stale();
  const password = typed === undefined ? before.value.password : await keptPassword(ctx, typed);
  if (input.mode === "password" && !password) throw passwordMissing();
  const isSame = typed === undefined && input.mode === before.value.mode && before.value.key !== "";
  const value: Opening = { ...input, ...(password ? { password } : {}), key: isSame ? before.value.key : ctx.world.token() };
  const deed = audited(ctx, { action: "opening.changed", ...difference(viewOf(before.value), viewOf(value)) });
  await ctx.table.commit([openingReplace(value, version), deed], [OpeningChanged.of(ctx, { mode: value.mode })]).catch((error: unknown) => {
    throw error instanceof ConditionFailed ? stale() : error;
  });
  return { value: viewOf(value), version: version + 1 };
};
