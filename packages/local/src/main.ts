import { mkdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { realWorld } from "@matjar/core/kernel";
import { compileTheme } from "@matjar/theme-kit/compile.ts";
import { openDatabase } from "./database.ts";
import { folderSite } from "./folder-site.ts";
import { openPort } from "./port.ts";
import { step } from "./progress.ts";
import { rooms } from "./rooms.ts";
import { localSecret } from "./secret.ts";
import { CannotStart, prepareFolder, readSettings, type Settings } from "./settings.ts";
import { buildWeb } from "./web-build.ts";
import { wire } from "./wire.ts";
import { work } from "./work.ts";

/** `STRIPE_SECRET_KEY` and `STRIPE_WEBHOOK_SECRET` of a sandbox switch card payments on. */
const stripeKeys = ({ STRIPE_SECRET_KEY: secretKey, STRIPE_WEBHOOK_SECRET: webhookSecret }: NodeJS.ProcessEnv) =>
  secretKey && webhookSecret ? { stripe: { secretKey, webhookSecret } } : {};

const root = fileURLToPath(new URL("../../../", import.meta.url));
const themes = ["souk"] as const;

const compileThemes = (outDir: string) =>
  Promise.all(themes.map((name) => compileTheme({ themeDir: path.join(root, "themes", name), outDir })));

/** Starts everything, step by step; answers the way to stop it. @throws CannotStart */
const start = async ({ port, dataDir, cacheDir: cache, carrierStepMs, empty }: Settings): Promise<() => Promise<void>> => {
  const ends: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const end of ends.splice(0).toReversed()) await end().catch((error: unknown) => console.error(error));
  };
  try {
    await prepareFolder(dataDir);
    await mkdir(cache, { recursive: true });
    const world = realWorld();
    const door = await openPort(port);
    ends.push(door.close);
    const database = await step(
      "database",
      () => openDatabase(path.join(dataDir, "dynamodb"), world),
      (d) => d.kind,
    );
    ends.push(database.stop);
    const compiled = await step(
      "themes compiled",
      () => compileThemes(path.join(cache, "themes")),
      (all) => all.map(({ id }) => id).join(", "),
    );
    const web = await step("desk built", async () => folderSite((await buildWeb(cache)).dir));
    const parts = wire({ world, database, dataDir, port, carrierStepMs, secret: await localSecret(dataDir), themes: compiled, ...stripeKeys(process.env) });
    ends.push(await work(parts.services, database));
    door.serve(rooms(parts, web));
    if (!empty) {
      const { loadDemoStores } = await import("./demo-stores.ts");
      await step(
        "demo stores published",
        () => loadDemoStores(parts.services, cache),
        (slugs) => slugs.join(", "),
      );
    }
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
};

const run = async (): Promise<void> => {
  const settings = readSettings(process.env, process.argv.slice(2));
  console.log(`متجر Matjar · data in ${settings.dataDir}`);
  const stop = await start(settings);
  let stopping = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1); // a second Ctrl-C does not wait
      stopping = true;
      void stop().then(() => process.exit(0));
    });
  }
  console.log(`ready http://localhost:${settings.port}`);
};

run().catch((error: unknown) => {
  console.error(error instanceof CannotStart ? error.message : error);
  process.exit(1);
});
