import { refusal, type StoreContext } from "@matjar/core/kernel";
import { ConditionFailed, entity, replace, type Versioned } from "@matjar/core/table";
import { z } from "zod";

/**
 * What lies under `live/<storeId>/`. Between two whole states it is a mix, so the row names every release that may have left a
 * file there: the difference to all of them is what has to be written.
 */
const Projection = z.object({
  /** Keys of manifests; exactly one when the last projection went well, `nothing` for the empty place before the first. */
  manifests: z.array(z.string()),
  /** Epoch milliseconds: until then somebody is at work. */
  until: z.int(),
});
type Projection = z.infer<typeof Projection>;

/** Stands for "no file at all" among the manifests. */
export const nothing = "";

const key = { pk: "SITE", sk: "EDGE" };
const row = entity("projection", Projection, () => key);

/** Longer than the function lives: whose lease ran out is dead, so two never write at once. */
export const projectionLeaseMs = 330_000;

export const projectionTaken = refusal("conflict", "release.projection_taken", {
  en: "Another release is going to the edge at this moment.",
  ar: "يجري نشر إصدار آخر في هذه اللحظة.",
  fr: "Une autre version est en cours de diffusion.",
  it: "Un’altra versione è in corso di distribuzione.",
});

const read = async (ctx: StoreContext): Promise<Versioned<Projection>> => {
  const found = await ctx.table.get(key);
  return found ? row.parse(found) : { value: { manifests: [nothing], until: 0 }, version: 0 };
};

/** @throws projectionTaken when somebody else wrote since */
const write = async (ctx: StoreContext, value: Projection, version: number): Promise<void> => {
  try {
    await ctx.table.write(replace(row.row(value), version));
  } catch (error) {
    throw error instanceof ConditionFailed ? projectionTaken() : error;
  }
};

/**
 * Runs the work alone, with the manifests of everything that may lie at the edge; afterwards only `next` does. Nothing is done
 * when `next` lies there already. A work that throws leaves its traces in the row, so that the next one mends them.
 * @throws projectionTaken, and what the work threw
 */
export const alone = async (ctx: StoreContext, next: string, work: (earlier: readonly string[]) => Promise<void>): Promise<void> => {
  const { value, version } = await read(ctx);
  if (value.until > ctx.world.now()) throw projectionTaken();
  if (value.manifests.length === 1 && value.manifests[0] === next) return;
  const manifests = [...new Set([...value.manifests, next])];
  await write(ctx, { manifests, until: ctx.world.now() + projectionLeaseMs }, version);
  try {
    await work(value.manifests);
  } catch (error) {
    await write(ctx, { manifests, until: 0 }, version + 1).catch(() => undefined); // the lease runs out by itself
    throw error;
  }
  await write(ctx, { manifests: [next], until: 0 }, version + 1);
};
