import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { buildWeb } from "../../../packages/local/src/web-build.ts";
import { cache } from "../../support/house.ts";

/** The folder of the built web, as every house serves it; built unless it is there from these very sources. */
export const builtSite = async (): Promise<string> => (await buildWeb(cache)).dir;

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

const fileOf = async (folder: string, path: string): Promise<string | undefined> => {
  const wanted = join(folder, normalize(decodeURIComponent(path)));
  for (const file of [wanted, join(wanted, "index.html")])
    if (wanted.startsWith(folder) && (await stat(file).catch(() => undefined))?.isFile()) return file;
  return path.startsWith("/desk/") ? join(folder, "desk/index.html") : undefined;
};

/** Serves the built web as the gateway and CloudFront do: files, and `/desk/index.html` for every path of the desk. */
export const serveSite = async () => {
  const folder = await builtSite();
  const server = createServer(async (request, response) => {
    const file = await fileOf(folder, new URL(request.url ?? "/", "http://site").pathname);
    if (!file) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" });
    return createReadStream(file).pipe(response);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://localhost:${port}`, close: () => new Promise<void>((closed) => server.close(() => closed())) };
};
