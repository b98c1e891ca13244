import { glob, readFile } from "node:fs/promises";
import path from "node:path";
import { cloudClients } from "../packages/adapters/src/aws-clients.ts";
import { typeOf } from "../packages/builder/src/file-types.ts";
import { buildWeb } from "../packages/local/src/web-build.ts";

/** Builds landing page and desk and puts them where CloudFront finds the platform's own host: `node stacks/upload-desk.ts <bucket>`. */
const [, , bucket] = process.argv;
if (!bucket) throw new Error("Name the bucket of the sites: the output SitesBucketName of the data stack");

const cacheOf = (name: string): string =>
  name.startsWith("_astro/") ? "public, max-age=31536000, immutable" : "public, max-age=0, must-revalidate";

/** Hashed files first, pages last: no page asks for what is not there yet. */
const inOrder = (names: readonly string[]): string[] => names.toSorted((a, b) => Number(a.endsWith(".html")) - Number(b.endsWith(".html")));

const { dir } = await buildWeb(path.resolve(".cache"));
const blobs = cloudClients({ tableTimeoutMs: 1000 }).blobs(bucket);
const names = await Array.fromAsync(glob("**/*.*", { cwd: dir }));
for (const name of inOrder(names)) {
  const body = await readFile(path.join(dir, name)).catch(() => undefined); // a folder with a point in its name
  if (body) await blobs.put(`live/platform/${name}`, body, { contentType: typeOf(name), cacheControl: cacheOf(name) });
}
console.log(`${names.length} files are at ${bucket}/live/platform/`);
