import { z } from "zod";
import { type StoreContext, sha256 } from "../kernel/index.ts";
import { Rows } from "./rows.ts";

/** Bump when rows would be read otherwise than their schemas say. */
const version = 1;

/** Rows that were read under other schemas may lack what these would have put in: they are not taken over. */
const shape = sha256(JSON.stringify([version, z.toJSONSchema(Rows, { unrepresentable: "any" })]));

const folder = (ctx: StoreContext): string => `sites/${ctx.storeId}/rows/`;

/** The fence comes first, so that a builder can tell what is older than its own. */
const keyOf = (ctx: StoreContext, fence: number): string => `${folder(ctx)}${fence}.json`;

/** Undefined when there are none, or none that can be taken over: everything is read then. */
export const findRows = async (ctx: StoreContext, fence: number): Promise<Rows | undefined> => {
  const found = await ctx.blobs.get(keyOf(ctx, fence));
  if (!found) return undefined;
  const chunks = await Array.fromAsync(found.body);
  try {
    const { shape: wasShape, rows } = JSON.parse(Buffer.concat(chunks).toString()) as { shape?: unknown; rows: Rows };
    return wasShape === shape ? rows : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

export const keepRows = async (ctx: StoreContext, fence: number, rows: Rows): Promise<void> => {
  await ctx.blobs.put(keyOf(ctx, fence), Buffer.from(JSON.stringify({ shape, rows })), { contentType: "application/json" });
};

/** Removes rows that were read before those of the builder with this fence. */
export const dropOlderRows = async (ctx: StoreContext, fence: number): Promise<void> => {
  const { keys } = await ctx.blobs.list(folder(ctx));
  const older = keys.filter((key) => Number.parseInt(key.slice(folder(ctx).length), 10) < fence);
  await Promise.all(older.map((key) => ctx.blobs.remove(key)));
};
