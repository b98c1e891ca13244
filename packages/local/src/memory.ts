import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/**
 * Gives what the start needed back to the system, once. V8 would keep the grown heap until it is pressed, and a host that sits
 * in the background of a laptop never is.
 */
export const giveBack = (): void => {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("globalThis.gc");
  setFlagsFromString("--no-expose-gc");
  if (typeof collect === "function") collect({ type: "major", execution: "sync", flavor: "last-resort" });
};
