import { spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { freePort } from "@matjar/local/dynamodb-local";

const main = fileURLToPath(new URL("../packages/local/src/main.ts", import.meta.url));
const startLimitMs = 300_000;
const stopLimitMs = 15_000;

/** What `/dev/usage` tells. */
interface Usage {
  readonly pid: number;
  readonly cpuMs: number;
  readonly rss: number;
}

/** The host as `npm start` runs it. */
export interface House {
  readonly port: number;
  readonly readyMs: number;
  usage(): Promise<Usage>;
  /** The newest mail of a kind to somebody, waited for. */
  mail(to: string, kind: string): Promise<{ readonly text: string }>;
  stop(): Promise<void>;
}

/** Starts the host in this data folder and waits for its ready line. @throws Error with its output when that does not come */
export const startHouse = async (dataDir: string, options: readonly string[] = [], more: NodeJS.ProcessEnv = {}): Promise<House> => {
  const port = await freePort();
  const begun = performance.now();
  let output = "";
  const child = spawn(process.execPath, [main, ...options], {
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, ...more },
    stdio: ["ignore", "pipe", "pipe"],
  });
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (output += chunk));
  const ended = new Promise<void>((done) => child.once("exit", () => done()));
  const stop = async () => {
    child.kill("SIGINT");
    const late = setTimeout(() => child.kill("SIGKILL"), stopLimitMs);
    await ended;
    clearTimeout(late);
  };
  while (!output.includes("\nready ")) {
    if (child.exitCode !== null || performance.now() - begun > startLimitMs) throw new Error(`The host did not start:\n${output}`);
    await sleep(20);
  }
  const readyMs = performance.now() - begun;
  const json = async <T>(pathname: string) => (await (await fetch(`http://127.0.0.1:${port}${pathname}`)).json()) as T;
  const mail = async (to: string, kind: string) => {
    for (let round = 0; round < 100; round++) {
      const all = await json<{ to: string; kind: string; text: string }[]>("/dev/mail.json");
      const found = all.find((one) => one.to === to && one.kind === kind);
      if (found) return found;
      await sleep(100);
    }
    throw new Error(`No ${kind} came to ${to}`);
  };
  return { port, readyMs, stop, mail, usage: () => json<Usage>("/dev/usage") };
};

/** Where a run keeps its data; on the same disk as everything else, so that writes cost what they cost. */
export const dataFolder = async (name: string): Promise<string> => {
  const folder = path.join(fileURLToPath(new URL("results/", import.meta.url)), name);
  await rm(folder, { recursive: true, force: true });
  return folder;
};
