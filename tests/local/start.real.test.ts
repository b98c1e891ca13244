import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { freePort } from "@matjar/local/dynamodb-local";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const main = fileURLToPath(new URL("../../packages/local/src/main.ts", import.meta.url));
const cache = fileURLToPath(new URL("../../node_modules/.cache/matjar", import.meta.url));

let folder: string;
let port: number;
const started: ChildProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "matjar-start-"));
  port = await freePort();
});

/** To the whole group, as a terminal does it: the host, and whatever it started that did not leave the group. */
const toGroup = (child: ChildProcess, signal: NodeJS.Signals): void => {
  try {
    process.kill(-(child.pid ?? 0), signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
};

/** Processes that work for this data folder. */
const alive = (): string[] =>
  execFileSync("ps", ["-eo", "pid,args"], { encoding: "utf8" })
    .split("\n")
    .filter((line) => line.includes(`${folder}/dynamodb`));

const until = async (what: string, holds: () => boolean, ms = 90_000): Promise<void> => {
  for (const end = Date.now() + ms; !holds(); await sleep(50)) if (Date.now() > end) throw new Error(`Waited for ${what}`);
};

const run = (env: Readonly<Record<string, string>> = {}) => {
  const child = spawn(process.execPath, [main, "--empty"], {
    env: { ...process.env, PORT: String(port), DATA_DIR: folder, CACHE_DIR: cache, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  started.push(child);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (output += chunk));
  const ended = once(child, "exit").then(([code]) => code as number | null);
  const ready = () => until(`ready in\n${output}`, () => output.includes(`\nready http://localhost:${port}\n`) || child.exitCode !== null);
  return { child, ended, ready, output: () => output };
};

afterEach(async () => {
  for (const child of started.splice(0)) toGroup(child, "SIGKILL");
  await until("the database to end", () => alive().length === 0, 10_000);
  await rm(folder, { recursive: true, force: true });
});

const call = (pathname: string, body?: object, cookie = "") =>
  fetch(`http://127.0.0.1:${port}${pathname}`, {
    ...(body ? { method: "POST", body: JSON.stringify(body) } : {}),
    headers: { ...(body ? { "content-type": "application/json" } : {}), cookie },
  });

const signUp = async (slug: string): Promise<string> => {
  const email = `${slug}@example.com`;
  await call("/api/codes", { email });
  const mails = (await (await call("/dev/mail.json")).json()) as { to: string; text: string }[];
  const code = /\d{6}/.exec(mails.find(({ to }) => to === email)?.text ?? "")?.[0];
  const answer = await call("/api/sign-up", { email, code, storeName: "Layla", slug });
  expect(answer.status).toBe(201);
  return answer.headers.getSetCookie()[0]?.split(";", 1)[0] ?? "";
};

describe("npm start", () => {
  it("keeps what was done over a kill -9, and leaves no process behind, killed or stopped", async () => {
    const first = run();
    await first.ready();
    expect(first.output().match(/^ready /gm)).toHaveLength(1);
    expect((await call("/api/health")).status).toBe(200);
    const cookie = await signUp("layla");
    expect(alive().length).toBeGreaterThan(0);
    first.child.kill("SIGKILL");
    await until("the database to end with its host", () => alive().length === 0, 10_000);

    const second = run();
    await second.ready();
    expect(await (await call("/api/account", undefined, cookie)).json()).toMatchObject({ stores: [{ slug: "layla" }] });
    toGroup(second.child, "SIGINT");
    second.child.kill("SIGINT"); // npm repeats what the terminal said
    expect(await second.ended).toBe(0);
    await until("the database to end", () => alive().length === 0, 5_000);
  });

  it("says that the port is taken, and ends", async () => {
    const other = createServer().listen(port, "127.0.0.1");
    await once(other, "listening");
    const host = run();
    expect(await host.ended).toBe(1);
    other.close();
    expect(host.output()).toContain(`Port ${port} is taken. Stop what uses it, or choose another with PORT.\n`);
    expect(host.output()).not.toContain("    at ");
  });

  it("says that the folder cannot be written, and ends", async () => {
    await writeFile(path.join(folder, "file"), "");
    const host = run({ DATA_DIR: path.join(folder, "file", "data") });
    expect(await host.ended).toBe(1);
    expect(host.output()).toMatch(/The data folder .* cannot be written \(ENOTDIR\)\. Choose another with DATA_DIR\.\n$/);
  });

  it("says that nothing is kept where there is no Java", async () => {
    const host = run({ PATH: "" });
    await host.ready();
    expect(host.output()).toContain("in memory, nothing is kept after Ctrl-C (no Java found; install Java 17 to keep your data)");
    expect((await call("/api/health")).status).toBe(200);
    toGroup(host.child, "SIGINT");
    expect(await host.ended).toBe(0);
  });
});
