import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

export interface StaticFile {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
  readonly status: number;
}

type Encoding = "br" | "gzip";
const compressible = /^(text\/|image\/svg|application\/(json|javascript|xml|manifest\+json|wasm))/;

/** Compressed forms, made once for each body. */
const compressed = new WeakMap<Buffer, Partial<Record<Encoding, Promise<Buffer>>>>();

const compress = (body: Buffer, encoding: Encoding): Promise<Buffer> => {
  const known = compressed.get(body) ?? {};
  compressed.set(body, known);
  known[encoding] ??= encoding === "br" ? brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }) : gzipped(body, { level: 6 });
  return known[encoding];
};

const encodingFor = (request: IncomingMessage, file: StaticFile): Encoding | undefined => {
  if (file.body.length < 512 || !compressible.test(file.headers["content-type"] ?? "")) return undefined;
  const accepted = String(request.headers["accept-encoding"] ?? "");
  return accepted.includes("br") ? "br" : accepted.includes("gzip") ? "gzip" : undefined;
};

/** Sends a file from memory: HEAD, `If-None-Match` (304) and compression by `Accept-Encoding`. */
export const sendFile = async (request: IncomingMessage, response: ServerResponse, file: StaticFile): Promise<void> => {
  const etag = file.headers["etag"];
  if (etag !== undefined && request.headers["if-none-match"] === etag && file.status === 200) {
    response.writeHead(304, file.headers).end();
    return;
  }
  const encoding = encodingFor(request, file);
  const body = encoding ? await compress(file.body, encoding) : file.body;
  response.writeHead(file.status, {
    ...file.headers,
    "content-length": body.length,
    ...(encoding ? { "content-encoding": encoding } : {}),
    vary: "accept-encoding",
  });
  response.end(request.method === "HEAD" ? undefined : body);
};
