import { storeCredentials } from "@matjar/adapters/store-role";
import type { Services } from "../services.ts";
import { type CloudParts, cloudServices } from "./cloud.ts";
import { readSecrets } from "./secrets.ts";
import { readSettings } from "./settings.ts";

const maxStores = 50;

/**
 * Services for functions that work for one store at a time: each store gets its own, with keys that reach nothing else. Without
 * a role for stores (a laptop, a test) all share the function's own.
 */
export const servicesByStore = async (env: NodeJS.ProcessEnv, parts: CloudParts): Promise<(storeId: string) => Services> => {
  const [settings, secrets] = [readSettings(env), await readSecrets(env)];
  const { storeRoleArn } = settings;
  if (!storeRoleArn) {
    const all = cloudServices(settings, secrets, parts);
    return () => all;
  }
  const known = new Map<string, Services>();
  return (storeId) => {
    const services = known.get(storeId) ?? cloudServices(settings, secrets, parts, storeCredentials(storeRoleArn, storeId));
    if (known.size >= maxStores) known.clear();
    known.set(storeId, services);
    return services;
  };
};
