import type { Key, RawItem, Table } from "@matjar/core/table";

interface Asked {
  readonly keys: readonly Key[];
  readonly answer: (items: (RawItem | undefined)[]) => void;
  readonly fail: (error: unknown) => void;
}

/** BatchGetItem takes a hundred keys. */
const most = 100;

/**
 * Reads that are asked for in the same turn of the event loop go out as one call: those of one deed that do not wait for each
 * other, and under load those of many requests. Each is as consistent as it was. For the local host, where one process serves
 * all stores; when a call fails, all that were in it do, and the retry layer above asks again.
 */
export const gatheredReads = (table: Table): Table => {
  let waiting: Asked[] = [];

  const send = (some: readonly Asked[]): void => {
    table.getMany(some.flatMap(({ keys }) => keys)).then(
      (items) => {
        let from = 0;
        for (const { keys, answer } of some) {
          answer(items.slice(from, from + keys.length));
          from += keys.length;
        }
      },
      (error: unknown) => {
        for (const { fail } of some) fail(error);
      },
    );
  };

  const flush = (): void => {
    const all = waiting;
    waiting = [];
    let some: Asked[] = [];
    let count = 0;
    for (const asked of all) {
      if (count > 0 && count + asked.keys.length > most) {
        send(some);
        some = [];
        count = 0;
      }
      some.push(asked);
      count += asked.keys.length;
    }
    send(some);
  };

  const read = (keys: readonly Key[]): Promise<(RawItem | undefined)[]> =>
    new Promise((answer, fail) => {
      if (waiting.length === 0) setImmediate(flush);
      waiting.push({ keys, answer, fail });
    });

  return {
    ...table,
    get: async (key) => (await read([key]))[0],
    getMany: async (keys) => (keys.length === 0 ? [] : read(keys)),
  };
};
