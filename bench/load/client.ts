import autocannon from "autocannon";
import type { Load, LoadResult } from "./run.ts";
import { scenarios } from "./scenarios.ts";

/** The client of a load test, in a process of its own: it must not take its time from the server's. */
const run = async (load: Load): Promise<LoadResult> => {
  const count = { done: 0, failed: 0 };
  const result = await autocannon({
    url: `http://127.0.0.1:${load.port}`,
    connections: load.connections,
    duration: load.seconds,
    headers: { host: load.host },
    requests: scenarios[load.scenario](load, count),
  });
  const { latency, errors, timeouts } = result;
  return {
    done: count.done,
    failed: count.failed + errors + timeouts,
    perSecond: count.done / result.duration,
    medianMs: latency.p50,
    slowMs: latency.p99,
  };
};

process.once("message", (load) =>
  run(load as Load).then(
    (result) => process.send?.(result, () => process.exit(0)),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  ),
);
process.once("disconnect", () => process.exit(1));
