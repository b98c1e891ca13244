import { enableCompileCache } from "node:module";
import path from "node:path";
import { CannotStart, prepareFolder, readSettings } from "./settings.ts";

const bounceMs = 500;

/** Ctrl-C stops it well; another one a moment later does not wait. (npm repeats the first: that is no second one.) */
const stopOnSignal = (stop: () => Promise<void>): void => {
  let since: number | undefined;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      const now = performance.now();
      if (since === undefined) void stop().then(() => process.exit(0));
      else if (now - since > bounceMs) process.exit(1);
      since ??= now;
    });
  }
};

const run = async (): Promise<void> => {
  const settings = readSettings(process.env, process.argv.slice(2));
  console.log(`متجر Matjar · data in ${settings.dataDir}`);
  await prepareFolder(settings.dataDir);
  await prepareFolder(settings.cacheDir);
  // A later start finds its modules translated: half the time and a fifth less memory.
  const { directory } = enableCompileCache(path.join(settings.cacheDir, "modules"));
  if (directory) process.env["NODE_COMPILE_CACHE"] = directory;
  const { start } = await import("./start.ts");
  stopOnSignal(await start(settings));
  console.log(`ready http://localhost:${settings.port}`);
};

run().catch((error: unknown) => {
  console.error(error instanceof CannotStart ? error.message : error);
  process.exit(1);
});
