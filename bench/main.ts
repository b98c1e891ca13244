import { mkdir, rm, writeFile } from "node:fs/promises";
import { availableParallelism, loadavg } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { lifeOfAnOrder } from "./capacity/life.ts";
import { dataFolder, type House, startHouse } from "./house.ts";
import { measureLambda } from "./lambda.ts";
import { measureLoad, type Scenario } from "./load/measure.ts";
import { measurePreview } from "./preview.ts";
import { comparePublish, priceChanges } from "./publish/compare.ts";
import { capacityRows, hostRows, lambdaRows, liveRows, loadRows, previewRows, publishRows, weightRows } from "./report.ts";
import { measureSearch } from "./search/measure.ts";
import { searchRows } from "./search/report.ts";
import { openShop } from "./shop.ts";
import { weightOf } from "./weight.ts";

const results = fileURLToPath(new URL("results/", import.meta.url));
const settleMs = 3000;

const reads: readonly Scenario[] = ["page", "product", "products", "productsFresh"];
const writes: readonly Scenario[] = ["carts", "lines", "orders"];

const load = async (house: House, kinds: readonly Scenario[]) => {
  const shop = await openShop(house, "bench", 100);
  const measured = [];
  for (const kind of kinds) measured.push(await measureLoad(house, shop, kind));
  return measured;
};

/** An empty house to measure in, gone afterwards. */
const within = async <T>(env: NodeJS.ProcessEnv, measure: (house: House) => Promise<T>): Promise<T> => {
  const folder = await dataFolder("empty");
  const house = await startHouse(folder, ["--empty"], env);
  try {
    return await measure(house);
  } finally {
    await house.stop();
    await rm(folder, { recursive: true, force: true });
  }
};

/**
 * Each load that writes has a house of its own: DynamoDB Local's log file grows with every write and is only
 * emptied at a start, so the carts measured first would slow down the orders measured last.
 */
const writeLoads = async () => {
  const measured = [];
  for (const kind of writes) measured.push(...(await within({}, (house) => load(house, [kind]))));
  return measured;
};

const weights = async ({ port }: House) => {
  const of = (slug: string, pathname: string) => weightOf(port, `${slug}.localhost:${port}`, pathname);
  return {
    "Dar Al Noor, home": await of("dar-al-noor", "/"),
    "Dar Al Noor, product": await of("dar-al-noor", `/products/${encodeURIComponent("كوب-خزفي")}/`),
    "Inkwell, home": await of("inkwell", "/"),
    "Inkwell, product": await of("inkwell", "/products/tessera/"),
  };
};

/** First start with nothing there, then a later one over the same data, which is what is measured. */
const hosted = async () => {
  const folder = await dataFolder("data");
  const first = await startHouse(folder);
  await first.stop();
  const house = await startHouse(folder);
  try {
    await sleep(settleMs);
    const host = { firstStartMs: first.readyMs, laterStartMs: house.readyMs, idleBytes: (await house.usage()).rss };
    return {
      host,
      weight: await weights(house),
      preview: await measurePreview(house),
      load: await load(house, reads),
    };
  } finally {
    await house.stop();
    await rm(folder, { recursive: true, force: true });
  }
};

/** The same without DynamoDB Local: what our own code and a database in its process take together. */
const inMemory = () => within({ DATABASE: "memory" }, (house) => load(house, writes));

const say = <T>(value: T, rows: (value: T) => string): T => {
  console.log(rows(value));
  return value;
};

/** A part that cannot be measured says so, and the others go on. */
const attempt = async <T>(name: string, measure: () => Promise<T>, rows: (value: T) => string): Promise<T | undefined> => {
  try {
    return say(await measure(), rows);
  } catch (error) {
    console.log(`\n${name}: not measured, because ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
};

await mkdir(results, { recursive: true });
const machine = { cores: availableParallelism(), load: loadavg()[0], node: process.version, at: new Date().toISOString() };
console.log(`Matjar on ${machine.cores} cores, Node ${machine.node}, load of the machine before: ${machine.load?.toFixed(2)}`);
const at = (name: string) => path.join(results, name);
const made = await attempt("The host", hosted, ({ host, weight, preview, load: loads }) =>
  [
    hostRows(host),
    loadRows("Reading over loopback, DynamoDB Local (an emulator in Java, data on disk) and client on the same cores", loads),
    weightRows(weight),
    previewRows(preview),
  ].join("\n"),
);
const written = await attempt("Writing", writeLoads, (loads) => loadRows("Writing, likewise, each load in a house of its own", loads));
const twin = await attempt("Load on the twin", inMemory, (loads) =>
  loadRows("Writing, the in-memory twin in DynamoDB Local's place", loads),
);
const publish = await attempt("Publish", () => comparePublish([10, 100, 1000, 10_000], at("publish")), publishRows);
const prices = await attempt("Price changes", () => priceChanges(10_000, at("prices")), liveRows);
const search = await attempt("Search", () => measureSearch([100, 1000, 10_000]), searchRows);
const capacity = await attempt("Capacity", lifeOfAnOrder, capacityRows);
const lambda = await attempt("Lambda bundles", () => measureLambda(at("lambda")), lambdaRows);
await writeFile(
  at("latest.json"),
  `${JSON.stringify({ machine, ...made, written, twin, publish, prices, search, capacity, lambda }, null, 2)}\n`,
);
console.log(`\nWritten to ${path.relative(process.cwd(), at("latest.json"))}`);
