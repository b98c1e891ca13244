import { request } from "node:http";
import { buffer } from "node:stream/consumers";

export interface Visit {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One request to a host of this machine, whatever its name resolves to. @throws what the socket says */
export const visit = (port: number, host: string, method: string, path: string, { body, headers = {} }: Visit = {}): Promise<Response> =>
  new Promise((resolve, reject) => {
    const sent = body === undefined ? undefined : JSON.stringify(body);
    const type = sent === undefined ? {} : { "content-type": "application/json" };
    const asked = request(
      { port, method, path, host: "127.0.0.1", headers: { host: `${host}:${port}`, ...type, ...headers } },
      (answer) => {
        const { statusCode = 0, rawHeaders } = answer;
        const pairs = rawHeaders.flatMap((name, i): [string, string][] => (i % 2 === 0 ? [[name, rawHeaders[i + 1] ?? ""]] : []));
        buffer(answer).then(
          (bytes) => resolve(new Response(bytes.length > 0 ? new Uint8Array(bytes) : null, { status: statusCode, headers: pairs })),
          reject,
        );
      },
    );
    asked.once("error", reject);
    asked.end(sent);
  });

type Call = (method: string, path: string, how?: Visit) => Promise<Response>;

/** Calls that speak JSON and fail the test, with the answer's words, when they are refused. */
export const speaking = (call: Call) => {
  const json = async <T>(method: string, path: string, how: Visit = {}): Promise<T> => {
    const response = await call(method, path, how);
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text.slice(0, 500)}`);
    return (text === "" ? undefined : JSON.parse(text)) as T;
  };
  return {
    call,
    get: <T>(path: string) => json<T>("GET", path),
    post: <T>(path: string, body?: unknown, headers: Visit["headers"] = {}) => json<T>("POST", path, { body, headers }),
    /** Reads a versioned thing and saves it changed. */
    change: async <Thing>(path: string, changed: (thing: Thing) => object): Promise<void> => {
      const now = await call("GET", path);
      const headers = { "if-match": now.headers.get("etag") ?? "" };
      await json("PUT", path, { body: changed((await now.json()) as Thing), headers });
    },
  };
};
export type Visitor = ReturnType<typeof speaking>;

/** A browser on one host: keeps the session cookie. */
export const visitor = (port: number, host: string): Visitor => {
  let cookie: string | undefined;
  return speaking(async (method, path, { body, headers = {} } = {}) => {
    const response = await visit(port, host, method, path, { body, headers: { ...(cookie === undefined ? {} : { cookie }), ...headers } });
    cookie =
      response.headers
        .getSetCookie()
        .find((line) => line.startsWith("matjar_session="))
        ?.split(";")[0] ?? cookie;
    return response;
  });
};
