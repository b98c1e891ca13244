import { performance } from "node:perf_hooks";

const running = new Set<string>();

/** On a terminal the last line says what is going on; `said` goes above it. */
const show = (said?: string): void => {
  const { isTTY } = process.stdout;
  if (isTTY) process.stdout.write("\r\u001b[2K");
  if (said) console.log(said);
  if (isTTY && running.size > 0) process.stdout.write(`  … ${[...running].join(", ")}`);
};

/** Prints one line for each step as it ends, with how long it took. Steps may run beside each other. */
export const step = async <T>(name: string, run: () => Promise<T>, detail: (result: T) => string = () => ""): Promise<T> => {
  const start = performance.now();
  running.add(name);
  show();
  try {
    const result = await run();
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const more = detail(result);
    running.delete(name);
    show(`  ✓ ${name}${more ? ` · ${more}` : ""} (${seconds} s)`);
    return result;
  } catch (error) {
    running.delete(name);
    show(`  ✗ ${name}`);
    throw error;
  }
};
