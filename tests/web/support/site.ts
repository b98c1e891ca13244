import { execFile } from "node:child_process";
import { createReadStream } from "node:fs";
import { glob, readFile, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

export const dist = new URL("../../../web/dist/", import.meta.url);
const folder = fileURLToPath(dist);
const root = fileURLToPath(new URL("../../../", import.meta.url));
const stamp = join(folder, ".sources");

/** Newest change and number of the sources of the web. */
const newest = async (): Promise<string> => {
  const files = await Array.fromAsync(
    glob(["web/src/**/*.*", "web/*.*", "web/public/**/*.*", "packages/{core,theme-kit}/src/**/*.ts"], { cwd: root }),
  );
  const times = await Promise.all(files.map(async (file) => (await stat(join(root, file))).mtimeMs));
  return `${files.length} ${Math.max(...times)}`;
};

/** Builds the web into `web/dist`, unless it is already there from these very sources. */
export const buildSite = async (): Promise<void> => {
  const sources = await newest();
  if ((await readFile(stamp, "utf8").catch(() => "")) === sources) return;
  await promisify(execFile)(process.execPath, [join(root, "node_modules/astro/bin/astro.mjs"), "build"], {
    cwd: join(root, "web"),
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", NODE_ENV: "production" },
  });
  await writeFile(stamp, sources);
};

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

const fileOf = async (path: string): Promise<string | undefined> => {
  const wanted = join(folder, normalize(decodeURIComponent(path)));
  for (const file of [wanted, join(wanted, "index.html")])
    if (wanted.startsWith(folder) && (await stat(file).catch(() => undefined))?.isFile()) return file;
  return path.startsWith("/desk/") ? join(folder, "desk/index.html") : undefined;
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
