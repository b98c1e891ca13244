import { execFile, spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { DynamoDBClient, ListTablesCommand } from "@aws-sdk/client-dynamodb";

const tether = fileURLToPath(new URL("tether.ts", import.meta.url));

/** The folder of the jar. The package's own index.js is never loaded. */
const emulator = join(dirname(createRequire(import.meta.url).resolve("amplify-dynamodb-simulator/package.json")), "emulator");

/** The major version of Java on this machine, or undefined. DynamoDB Local needs 11 or later. */
export const javaVersion = async (): Promise<number | undefined> => {
  try {
    const { stderr, stdout } = await promisify(execFile)("java", ["-version"], { timeout: 10_000 });
    return Number(/version "(\d+)/.exec(stderr + stdout)?.[1]) || undefined;
  } catch {
    return undefined;
  }
};

/** A port of the loopback that nobody uses right now. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port"))));
    });
  });

export const localClient = (port: number): DynamoDBClient =>
  new DynamoDBClient({
    endpoint: `http://127.0.0.1:${port}`,
    region: "eu-central-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
    maxAttempts: 1,
  });

export interface DynamoDbLocal {
  readonly client: DynamoDBClient;
  readonly port: number;
  stop(): Promise<void>;
}

/**
 * DynamoDB Local keeps everything in one SQLite file, and its default is a journal file made, synced and deleted for each commit.
 * With a write-ahead log (https://sqlite.org/wal.html), which is a lasting property of the file, a commit is one append that
 * survives a kill just as well.
 */
const writeAhead = (folder: string): void => {
  mkdirSync(folder, { recursive: true });
  const file = new DatabaseSync(join(folder, "shared-local-instance.db"));
  file.exec("PRAGMA journal_mode = WAL");
  file.close();
};

/**
 * Starts DynamoDB Local on the loopback. With `folder` it keeps its data there, else in memory. It ends with this process,
 * however that ends, and a Ctrl-C of the terminal does not reach it: `stop` comes when the last write is through.
 * @throws Error when it does not answer within 40 s or ends by itself.
 */
export const startDynamoDbLocal = async (options: { readonly folder?: string; readonly heapMb?: number } = {}): Promise<DynamoDbLocal> => {
  const port = await freePort();
  if (options.folder) writeAhead(options.folder);
  const child = spawn(
    process.execPath,
    [
      tether,
      "java",
      `-Xmx${options.heapMb ?? 512}m`,
      "-XX:+UseSerialGC",
      `-Djava.library.path=${join(emulator, "DynamoDBLocal_lib")}`,
      "-jar",
      join(emulator, "DynamoDBLocal.jar"),
      "-port",
      String(port),
      "-sharedDb",
      "-disableTelemetry",
      ...(options.folder ? ["-dbPath", options.folder] : ["-inMemory"]),
    ],
    { stdio: ["pipe", "ignore", "ignore"], cwd: emulator, detached: true, windowsHide: true },
  );
  const client = localClient(port);
  const stop = async () => {
    client.destroy();
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((done) => child.once("exit", done));
    child.stdin?.end();
    await ended;
  };
  for (const end = Date.now() + 40_000; ; ) {
    try {
      await client.send(new ListTablesCommand({}));
      return { client, port, stop };
    } catch (error) {
      if (Date.now() > end || child.exitCode !== null) {
        await stop();
        throw new Error("DynamoDB Local did not start", { cause: error });
      }
      await sleep(40);
    }
  }
};
