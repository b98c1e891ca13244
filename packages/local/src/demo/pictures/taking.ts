import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Studio } from "./all.ts";

interface Waiting {
  readonly resolve: (bytes: Buffer) => void;
  readonly reject: (reason: Error) => void;
}
interface Answer {
  readonly id: number;
  readonly bytes?: Uint8Array;
  readonly reason?: string;
}

const waiting = new Map<number, Waiting>();
let photographers: { readonly worker: Worker; load: number }[] = [];
let asked = 0;
let leaving: NodeJS.Timeout | undefined;
const restMs = 3000;

const fail = (reason: Error): void => {
  for (const { reject } of waiting.values()) reject(reason);
  waiting.clear();
  photographers = [];
};

const hire = () => {
  const photographer = { worker: new Worker(new URL("./worker.ts", import.meta.url)), load: 0 };
  photographer.worker.on("message", ({ id, bytes, reason }: Answer) => {
    photographer.load--;
    const asker = waiting.get(id);
    waiting.delete(id);
    if (bytes) asker?.resolve(Buffer.from(bytes));
    else asker?.reject(new Error(reason ?? "No picture came"));
    if (waiting.size === 0) rest();
  });
  photographer.worker.on("error", fail);
  photographer.worker.unref();
  return photographer;
};

/** Nothing to do: they do not keep the process alive, and go home when nobody asks again soon. */
const rest = (): void => {
  for (const { worker } of photographers) worker.unref();
  leaving = setTimeout(() => void closeStudio(), restMs).unref();
};

/** One photographer for each core, at most four. */
const leastBusy = () => {
  if (photographers.length === 0) photographers = Array.from({ length: Math.min(4, availableParallelism()) }, hire);
  return photographers.reduce((a, b) => (b.load < a.load ? b : a));
};

/** Pictures of a shop, taken in threads beside the main one. The same name gives the same picture. */
export const pictureMaker =
  (studio: Studio) =>
  (name: string): Promise<Buffer> =>
    new Promise((resolve, reject) => {
      clearTimeout(leaving);
      const photographer = leastBusy();
      const id = asked++;
      waiting.set(id, { resolve, reject });
      photographer.load++;
      photographer.worker.ref();
      photographer.worker.postMessage({ id, studio, name });
    });

/** Sends the photographers home, so that nothing of them stays in memory after a load. */
export const closeStudio = async (): Promise<void> => {
  clearTimeout(leaving);
  const home = photographers;
  photographers = [];
  await Promise.all(home.map(({ worker }) => worker.terminate()));
};
