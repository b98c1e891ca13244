import { eventHandler } from "../events/handler.ts";
import { subscriptions } from "../subscriptions.ts";
import { cloud } from "../wiring/cloud.ts";
import { behindQueue } from "../wiring/queue.ts";
import { soon } from "../wiring/soon.ts";

/** The queues `mails` and `work`: EventBridge's envelopes by SQS. */
export const handler = soon(cloud(process.env).then((services) => behindQueue(process.env, eventHandler(services, subscriptions))));
