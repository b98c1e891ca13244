import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { scenarios } from "./scenarios.ts";

export interface Load {
  readonly scenario: keyof typeof scenarios;
  readonly port: number;
  readonly host: string;
  readonly connections: number;
  readonly seconds: number;
  readonly variants: readonly string[];
}

export interface LoadResult {
  readonly done: number;
  /** Errors, timeouts and answers other than the one wanted. */
  readonly failed: number;
  readonly perSecond: number;
  /** Of single requests. */
  readonly medianMs: number;
  readonly slowMs: number;
}

/** Runs one load from another process. @throws Error when that one fails or does not stop by itself */
export const runLoad = (load: Load): Promise<LoadResult> =>
  new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL("client.ts", import.meta.url)));
    const late = setTimeout(() => child.kill("SIGKILL"), (load.seconds + 15) * 1000);
    child.once("message", (result) => resolve(result as LoadResult));
    child.once("exit", (code) => {
      clearTimeout(late);
      reject(new Error(`The client of ${load.scenario} ended with ${code ?? "a signal"}`));
    });
    child.send(load);
  });
