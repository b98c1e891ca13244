import type { IncomingMessage, ServerResponse } from "node:http";
import { sendFile } from "./static-file.ts";

type Api = (request: Request, env: object) => Response | Promise<Response>;

interface Kept {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const keptMs = 1000;
const most = 500;

/** What anybody may have: lists and pages of products. Availability, carts and orders are never kept. */
const shareable = /^\/api\/shop\/products(\/|\?|$)/;

const isPublic = ({ status, headers }: Kept): boolean => status === 200 && /\bpublic\b/.test(headers["cache-control"] ?? "");

/** RFC 9111 §5.2.1.4: who says so gets no kept answer. */
const wantsFresh = ({ headers }: IncomingMessage): boolean => /\bno-cache\b/.test(headers["cache-control"] ?? "");

const asked = (request: IncomingMessage): Request => {
  const headers = Object.entries(request.headers).flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value] as [string, string]] : [],
  );
  return new Request(`http://${request.headers.host ?? "localhost"}${request.url ?? "/"}`, { headers });
};

/**
 * Keeps public answers of the API for a second, by host and address, as CloudFront does in the cloud for as long as they say:
 * a rush on one list costs one read. Many who ask at once share one answer. Answers whether it took the request.
 */
export const sharedCache = (api: Api, now: () => number) => {
  const kept = new Map<string, { readonly until: number; readonly answer: Promise<Kept> }>();

  const fetched = async (request: IncomingMessage, response: ServerResponse): Promise<Kept> => {
    const answer = await api(asked(request), { incoming: request, outgoing: response });
    const body = Buffer.from(await answer.arrayBuffer());
    return { status: answer.status, headers: Object.fromEntries(answer.headers), body };
  };

  const begin = (key: string, request: IncomingMessage, response: ServerResponse): Promise<Kept> => {
    if (kept.size >= most) kept.clear();
    const answer = fetched(request, response);
    kept.set(key, { until: now() + keptMs, answer });
    answer.then(
      (made) => isPublic(made) || kept.delete(key),
      () => kept.delete(key),
    );
    return answer;
  };

  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    if (request.method !== "GET" || !shareable.test(request.url ?? "") || wantsFresh(request)) return false;
    const key = `${request.headers.host} ${request.url}`;
    const known = kept.get(key);
    const there = known && known.until > now() ? await known.answer : undefined;
    if (there && !isPublic(there)) return false; // it was for somebody else alone
    await sendFile(request, response, there ?? (await begin(key, request, response)));
    return true;
  };
};
