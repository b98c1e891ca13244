import path from "node:path";
import { eventHandler } from "../events/handler.ts";
import { subscriptions } from "../subscriptions.ts";
import { cloud } from "../wiring/cloud.ts";
import { typstLabels } from "../wiring/labels.ts";
import { behindQueue } from "../wiring/queue.ts";
import { soon } from "../wiring/soon.ts";

const labels = typstLabels({ fontFolder: path.join(import.meta.dirname, "fonts") });

/** The queue `documents`: labels and other PDFs. */
export const handler = soon(
  cloud(process.env, { labels }).then((services) => behindQueue(process.env, eventHandler(services, subscriptions))),
);
