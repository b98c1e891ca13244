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

/** A browser on one host: keeps the session cookie. */
export const visitor = (port: number, host: string) => {
  let cookie: string | undefined;
  const call = async (method: string, path: string, { body, headers = {} }: Visit = {}): Promise<Response> => {
    const response = await visit(port, host, method, path, { body, headers: { ...(cookie === undefined ? {} : { cookie }), ...headers } });
    cookie =
      response.headers
        .getSetCookie()
        .find((line) => line.startsWith("matjar_session="))
        ?.split(";")[0] ?? cookie;
    return response;
  };
  /** @throws Error with the answer's words when the call is refused */
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
  };
};
export type Visitor = ReturnType<typeof visitor>;
