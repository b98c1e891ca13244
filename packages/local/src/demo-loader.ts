import { pictureMaker } from "@matjar/adapters/pictures";
import { realWorld } from "@matjar/core/kernel";
import { joinDatabase } from "./database.ts";
import { loadDemoStores } from "./demo-stores.ts";
import type { LoadOrder } from "./load-apart.ts";
import { noThemes } from "./theme-shelf.ts";
import { wire } from "./wire.ts";

/** A process of its own, so that what pictures take of memory is given back: it writes through the same tables, and the relay of the host builds the sites. */
const run = async ({ databasePort, dataDir, cacheDir, port, secret }: LoadOrder): Promise<string[]> => {
  const world = realWorld();
  const parts = { world, database: joinDatabase(databasePort, world), dataDir, port, secret, themes: noThemes, carrierStepMs: 0 };
  const { services } = await wire(parts);
  return loadDemoStores({ ...services, pictures: pictureMaker({ effort: 2 }) }, cacheDir);
};

process.once("disconnect", () => process.exit(1)); // the host is gone
process.once("message", (order) =>
  run(order as LoadOrder).then(
    (slugs) => process.send?.(slugs, () => process.exit(0)),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  ),
);
