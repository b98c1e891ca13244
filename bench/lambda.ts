import { execFile } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const rounds = 3;

export interface LambdaBundle {
  readonly name: string;
  readonly codeBytes: number;
  readonly totalBytes: number;
  /** The best of three imports, each in a new process; undefined when it cannot be imported outside of Lambda. */
  readonly importMs: number | undefined;
}

/** Enough for a bundle to be read in; nothing is called. */
const env = {
  ...{ TABLE_NAME: "t", REGISTRY_NAME: "r", BLOBS_BUCKET: "b", SITES_BUCKET: "s", BUS_NAME: "e", PLATFORM_HOST: "matjar.example" },
  ...{ MAIL_FROM: "shop@matjar.example", LINK_KEY: "k".repeat(43), AWS_REGION: "eu-central-1", AWS_ENDPOINT_URL: "http://127.0.0.1:9" },
  ...{ AWS_ACCESS_KEY_ID: "local", AWS_SECRET_ACCESS_KEY: "local" },
};

const importMs = async (dir: string): Promise<number | undefined> => {
  const file = pathToFileURL(path.join(dir, "index.mjs")).href;
  const script = `const t = performance.now(); await import(${JSON.stringify(file)}); console.log(performance.now() - t); process.exit(0)`;
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const { stdout } = await run(process.execPath, ["--input-type=module", "-e", script], {
      env: { PATH: process.env["PATH"], ...env },
      timeout: 20_000,
    });
    times.push(Number(stdout.trim().split("\n").at(-1)));
  }
  return Math.min(...times);
};

/** Builds every bundle and imports it as a cold start does. */
export const measureLambda = async (outDir: string): Promise<LambdaBundle[]> => {
  const { bundleFunctions } = await import("../stacks/bundle.ts");
  const measured: LambdaBundle[] = [];
  for (const size of await bundleFunctions(outDir))
    measured.push({ ...size, importMs: await importMs(path.join(outDir, size.name)).catch(() => undefined) });
  return measured;
};
