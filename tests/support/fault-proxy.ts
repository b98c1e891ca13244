import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";

/** What may befall one request on its way to DynamoDB, with its chance. The rest goes through. */
export interface WireFaults {
  /** It takes so long as `delayMs`, but arrives. */
  readonly delay?: number;
  readonly delayMs?: number;
  /** The connection breaks before the request arrives. */
  readonly reset?: number;
  /** An internal error; nothing was done. */
  readonly fail?: number;
  /** Throttled; nothing was done. */
  readonly throttle?: number;
  /** It was done, and the connection breaks instead of an answer. */
  readonly lostAnswer?: number;
}

type Fault = "delay" | "reset" | "fail" | "throttle" | "lostAnswer";
const kinds: readonly Fault[] = ["delay", "reset", "fail", "throttle", "lostAnswer"];

const refusals = {
  fail: [500, { __type: "com.amazonaws.dynamodb.v20120810#InternalServerError", message: "Internal server error" }],
  throttle: [400, { __type: "com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException", message: "Slow down" }],
} as const;

/**
 * Real HTTP between the house and DynamoDB Local. It lets everything through until `faults` is set; `hurt` counts what it did.
 * Streams are left alone: Lambda's poller reads them, not we.
 */
export const startFaultProxy = async (targetPort: number, chance: () => number) => {
  const agent = new Agent({ keepAlive: true });
  const hurt: Record<Fault, number> = { delay: 0, reset: 0, fail: 0, throttle: 0, lostAnswer: 0 };
  const state: { faults: WireFaults } = { faults: {} };

  const drawn = (target: string): Fault | undefined => {
    if (!target.startsWith("DynamoDB_")) return undefined;
    let dice = chance();
    for (const kind of kinds) {
      dice -= state.faults[kind] ?? 0;
      if (dice < 0) return kind;
    }
    return undefined;
  };

  const forwarded = ({ method, url, headers }: IncomingMessage, body: Buffer): Promise<{ answer: IncomingMessage; bytes: Buffer }> =>
    new Promise((resolve, reject) => {
      const on = request({ host: "127.0.0.1", port: targetPort, method, path: url, headers, agent }, (answer) => {
        buffer(answer).then((bytes) => resolve({ answer, bytes }), reject);
      });
      on.once("error", reject);
      on.end(body);
    });

  const serve = async (asked: IncomingMessage, response: ServerResponse): Promise<void> => {
    const fault = drawn(String(asked.headers["x-amz-target"] ?? ""));
    if (fault) hurt[fault]++;
    const body = await buffer(asked);
    if (fault === "reset") return void asked.socket.destroy();
    if (fault === "fail" || fault === "throttle") {
      const [status, problem] = refusals[fault];
      return void response.writeHead(status, { "content-type": "application/x-amz-json-1.0" }).end(JSON.stringify(problem));
    }
    if (fault === "delay") await sleep(state.faults.delayMs ?? 100);
    const { answer, bytes } = await forwarded(asked, body);
    if (fault === "lostAnswer") return void asked.socket.destroy();
    response.writeHead(answer.statusCode ?? 502, answer.headers).end(bytes);
  };

  const server = createServer((asked, response) => void serve(asked, response).catch(() => asked.socket.destroy()));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hurt,
    set: (faults: WireFaults) => {
      state.faults = faults;
    },
    stop: () => {
      agent.destroy();
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
};
