import { z } from "zod";
import { idOf } from "../kernel/index.ts";
import { PolicyKind } from "../site/schema.ts";

export const policyKinds = PolicyKind.options;

/** One kind of policy, and what the shop has of it. */
export const PolicyView = z.object({
  kind: PolicyKind,
  /** In the reader's language. */
  title: z.string(),
  page: z
    .object({
      id: idOf("page"),
      slug: z.string(),
      version: z.int(),
      /** When the template was filled the last time. */
      madeAt: z.iso.datetime(),
      /** The template would say something else now: settings have changed, or the template has. */
      outdated: z.boolean(),
      /** The merchant changed the text since. */
      edited: z.boolean(),
      /** The menu at the foot leads to it. */
      linked: z.boolean(),
    })
    .optional(),
});
export type PolicyView = z.infer<typeof PolicyView>;
