import { secretValue } from "@matjar/adapters/secrets";
import { z } from "zod";

const VendorKeys = z.object({
  linkKey: z.string().min(32),
  stripeSecretKey: z.string().optional(),
  stripeWebhookSecret: z.string().optional(),
});

/** What must never stand in an environment variable or a log. */
export interface Secrets extends z.infer<typeof VendorKeys> {
  /** What only CloudFront sends with its requests to us; undefined where no CloudFront stands in front. */
  readonly edgeKey: string | undefined;
}

/** From Secrets Manager, once for each start of a function; `LINK_KEY` and `EDGE_KEY` in tests. */
export const readSecrets = async (env: NodeJS.ProcessEnv): Promise<Secrets> => {
  const { SECRET_ARN, EDGE_SECRET_ARN, LINK_KEY, EDGE_KEY } = env;
  const [keys, edgeKey] = await Promise.all([
    SECRET_ARN ? secretValue(SECRET_ARN).then((text) => JSON.parse(text) as unknown) : { linkKey: LINK_KEY },
    EDGE_SECRET_ARN ? secretValue(EDGE_SECRET_ARN) : EDGE_KEY,
  ]);
  return { ...VendorKeys.parse(keys), edgeKey };
};
