import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { S3Blobs } from "../packages/adapters/src/s3-blobs.ts";
import { secretValue } from "../packages/adapters/src/secrets.ts";
import { liveKey } from "../packages/functions/src/live-slots.ts";
import { bundleFunctions } from "./bundle.ts";
import { bundleFolder } from "./options.ts";
import { type Ground, walk } from "./walk.ts";

/**
 * Deploys the core stacks to the AWS emulator that `AWS_ENDPOINT_URL` names and walks one line through its gateway, streams,
 * bus, queues and buckets.
 */
const endpoint = process.env["AWS_ENDPOINT_URL"];
if (!endpoint) throw new Error("Set AWS_ENDPOINT_URL to an emulator, such as http://127.0.0.1:4566");
// An emulator takes any keys and any region, but the SDK and the CDK send nothing without some.
process.env["AWS_ACCESS_KEY_ID"] ??= "test";
process.env["AWS_SECRET_ACCESS_KEY"] ??= "test";
const platformHost = "matjar.example";
process.env["AWS_REGION"] ??= "eu-central-1";
const region = process.env["AWS_REGION"];
const account = "000000000000";
const stack = (room: string) => `matjar-try-${room}`;

const begun = performance.now();
const say = (words: string, ms: number): void => console.log(`${String(Math.round(ms)).padStart(7)} ms  ${words}`);
const timed = async <T>(words: string, run: () => Promise<T>): Promise<T> => {
  const start = performance.now();
  const answer = await run();
  say(words, performance.now() - start);
  return answer;
};

/** @throws Error with what the command said, when it fails */
const run = (command: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
    const said: string[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => said.push(chunk.toString()));
    child.once("error", reject);
    child.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`${command} ${args.join(" ")} failed:\n${said.join("")}`))));
  });

type Outputs = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The CDK keeps what it knows of accounts in its home, so it gets one of its own. */
const deploy = async (home: string): Promise<Outputs> => {
  const env = { HOME: home, CDK_DEFAULT_ACCOUNT: account, MATJAR_REGION: region, MATJAR_HOST: platformHost, CI: "true" };
  const cdk = path.resolve("node_modules/.bin/cdk");
  const outputs = path.join(home, "outputs.json");
  const context = ["-c", "core=true", "-c", "stage=try", "--output", path.join(home, "cdk.out"), "--no-notices"];
  await timed("the account made ready (cdk bootstrap)", () => run(cdk, ["bootstrap", `aws://${account}/${region}`, ...context], env));
  await timed("data, events, functions and api deployed", () =>
    run(cdk, ["deploy", "--all", "--method", "direct", ...context, "--require-approval", "never", "--outputs-file", outputs], env),
  );
  return JSON.parse(await readFile(outputs, "utf8")) as Outputs;
};

interface KeptMail {
  readonly To: readonly string[];
  readonly Subject: string;
  readonly BodyText: string;
}

/** What the emulator's SES took, by account. */
const mailbox = async (to: string): Promise<{ subject: string; text: string }[]> => {
  const answer = await fetch(`${endpoint}/_ministack/ses/messages`);
  const { messages } = (await answer.json()) as { messages: Record<string, KeptMail[]> };
  const mine = Object.values(messages)
    .flat()
    .filter((mail) => mail.To.includes(to));
  return mine.map(({ Subject, BodyText }) => ({ subject: Subject, text: BodyText }));
};

/** The clock of the stacks rings once a minute; here it is rung every two seconds besides, so that a parcel arrives while one waits. */
const hurry = (outputs: Outputs): NodeJS.Timeout => {
  const name = Object.entries(outputs[stack("functions")] ?? {}).find(([output]) => /^sweep/.test(output))?.[1];
  const ring = () => fetch(`${endpoint}/2015-03-31/functions/${name}/invocations`, { method: "POST", body: "{}" });
  return setInterval(() => void ring().catch(() => undefined), 2000);
};

const groundOf = async (outputs: Outputs): Promise<Ground> => {
  const output = (room: string, name: string): string => outputs[stack(room)]?.[name] ?? "";
  const edgeKey = await secretValue(output("functions", "EdgeSecretArn"));
  const sites = new S3Blobs({ bucket: output("data", "SitesBucketName"), config: { region, forcePathStyle: true } });
  const api = `${endpoint}/_aws/execute-api/${output("api", "HttpApiId")}/$default`;
  return {
    platformHost,
    call: (host, method, url, { body, headers = {} } = {}) =>
      fetch(`${api}${url}`, {
        method,
        redirect: "manual",
        headers: {
          ...(body === undefined ? {} : { "content-type": "application/json" }),
          ...{ "x-matjar-edge": edgeKey, "x-matjar-host": host },
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    file: (url, init) => fetch(url, init),
    mails: mailbox,
    published: async (storeId, name) => {
      const found = await sites.get(liveKey(storeId, "a", name)); // where the first release of a store lies;
      return found && Buffer.concat(await Array.fromAsync(found.body)).toString();
    },
    step: say,
  };
};

const home = await mkdtemp(path.join(tmpdir(), "matjar-try-"));
try {
  console.log(`Trying the cloud at ${endpoint}`);
  await timed("functions bundled", () => bundleFunctions(bundleFolder));
  const outputs = await deploy(home);
  const clock = hurry(outputs);
  await walk(await groundOf(outputs)).finally(() => clearInterval(clock));
  say("done: every step went well", performance.now() - begun);
} finally {
  await rm(home, { recursive: true, force: true });
}
