import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** Lambda refuses events and answers that are larger. */
const maxPayload = 6 * 1024 * 1024;

interface Reply {
  readonly ready?: boolean;
  readonly initMs?: number;
  readonly id?: string;
  readonly answer?: string;
  readonly error?: string;
}

export interface LambdaOptions {
  readonly name: string;
  /** Folder of the built bundle. */
  readonly bundle: string;
  readonly env: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
}

/** One function in a process of its own that sees its bundle, its environment and nothing else of this checkout. */
export class LambdaHost {
  readonly #options: LambdaOptions;
  #child: ChildProcess | undefined;
  #waiting = new Map<string, (reply: Reply) => void>();
  #line: Promise<unknown> = Promise.resolve();
  #calls = 0;
  #folder = "";
  initMs = 0;
  readonly logged: string[] = [];

  constructor(options: LambdaOptions) {
    this.#options = options;
  }

  /** Copies the bundle to where no `node_modules` of ours can be found, and loads the handler. */
  async start(): Promise<void> {
    const { name, bundle, env } = this.#options;
    this.#folder = await mkdtemp(path.join(tmpdir(), `matjar-${name}-`));
    const task = path.join(this.#folder, "task");
    await cp(bundle, task, { recursive: true });
    await cp(fileURLToPath(new URL("./runtime.ts", import.meta.url)), path.join(this.#folder, "runtime.ts"));
    await cp(path.join(bundle, "package.json"), path.join(this.#folder, "package.json"));
    const child = spawn(process.execPath, [path.join(this.#folder, "runtime.ts")], {
      cwd: task,
      env: {
        PATH: "/usr/bin:/bin",
        TZ: ":UTC",
        LAMBDA_TASK_ROOT: task,
        AWS_LAMBDA_FUNCTION_NAME: name,
        AWS_REGION: "eu-central-1",
        ...env,
      },
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    this.#child = child;
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk: Buffer) => this.logged.push(chunk.toString()));
    const ready = new Promise<Reply>((resolve, reject) => {
      child.on("message", (reply: Reply) => (reply.ready ? resolve(reply) : this.#waiting.get(reply.id ?? "")?.(reply)));
      child.once("exit", (code) => {
        const end = { error: `${name} ended with ${code}: ${this.logged.slice(-5).join("")}` };
        reject(new Error(end.error));
        for (const answer of this.#waiting.values()) answer(end);
      });
    });
    this.initMs = (await ready).initMs ?? 0;
    child.kill("SIGSTOP");
  }

  /** One call; others wait, as each instance of a function works on one event. Between calls the process is frozen. */
  invoke<T>(event: unknown): Promise<T> {
    const call = this.#line.then(() => this.#invoke<T>(event));
    this.#line = call.catch(() => undefined);
    return call;
  }

  async #invoke<T>(event: unknown): Promise<T> {
    const { name, timeoutMs = 60_000 } = this.#options;
    if (Buffer.byteLength(JSON.stringify(event)) > maxPayload) throw new Error(`${name}: the event is larger than 6 MB`);
    const id = String(++this.#calls);
    this.#child?.kill("SIGCONT");
    const reply = await new Promise<Reply>((resolve) => {
      const timer = setTimeout(() => resolve({ error: `${name} timed out after ${timeoutMs} ms` }), timeoutMs);
      this.#waiting.set(id, (answer) => {
        clearTimeout(timer);
        resolve(answer);
      });
      this.#child?.send({ id, event, deadline: Date.now() + timeoutMs });
    });
    this.#waiting.delete(id);
    this.#child?.kill("SIGSTOP");
    if (reply.error !== undefined) throw new Error(reply.error);
    if ((reply.answer?.length ?? 0) > maxPayload) throw new Error(`${name}: the answer is larger than 6 MB`);
    return JSON.parse(reply.answer ?? "null") as T;
  }

  async stop(): Promise<void> {
    const child = this.#child;
    if (child && child.exitCode === null && child.signalCode === null) {
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
    }
    await rm(this.#folder, { recursive: true, force: true });
  }
}
