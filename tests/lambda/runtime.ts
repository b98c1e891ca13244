import path from "node:path";
import { pathToFileURL } from "node:url";

/** Runs in the child: Lambda's runtime in a few lines. The handler is loaded once; calls come one at a time. */
const root = process.env["LAMBDA_TASK_ROOT"] ?? "";
const reply = (message: object) => process.send?.(message);

const context = (id: string, deadline: number) => ({
  awsRequestId: id,
  functionName: process.env["AWS_LAMBDA_FUNCTION_NAME"],
  getRemainingTimeInMillis: () => deadline - Date.now(),
});

const begun = performance.now();
const { handler } = (await import(pathToFileURL(path.join(root, "index.mjs")).href)) as {
  handler: (event: unknown, context: object) => Promise<unknown>;
};
reply({ ready: true, initMs: performance.now() - begun, peakMb: process.memoryUsage().rss / 1e6 });

process.on("message", async ({ id, event, deadline }: { id: string; event: unknown; deadline: number }) => {
  try {
    reply({ id, answer: JSON.stringify((await handler(event, context(id, deadline))) ?? null) });
  } catch (error) {
    reply({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
