import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

const dist = new URL("../../../web/dist/", import.meta.url).pathname;

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

const fileOf = async (path: string): Promise<string | undefined> => {
  const wanted = join(dist, normalize(decodeURIComponent(path)));
  for (const file of [wanted, join(wanted, "index.html")]) if (wanted.startsWith(dist) && (await stat(file).catch(() => undefined))?.isFile()) return file;
  return path.startsWith("/desk/") ? join(dist, "desk/index.html") : undefined;
};

/** Serves the built web as the gateway and CloudFront do: files, and `/desk/index.html` for every path of the desk. */
export const serveSite = async () => {
  const server = createServer(async (request, response) => {
    const file = await fileOf(new URL(request.url ?? "/", "http://site").pathname);
    if (!file) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" });
    return createReadStream(file).pipe(response);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://localhost:${port}`, close: () => new Promise<void>((closed) => server.close(() => closed())) };
};
