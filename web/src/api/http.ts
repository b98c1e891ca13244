import { offline, problemOf } from "./problem.ts";

/** Heard by the desk, which then shows the way back in. */
export const signedOutEvent = "matjar:signed-out";

const attempt = async (input: RequestInfo | URL, init: RequestInit): Promise<Response> => {
  try {
    return await fetch(input, init);
  } catch {
    throw offline();
  }
};

/** `fetch` for questions to the API, also such as need a body: says the reader's language. Answers that are not ok throw a `Problem`. */
export const askFetch = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
  const headers = new Headers(init.headers);
  headers.set("accept-language", document.documentElement.lang);
  const request = { ...init, headers, credentials: "same-origin" as const };
  const response = await attempt(input, request).catch(() => attempt(input, request));
  if (response.status === 401) dispatchEvent(new Event(signedOutEvent));
  if (!response.ok) throw await problemOf(response);
  return response;
};

/** The same for deeds: gives every POST an idempotency key, so that one that broke on the way is repeated without doing it twice. */
export const apiFetch = (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
  const headers = new Headers(init.headers);
  if (init.method === "POST" && !headers.has("idempotency-key")) headers.set("idempotency-key", crypto.randomUUID());
  return askFetch(input, { ...init, headers });
};

/** A thing with the version that a later change must name. */
export interface Versioned<T> {
  readonly value: T;
  readonly version: string;
}

interface Answer<T> {
  json(): Promise<T>;
  readonly headers: Headers;
}

/** The body of a typed answer. */
export const answer = async <T>(response: Promise<Answer<T>>): Promise<T> => (await response).json();

/** The body with its `ETag`. */
export const versioned = async <T>(response: Promise<Answer<T>>): Promise<Versioned<T>> => {
  const found = await response;
  return { value: await found.json(), version: found.headers.get("etag") ?? "" };
};

export const ifMatch = (version: string) => ({ headers: { "If-Match": version } });

/** A query without what is undefined, which hono's client would write as the word. */
export const given = <T extends object>(query: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> };
