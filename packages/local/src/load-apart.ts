import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";

/** What the loading process has to know. */
export interface LoadOrder {
  readonly databasePort: number;
  readonly dataDir: string;
  readonly cacheDir: string;
  readonly port: number;
  readonly secret: string;
}

/** Loads the demo stores in another process, which ends with this one. Answers their slugs. @throws Error when it fails */
export const loadApart = (order: LoadOrder): Promise<string[]> =>
  new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL("demo-loader.ts", import.meta.url)), { execArgv: [] });
    child.once("message", (slugs) => resolve(slugs as string[]));
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`The demo stores could not be loaded (${code ?? "killed"})`)));
    child.send(order);
  });
