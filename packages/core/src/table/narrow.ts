import { createHash } from "node:crypto";
import type { DomainEvent } from "../kernel/event.ts";
import type { Id } from "../kernel/id.ts";
import type { Page } from "../kernel/page.ts";
import type { World } from "../kernel/world.ts";
import { MalformedCursor } from "./errors.ts";
import { outboxRow } from "./outbox.ts";
import type { Check, Item, Key, ListItem, Query, RawItem, RawRow, RawWrite, Row, StoreTable, Table, Write } from "./port.ts";
import { storePrefix } from "./tenant.ts";

interface Start extends Key {
  readonly indexPk?: string;
  readonly indexSk?: string;
}

const fingerprint = (query: Query): string =>
  createHash("sha256")
    .update(JSON.stringify([query.index, query.partition, query.order]))
    .digest("base64url")
    .slice(0, 8);

/** What DynamoDB takes as a part of a starting key; anything else in a cursor was made by somebody else. */
const isKeyPart = (part: unknown): boolean => typeof part === "string" && part !== "" && Buffer.byteLength(part) <= 1024;

/**
 * Narrows a table to one store: every partition key and index key gets the store in front, cursors lose it, so a cursor of
 * one store opens nothing in another.
 */
export const narrow = (table: Table, storeId: Id<"store">, world: Pick<World, "token">): StoreTable => {
  const prefix = storePrefix(storeId);
  const into = (key: Key): Key => ({ pk: prefix + key.pk, sk: key.sk });
  const out = (key: Key): Key => ({ pk: key.pk.slice(prefix.length), sk: key.sk });

  const rawRow = (row: Row): RawRow => ({
    ...row,
    key: into(row.key),
    ...(row.lists ? { lists: into(row.lists) } : {}),
    ...(row.lookup ? { lookup: into(row.lookup) } : {}),
  });
  const rawWrite = (write: Write | Check): RawWrite | Check =>
    write.verb === "put" ? { ...write, row: rawRow(write.row) } : { ...write, key: into(write.key) };
  const item = (raw: RawItem): Item => ({
    ...raw,
    key: out(raw.key),
    ...(raw.lists ? { lists: out(raw.lists) } : {}),
    ...(raw.lookup ? { lookup: out(raw.lookup) } : {}),
  });

  const encode = (query: Query, last: Start): string =>
    Buffer.from(JSON.stringify([fingerprint(query), last.pk.slice(prefix.length), last.sk, last.indexSk ?? null])).toString("base64url");
  const decode = (query: Query, cursor: string): string => {
    try {
      const [print, pk, sk, indexSk] = JSON.parse(Buffer.from(cursor, "base64url").toString()) as [string, string, string, string | null];
      const places = query.index ? [pk, sk, indexSk] : [pk, sk];
      if (print !== fingerprint(query) || !places.every(isKeyPart)) throw new MalformedCursor();
      const start: Start = {
        pk: prefix + pk,
        sk,
        ...(query.index && indexSk !== null ? { indexPk: prefix + query.partition, indexSk } : {}),
      };
      return JSON.stringify(start);
    } catch {
      throw new MalformedCursor("This cursor is not of this list");
    }
  };
  const page = async (query: Query): Promise<Page<RawItem>> => {
    const { cursor, ...rest } = query;
    const { items, last } = await table.query({
      ...rest,
      partition: prefix + query.partition,
      ...(cursor === undefined ? {} : { cursor: decode(query, cursor) }),
    });
    return { items, ...(last ? { cursor: encode(query, last) } : {}) };
  };

  return {
    get: async (key) => {
      const found = await table.get(into(key));
      return found && item(found);
    },
    getMany: async (keys) => (await table.getMany(keys.map(into))).map((found) => found && item(found)),
    query: async (query) => {
      const { items, cursor } = await page(query);
      return { items: items.map(item), ...(cursor === undefined ? {} : { cursor }) };
    },
    list: async (query) => {
      const { items, cursor } = await page(query);
      const shown = items.map((raw): ListItem => ({ key: out(raw.key), type: raw.type, summary: raw.summary ?? {} }));
      return { items: shown, ...(cursor === undefined ? {} : { cursor }) };
    },
    write: async (write) => {
      const written = await table.write(rawWrite(write) as RawWrite);
      return written && item(written);
    },
    commit: async (writes, events: readonly DomainEvent[] = []) => {
      const [first, ...more] = events;
      const outbox: RawWrite[] = first ? [{ verb: "put", row: outboxRow([first, ...more]), if: { test: "absent" } }] : [];
      if (writes.length + outbox.length > 0) await table.transact([...writes.map(rawWrite), ...outbox], world.token().slice(0, 36));
    },
  };
};
