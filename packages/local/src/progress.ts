import { performance } from "node:perf_hooks";

/** Prints one line for each step as it ends, with how long it took. */
export const step = async <T>(name: string, run: () => Promise<T>, detail: (result: T) => string = () => ""): Promise<T> => {
  const start = performance.now();
  if (process.stdout.isTTY) process.stdout.write(`  … ${name}`);
  const result = await run();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const more = detail(result);
  if (process.stdout.isTTY) process.stdout.write("\r\u001b[2K");
  console.log(`  ✓ ${name}${more ? ` · ${more}` : ""} (${seconds} s)`);
  return result;
};
