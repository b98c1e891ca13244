import type { Store } from "@matjar/core/store";
import { createApi } from "@matjar/functions/api/app";
import type { Edge } from "@matjar/functions/api/edge";
import type { Services } from "@matjar/functions/services";
import { type TestOptions, testWorld } from "./context.ts";
import { servicesOver } from "./services.ts";

export interface ApiOptions extends TestOptions {
  /** What the app believes the caller's address to be; undefined (loopback) is never limited. */
  readonly address?: () => string | undefined;
  readonly services?: Partial<Services>;
}

export interface Call {
  readonly body?: unknown;
  /** Sent as it is, with the JSON content type. */
  readonly rawBody?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly host?: string;
}

/** The whole API in this process over a small world. */
export const testApi = (options: ApiOptions = {}) => {
  const small = testWorld(options);
  const edge: Edge = {
    hostOf: (c) => c.req.header("host") ?? "localhost:4000",
    clientAddress: () => options.address?.(),
  };
  const { services, logged } = servicesOver(small, { edge, ...options.services });
  const app = createApi(services);
  const request = (method: string, path: string, call: Call, cookie: string | undefined): Promise<Response> => {
    const body = call.rawBody ?? (call.body === undefined ? undefined : JSON.stringify(call.body));
    const headers = {
      host: call.host ?? "localhost:4000",
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(cookie === undefined ? {} : { cookie }),
      ...call.headers,
    };
    return Promise.resolve(app.request(`http://${headers.host}${path}`, { method, headers, ...(body === undefined ? {} : { body }) }));
  };

  /** A browser: keeps the session cookie it is given. */
  const browser = () => {
    let cookie: string | undefined;
    const call = async (method: string, path: string, how: Call = {}): Promise<Response> => {
      const response = await request(method, path, how, cookie);
      const given = response.headers.getSetCookie().find((line) => line.startsWith("matjar_session="));
      if (given !== undefined) cookie = given.startsWith("matjar_session=;") ? undefined : (given.split(";")[0] ?? "");
      return response;
    };
    return {
      call,
      get: (path: string, how?: Call) => call("GET", path, how),
      post: (path: string, body?: unknown, how: Call = {}) => call("POST", path, { ...how, body }),
      patch: (path: string, body?: unknown, how: Call = {}) => call("PATCH", path, { ...how, body }),
      put: (path: string, body?: unknown, how: Call = {}) => call("PUT", path, { ...how, body }),
      delete: (path: string, how?: Call) => call("DELETE", path, how),
      cookie: () => cookie,
    };
  };

  /** The newest code that was mailed to an address. */
  const codeOf = (email: string): string =>
    String(small.mails.findLast((mail) => mail.kind === "sign_in_code" && mail.to === email)?.facts["code"]);

  const signIn = async (email: string, who = browser()) => {
    await who.post("/api/codes", { email });
    const response = await who.post("/api/sign-in", { email, code: codeOf(email) });
    if (response.status !== 200) throw new Error(`Signing in answered ${response.status}: ${await response.text()}`);
    return who;
  };

  /** A signed-in owner with a store. */
  const signUp = async (storeName = "Dar Al Nour", email = `owner-${small.world.digits(8)}@example.com`, more: object = {}) => {
    const who = browser();
    await who.post("/api/codes", { email });
    const response = await who.post("/api/sign-up", { email, code: codeOf(email), storeName, ...more });
    if (response.status !== 201) throw new Error(`Signing up answered ${response.status}: ${await response.text()}`);
    const { store, account } = (await response.json()) as { store: Store; account: { id: string; email: string } };
    return { who, store, account, email, base: `/api/stores/${store.id}`, host: `${store.slug}.localhost:4000` };
  };

  /** A second person in a store, with a role, signed in. */
  const member = async (owner: Awaited<ReturnType<typeof signUp>>, role: "owner" | "manager" | "staff") => {
    const email = `${role}-${small.world.digits(8)}@example.com`;
    const invited = await owner.who.post(`${owner.base}/members`, { email, role });
    if (invited.status !== 201) throw new Error(`Inviting answered ${invited.status}: ${await invited.text()}`);
    return { who: await signIn(email), email, accountId: ((await invited.json()) as { accountId: string }).accountId };
  };

  return { ...small, services, app, logged, browser, codeOf, signIn, signUp, member };
};
