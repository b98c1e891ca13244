import { parentPort } from "node:worker_threads";
import type { Studio } from "./all.ts";
import { makePicture } from "./develop-picture.ts";

parentPort?.on("message", async ({ id, studio, name }: { id: number; studio: Studio; name: string }) => {
  try {
    const bytes = await makePicture(studio, name);
    parentPort?.postMessage({ id, bytes });
  } catch (cause) {
    parentPort?.postMessage({ id, reason: cause instanceof Error ? cause.message : String(cause) });
  }
});
