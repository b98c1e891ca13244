import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { freePort } from "@matjar/local/dynamodb-local";

const main = fileURLToPath(new URL("../../packages/local/src/main.ts", import.meta.url));
/** Compiled themes and the built desk stay from one run to the next; they are found by the hash of their sources. */
export const cache = fileURLToPath(new URL("../../node_modules/.cache/matjar", import.meta.url));

export interface KeptMail {
  readonly to: string;
  readonly kind: string;
  readonly subject: string;
  readonly text: string;
  readonly links: readonly string[];
}

export interface House {
  readonly port: number;
  readonly origin: string;
  readonly dataDir: string;
  readonly output: () => string;
  /** The newest mail of a kind to somebody, waited for. */
  mail(to: string, kind: string): Promise<KeptMail>;
  /** The digits of the newest mail with a code to somebody. */
  codeOf(to: string): Promise<string>;
  /** Every mail of a kind to somebody, as it is now. */
  mails(to: string, kind: string): Promise<KeptMail[]>;
  /** kill -9. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

export const waitFor = async <T>(what: string, ms: number, look: () => Promise<T | undefined>): Promise<T> => {
  for (const end = Date.now() + ms; ; await sleep(50)) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`Waited ${ms} ms for ${what}`);
  }
};

const ended = (child: ChildProcess) =>
  child.exitCode !== null || child.signalCode !== null ? Promise.resolve() : new Promise<void>((done) => child.once("exit", () => done()));

type Env = Readonly<Record<string, string>>;

export interface HouseOptions {
  /** With the demo stores. */
  readonly demo?: boolean;
  /** A folder and a port of an earlier start, to go on with; the caller removes the folder. */
  readonly dataDir?: string;
  readonly port?: number;
}

/** `npm start` as a person runs it: a process of its own, that may not be ready yet. */
export const openHouse = (
  env: Env,
  { port, dataDir, demo = false }: HouseOptions & { readonly port: number; readonly dataDir: string },
) => {
  const child = spawn(process.execPath, [main, ...(demo ? [] : ["--empty"])], {
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, CACHE_DIR: cache, CARRIER_STEP_MS: "300", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (output += chunk));
  return {
    output: () => output,
    /** @throws Error with what it said when it ends before it is ready */
    ready: () =>
      waitFor("ready", 300_000, async () => {
        if (child.exitCode !== null) throw new Error(`It ended: ${output}`);
        return output.includes(`ready http://localhost:${port}`) || undefined;
      }),
    /** kill -9: nothing is put in order. */
    kill: async () => {
      child.kill("SIGKILL");
      await ended(child);
    },
    stop: async () => {
      child.kill("SIGINT");
      await Promise.race([ended(child), sleep(8000).then(() => child.kill("SIGKILL"))]);
    },
  };
};

/** A house that is ready, empty but for what `options` say. */
export const startHouse = async (env: Env = {}, options: HouseOptions = {}): Promise<House> => {
  const port = options.port ?? (await freePort());
  const dataDir = options.dataDir ?? (await mkdtemp(path.join(tmpdir(), "matjar-house-")));
  const house = openHouse(env, { ...options, port, dataDir });
  const stop = async () => {
    await house.stop();
    if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true });
  };
  try {
    await house.ready();
  } catch (error) {
    await stop();
    throw new Error(`The house did not start:\n${house.output()}`, { cause: error });
  }
  const mails = async (to: string, kind: string) =>
    ((await (await fetch(`http://127.0.0.1:${port}/dev/mail.json`)).json()) as KeptMail[]).filter((m) => m.to === to && m.kind === kind);
  const mail = (to: string, kind: string) => waitFor(`mail ${kind} to ${to}`, 30_000, async () => (await mails(to, kind))[0]);
  return {
    port,
    origin: `http://localhost:${port}`,
    dataDir,
    output: house.output,
    mails,
    mail,
    codeOf: async (to) => /\b\d{6}\b/.exec((await mail(to, "sign_in_code")).text)?.[0] ?? "",
    kill: house.kill,
    stop,
  };
};
