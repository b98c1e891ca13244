import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";

export interface Settings {
  readonly port: number;
  readonly dataDir: string;
  /** Compiled themes, the built desk and demo pictures; may be shared by several data folders. */
  readonly cacheDir: string;
  /** How long the test carrier takes for each part of the road. */
  readonly carrierStepMs: number;
  /** Without demo stores. */
  readonly empty: boolean;
  /** Keep nothing: the in-memory twin instead of DynamoDB Local. */
  readonly inMemory: boolean;
}

/** A reason not to start that a person can act on; printed as one sentence, without a stack. */
export class CannotStart extends Error {}

const defaultStepMs = 3000;

/** From `PORT`, `DATA_DIR`, `CACHE_DIR`, `CARRIER_STEP_MS`, `DATABASE` (`memory`) and the command line (`--empty`). @throws CannotStart */
export const readSettings = (env: NodeJS.ProcessEnv, args: readonly string[]): Settings => {
  const port = Number(env["PORT"] ?? 4000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new CannotStart(`PORT must be a number from 1 to 65535, not "${env["PORT"]}".`);
  const unknown = args.find((arg) => arg !== "--empty");
  if (unknown) throw new CannotStart(`"${unknown}" is not an option. There is one: --empty starts without demo stores.`);
  const dataDir = path.resolve(env["DATA_DIR"] ?? ".matjar");
  const cacheDir = path.resolve(env["CACHE_DIR"] ?? path.join(dataDir, "cache"));
  const inMemory = env["DATABASE"] === "memory";
  return {
    port,
    dataDir,
    cacheDir,
    inMemory,
    carrierStepMs: Number(env["CARRIER_STEP_MS"] ?? defaultStepMs),
    empty: args.includes("--empty"),
  };
};

/** Makes the data folder and proves that it can be written. @throws CannotStart */
export const prepareFolder = async (dataDir: string): Promise<void> => {
  const probe = path.join(dataDir, `.probe-${process.pid}`);
  try {
    await mkdir(dataDir, { recursive: true });
    await writeFile(probe, "");
    await rm(probe);
  } catch (error) {
    throw new CannotStart(
      `The data folder ${dataDir} cannot be written (${(error as NodeJS.ErrnoException).code}). Choose another with DATA_DIR.`,
    );
  }
};
