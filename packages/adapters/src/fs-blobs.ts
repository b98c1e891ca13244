import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { copyFile, type FileHandle, link, mkdir, open, readdir, readFile, rename, rm, unlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { BlobMeta, BlobStore, PutOptions } from "@matjar/core/kernel";
import { type ByteRange, type Bytes, partsEtag, within } from "./blob-bytes.ts";
import type { LocalBlobs } from "./blob-gateway.ts";
import type { BlobLinks } from "./blob-links.ts";
import { signing } from "./blob-signing.ts";
import { keyPage } from "./memory-blobs.ts";

/** What `<name>~meta.json` holds; `body` names the file beside it that has the bytes. */
interface Stored extends BlobMeta {
  readonly body: string;
}

const metaSuffix = "~meta.json";

/** `~` and everything a file system may misread becomes %XX, so no key can leave the folder or look like our own files. */
const safe = (segment: string): string =>
  segment === "" || /^\.+$/.test(segment)
    ? `%00${segment.replaceAll(".", "%2E")}`
    : segment.replace(/[^\p{L}\p{N}\p{M}._-]/gu, (letter) =>
        [...Buffer.from(letter)].map((b) => `%${b.toString(16).padStart(2, "0").toUpperCase()}`).join(""),
      );

const unsafe = (name: string): string => decodeURIComponent(name.replace(/^%00/, ""));

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

const missingIsUndefined = (error: unknown): undefined => {
  if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return undefined;
  throw error;
};

/** Opens a new file; its folder is made when it is not there, which is seldom. */
const openNew = async (path: string): Promise<FileHandle> => {
  const file = await open(path, "wx").catch(missingIsUndefined);
  if (file) return file;
  await mkdir(dirname(path), { recursive: true });
  return open(path, "wx");
};

const writeBytes = async (path: string, body: Bytes): Promise<{ size: number; etag: string }> => {
  const file = await openNew(path);
  const md5 = createHash("md5");
  let size = 0;
  try {
    for await (const chunk of body instanceof Uint8Array ? [body] : body) {
      md5.update(chunk);
      size += chunk.length;
      await file.write(chunk);
    }
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  return { size, etag: `"${md5.digest("hex")}"` };
};

/**
 * Blobs as files: `<key>~<id>` holds the bytes, `<key>~meta.json` says which of them is the blob and what it is. The rename
 * of the meta file is the moment of the write, so readers see the old blob or the new one, whatever is killed when.
 */
export class FsBlobs implements LocalBlobs {
  readonly links: BlobLinks;
  readonly signUpload: BlobStore["signUpload"];
  readonly signDownload: BlobStore["signDownload"];
  readonly signPart: BlobStore["signPart"];
  readonly #root: string;
  readonly #uploads: string;

  /** @param folder made when it is not there */
  constructor(folder: string, links: BlobLinks) {
    this.links = links;
    this.#root = join(folder, "blobs");
    this.#uploads = join(folder, "uploads");
    const signed = signing(links);
    this.signUpload = signed.signUpload;
    this.signDownload = signed.signDownload;
    this.signPart = signed.signPart;
  }

  async put(key: string, body: Bytes, options: PutOptions): Promise<{ etag: string } | false> {
    if (options.ifAbsent && (await this.head(key))) return false;
    const path = this.#path(key);
    const name = randomUUID();
    const { size, etag } = await writeBytes(`${path}~${name}`, body);
    const { ifAbsent, ...kept } = options;
    const done = await this.#settle(path, { ...kept, size, etag, body: name }, ifAbsent ?? false);
    return done ? { etag } : false;
  }

  async get(key: string, range?: ByteRange): ReturnType<BlobStore["get"]> {
    const stored = await this.#stored(key);
    if (!stored) return undefined;
    const { body, ...meta } = stored;
    const part = range && within(meta.size, range);
    const file = await open(`${this.#path(key)}~${body}`).catch(missingIsUndefined);
    return file ? { body: createReadStream("", { fd: file, ...part }), meta } : this.#again(key, body, range);
  }

  /** The body went away between the two reads: overwritten, so the meta file names a newer one now. */
  async #again(key: string, lost: string, range: ByteRange | undefined): ReturnType<BlobStore["get"]> {
    const stored = await this.#stored(key);
    if (stored?.body === lost) throw new Error(`The bytes of blob ${key} are missing on disk`);
    return this.get(key, range);
  }

  async head(key: string): Promise<BlobMeta | undefined> {
    const stored = await this.#stored(key);
    if (!stored) return undefined;
    const { body: _body, ...meta } = stored;
    return meta;
  }

  async copy(from: string, to: string): Promise<void> {
    const stored = await this.#stored(from);
    if (!stored) throw new Error(`There is no blob ${from} to copy`);
    const path = await this.#place(to);
    const name = randomUUID();
    await copyFile(`${this.#path(from)}~${stored.body}`, `${path}~${name}`);
    await this.#settle(path, { ...stored, body: name }, false);
  }

  async remove(key: string): Promise<void> {
    const stored = await this.#stored(key);
    await rm(this.#path(key) + metaSuffix, { force: true }).catch(missingIsUndefined);
    if (stored) await rm(`${this.#path(key)}~${stored.body}`, { force: true });
  }

  async list(prefix: string, cursor?: string): Promise<{ keys: string[]; cursor?: string }> {
    const folder = prefix.includes("/") ? prefix.slice(0, prefix.lastIndexOf("/")) : "";
    const under = folder === "" ? this.#root : this.#path(folder);
    return keyPage(await this.#keys(under, folder === "" ? "" : `${folder}/`), prefix, cursor);
  }

  async startMultipart(key: string, contentType: string): Promise<string> {
    const uploadId = randomUUID();
    await mkdir(join(this.#uploads, uploadId), { recursive: true });
    await writeFile(join(this.#uploads, uploadId, "upload.json"), JSON.stringify({ key, contentType }));
    return uploadId;
  }

  async putPart(key: string, uploadId: string, part: number, body: Bytes): Promise<{ etag: string }> {
    await this.#upload(key, uploadId);
    const folder = join(this.#uploads, uploadId);
    const draft = join(folder, `draft-${randomUUID()}`);
    const { size, etag } = await writeBytes(draft, body);
    await rename(draft, join(folder, `part-${part}-${size}-${etag.slice(1, -1)}`));
    return { etag };
  }

  async listParts(key: string, uploadId: string): Promise<{ part: number; etag: string; size: number }[]> {
    await this.#upload(key, uploadId);
    const names = await readdir(join(this.#uploads, uploadId));
    const parts = names.flatMap((name) => {
      const [, part, size, md5] = /^part-(\d+)-(\d+)-(\w+)$/.exec(name) ?? [];
      return md5 === undefined ? [] : [{ part: Number(part), size: Number(size), etag: `"${md5}"` }];
    });
    return parts.sort((a, b) => a.part - b.part);
  }

  async completeMultipart(key: string, uploadId: string, parts: readonly { part: number; etag: string }[]): Promise<BlobMeta> {
    const { contentType } = await this.#upload(key, uploadId);
    const there = await this.listParts(key, uploadId);
    const wanted = parts
      .toSorted((a, b) => a.part - b.part)
      .map(({ part, etag }) => {
        const found = there.find((p) => p.part === part && p.etag === etag);
        if (!found) throw new Error(`Part ${part} is not what was uploaded`);
        return join(this.#uploads, uploadId, `part-${part}-${found.size}-${etag.slice(1, -1)}`);
      });
    const path = this.#path(key);
    const name = randomUUID();
    const { size } = await writeBytes(`${path}~${name}`, joined(wanted));
    const meta: BlobMeta = { size, contentType, etag: partsEtag(parts.map((p) => p.etag)) };
    await this.#settle(path, { ...meta, body: name }, false);
    await this.abortMultipart(key, uploadId);
    return meta;
  }

  async abortMultipart(_key: string, uploadId: string): Promise<void> {
    await rm(join(this.#uploads, safe(uploadId)), { recursive: true, force: true });
  }

  async #upload(key: string, uploadId: string): Promise<{ key: string; contentType: string }> {
    const text = await readFile(join(this.#uploads, safe(uploadId), "upload.json"), "utf8").catch(missingIsUndefined);
    const upload = text === undefined ? undefined : (JSON.parse(text) as { key: string; contentType: string });
    if (upload?.key !== key) throw new Error(`There is no upload ${uploadId} of ${key}`);
    return upload;
  }

  #path(key: string): string {
    return join(this.#root, ...key.split("/").map(safe));
  }

  async #place(key: string): Promise<string> {
    const path = this.#path(key);
    await mkdir(dirname(path), { recursive: true });
    return path;
  }

  async #stored(key: string): Promise<Stored | undefined> {
    const text = await readFile(this.#path(key) + metaSuffix, "utf8").catch(missingIsUndefined);
    return text === undefined ? undefined : (JSON.parse(text) as Stored);
  }

  /** Makes the bytes that were written the blob. False: `ifAbsent` and somebody else was first. */
  async #settle(path: string, stored: Stored, ifAbsent: boolean): Promise<boolean> {
    const draft = `${path}~${stored.body}.json`;
    await writeFile(draft, JSON.stringify(stored), { flag: "wx" });
    if (ifAbsent) return this.#claim(path, draft, stored);
    const before = await readFile(path + metaSuffix, "utf8").catch(missingIsUndefined);
    await rename(draft, path + metaSuffix);
    if (before !== undefined) await rm(`${path}~${(JSON.parse(before) as Stored).body}`, { force: true });
    return true;
  }

  async #claim(path: string, draft: string, { body }: Stored): Promise<boolean> {
    try {
      await link(draft, path + metaSuffix); // refuses a name that is taken
      return true;
    } catch (error) {
      await rm(`${path}~${body}`, { force: true });
      if (codeOf(error) !== "EEXIST") throw error;
      return false;
    } finally {
      await unlink(draft);
    }
  }

  async #keys(folder: string, prefix: string): Promise<string[]> {
    const entries = (await readdir(folder, { withFileTypes: true }).catch(missingIsUndefined)) ?? [];
    const inside = entries.map(async (entry) => {
      if (entry.isDirectory()) return this.#keys(join(folder, entry.name), `${prefix}${unsafe(entry.name)}/`);
      return entry.name.endsWith(metaSuffix) ? [prefix + unsafe(entry.name.slice(0, -metaSuffix.length))] : [];
    });
    return (await Promise.all(inside)).flat();
  }
}

async function* joined(paths: readonly string[]): AsyncIterable<Uint8Array> {
  for (const path of paths) yield* createReadStream(path);
}
