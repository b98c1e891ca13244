import path from "node:path";
import { fileURLToPath } from "node:url";
import type { ThemeShelf } from "@matjar/builder/theme";
import { realWorld, type World } from "@matjar/core/kernel";
import { type Database, openDatabase, inMemory as twin } from "./database.ts";
import { folderSite } from "./folder-site.ts";
import { loadApart } from "./load-apart.ts";
import { giveBack } from "./memory.ts";
import { openPort } from "./port.ts";
import { step } from "./progress.ts";
import { rooms } from "./rooms.ts";
import { localSecret } from "./secret.ts";
import type { Settings } from "./settings.ts";
import { folderThemes } from "./theme-shelf.ts";
import { buildWeb } from "./web-build.ts";
import { type Wired, wire } from "./wire.ts";
import { work } from "./work.ts";
import { openZone, type Zone } from "./zone.ts";

/** Such as `http://127.0.0.1:12111`, where something stands in for Stripe. */
const placeOf = (base: string | undefined) => {
  if (!base) return {};
  const { hostname, port, protocol } = new URL(base);
  const secure = protocol === "https:";
  return {
    place: { host: hostname, port: Number(port) || (secure ? 443 : 80), protocol: secure ? ("https" as const) : ("http" as const) },
  };
};

/** `STRIPE_SECRET_KEY` and `STRIPE_WEBHOOK_SECRET` of a sandbox switch card payments on; `STRIPE_API_BASE` names a stand-in. */
const stripeKeys = ({ STRIPE_SECRET_KEY: secretKey, STRIPE_WEBHOOK_SECRET: webhookSecret, STRIPE_API_BASE: base }: NodeJS.ProcessEnv) =>
  secretKey && webhookSecret ? { stripe: { secretKey, webhookSecret, ...placeOf(base) } } : {};

/** Domains are looked up at this machine's own zone (`/dev/dns`), with `DNS=system` where everybody does. */
const dnsOf = ({ DNS: which }: NodeJS.ProcessEnv, { server }: Zone) => (which === "system" ? {} : { dnsServer: server });

const root = fileURLToPath(new URL("../../../", import.meta.url));
/** Those that the demo stores wear are compiled at once, the others when a shop asks for them. */
const worn = ["souk"] as const;

const compiled = (themes: ThemeShelf) =>
  step(
    "themes compiled",
    () => Promise.all(worn.map((id) => themes.load(id))),
    (all) => all.map(({ id }) => id).join(", "),
  );

const opened = ({ dataDir, inMemory }: Settings, world: World) =>
  step(
    "database",
    async () => (inMemory ? twin(world, "as DATABASE says") : openDatabase(path.join(dataDir, "dynamodb"), world)),
    ({ kind }) => kind,
  );

const built = (cacheDir: string) => step("desk built", async () => folderSite((await buildWeb(cacheDir)).dir));

/** In another process where that one can reach the database. */
const loaded = ({ dataDir, cacheDir, port }: Settings, secret: string, { port: databasePort }: Database, { services }: Wired) =>
  step(
    "demo stores published",
    async () => {
      if (databasePort !== undefined) return loadApart({ databasePort, dataDir, cacheDir, port, secret });
      return (await import("./demo-stores.ts")).loadDemoStores(services, cacheDir);
    },
    (slugs) => slugs.join(", "),
  );

/** Starts everything; what does not need each other, at once. Answers the way to stop it. @throws CannotStart */
export const start = async (settings: Settings): Promise<() => Promise<void>> => {
  const { port, dataDir, cacheDir, carrierStepMs, empty } = settings;
  const ends: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const end of ends.splice(0).toReversed()) await end().catch((error: unknown) => console.error(error));
  };
  try {
    const world = realWorld();
    const door = await openPort(port);
    ends.push(door.close);
    const themes = folderThemes({ themesDir: path.join(root, "themes"), outDir: path.join(cacheDir, "themes") });
    const [database, bundles, web] = [opened(settings, world), compiled(themes), built(cacheDir)];
    ends.push(async () => (await database.catch(() => undefined))?.stop());
    for (const each of [bundles, web]) each.catch(() => undefined); // its failure is told below, when it is waited for
    const secret = await localSecret(dataDir);
    const zone = await openZone();
    ends.push(zone.close);
    await bundles;
    const parts = await wire({
      world,
      database: await database,
      dataDir,
      port,
      carrierStepMs,
      secret,
      themes,
      ...dnsOf(process.env, zone),
      ...stripeKeys(process.env),
    });
    ends.push(await work(parts.services, await database));
    const demo = empty ? undefined : loaded(settings, secret, await database, parts);
    demo?.catch(() => undefined);
    door.serve(rooms(parts, await web, zone));
    await demo;
    giveBack();
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
};
