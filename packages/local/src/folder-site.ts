import { createHash } from "node:crypto";
import { glob, readFile } from "node:fs/promises";
import path from "node:path";
import { deskPolicy } from "./desk-policy.ts";
import type { StaticFile } from "./static-file.ts";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".webp": "image/webp",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml",
  ".webmanifest": "application/manifest+json",
};

const desk = "/desk/index.html";

/** A folder of built files held in memory: the landing page and the desk (`fallback` answers every `/desk/…` path). */
export interface FolderSite {
  find(pathname: string): StaticFile | undefined;
}

/** Reads a built site. File names under `/_astro/` carry their hash and may be kept for ever. */
export const folderSite = async (dir: string): Promise<FolderSite> => {
  const files = new Map<string, StaticFile>();
  for await (const name of glob("**/*.*", { cwd: dir })) {
    const body = await readFile(path.join(dir, name)).catch(() => undefined);
    if (!body) continue; // a folder with a point in its name
    const url = `/${name.split(path.sep).join("/")}`;
    const immutable = url.startsWith("/_astro/");
    files.set(url, {
      status: 200,
      body,
      headers: {
        "content-type": types[path.extname(name)] ?? "application/octet-stream",
        "cache-control": immutable ? "public, max-age=31536000, immutable" : "no-cache",
        etag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`,
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
        "referrer-policy": "strict-origin-when-cross-origin",
        ...(url === desk ? { "content-security-policy": deskPolicy() } : {}),
      },
    });
  }
  const page = (url: string): StaticFile | undefined => files.get(url) ?? files.get(`${url.replace(/\/$/, "")}/index.html`);
  return {
    find: (pathname) => page(pathname) ?? (/^\/desk(\/|$)/.test(pathname) ? files.get(desk) : undefined),
  };
};
