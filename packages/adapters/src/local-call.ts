import { Agent, request } from "node:http";
import { text } from "node:stream/consumers";

/** DynamoDB Local asks for a signature and does not look at it. */
const headers = {
  "content-type": "application/x-amz-json-1.0",
  authorization: "AWS4-HMAC-SHA256 Credential=local/20260101/eu-central-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0",
};

const connections = 48;

/** `target` such as `DynamoDB_20120810.GetItem`. Answers the parsed body. @throws what `refusal` makes of an error's body */
export type LocalCall = (target: string, body: string) => Promise<unknown>;

/** What DynamoDB says when it refuses: `__type` ends with the name of the exception. */
export interface Refused {
  readonly name: string;
  readonly message: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

const refused = (status: number, body: string): Refused => {
  const facts = JSON.parse(body) as { __type?: string; message?: string; Message?: string };
  const name = facts.__type?.split("#").at(-1) ?? `HTTP ${status}`;
  return { name, message: facts.message ?? facts.Message ?? name, facts };
};

/**
 * Calls DynamoDB Local on this machine without signature and middleware: about a fifth of the SDK's CPU time, which is most of
 * what a laptop spends on an order. In the cloud the SDK itself is used.
 */
export const localCall = (port: number, refusal: (why: Refused) => Error): LocalCall => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return (target, body) =>
    new Promise((resolve, reject) => {
      const about = { "x-amz-target": target, "content-length": Buffer.byteLength(body) };
      const call = request({ host: "127.0.0.1", port, method: "POST", agent, headers: { ...headers, ...about } }, (answer) => {
        const { statusCode = 0 } = answer;
        text(answer)
          .then((read) => (statusCode === 200 ? resolve(JSON.parse(read)) : reject(refusal(refused(statusCode, read)))))
          .catch(reject);
      });
      call.once("error", reject);
      call.end(body);
    });
};
