import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Mail, Post, World } from "@matjar/core/kernel";
import { sha256 } from "@matjar/core/kernel";

/** A mail as the local mailbox keeps it. */
export interface KeptMail extends Mail {
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
  /** Addresses of the buttons and links in it. */
  readonly links: readonly string[];
}

export interface Mailbox extends Post {
  /** Newest first. */
  list(): Promise<readonly KeptMail[]>;
  read(id: string): Promise<KeptMail | undefined>;
}

const keep = 500;

const linksIn = (html: string): string[] => [
  ...new Set([...html.matchAll(/<a\b[^>]*\shref="([^"]+)"/g)].map(([, href = ""]) => href.replaceAll("&amp;", "&"))),
];

/** Undefined for a file that is no mail: a mailbox opens all the same. */
const read = async (path: string): Promise<KeptMail | undefined> => {
  try {
    return JSON.parse(await readFile(path, "utf8")) as KeptMail;
  } catch {
    return undefined;
  }
};

/**
 * A mailbox in a folder: one JSON file a mail, the newest 500 stay. The file's name is made of the idempotency key, so a
 * repeat meets the file of the first.
 */
export const localPost = (folder: string, world: Pick<World, "now">): Mailbox => {
  const ready = mkdir(folder, { recursive: true });
  const known = new Map<string, KeptMail>();
  const loaded = ready.then(async () => {
    for (const name of await readdir(folder)) {
      if (!/^\w+\.json$/.test(name)) continue;
      const mail = await read(join(folder, name));
      if (mail) known.set(mail.id, mail);
    }
  });

  const newestFirst = () => [...known.values()].sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1));
  const forget = async () => {
    if (known.size <= keep) return;
    for (const { id } of newestFirst().slice(keep)) {
      known.delete(id);
      await rm(join(folder, `${id}.json`), { force: true });
    }
  };

  return {
    deliver: async (mail) => {
      await loaded;
      const id = sha256(mail.idempotencyKey).slice(0, 24);
      if (known.has(id)) return;
      const kept: KeptMail = { ...mail, id, at: new Date(world.now()).toISOString(), links: linksIn(mail.html) };
      known.set(id, kept); // before the first wait, so that two at once are one
      const path = join(folder, `${id}.json`);
      try {
        await writeFile(`${path}.tmp`, JSON.stringify(kept, undefined, 1));
        await rename(`${path}.tmp`, path);
      } catch (error) {
        known.delete(id);
        throw error;
      }
      await forget();
    },
    list: async () => {
      await loaded;
      return newestFirst();
    },
    read: async (id) => {
      await loaded;
      return known.get(id);
    },
  };
};
