import type { z } from "zod";

/** A deed with its schema on the door: route, form and document share it. */
export interface Command<Context, Schema extends z.ZodType, Result> {
  (ctx: Context, input: z.input<Schema>): Promise<Result>;
  readonly input: Schema;
}

/** Checks the input, then runs. The deed sees only what the schema lets through. */
export const command = <Context, Schema extends z.ZodType, Result>(
  input: Schema,
  run: (ctx: Context, input: z.output<Schema>) => Promise<Result>,
): Command<Context, Schema, Result> => Object.assign(async (ctx: Context, raw: z.input<Schema>) => run(ctx, input.parse(raw)), { input });
