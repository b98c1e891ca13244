import { relay } from "../streams/relay.ts";
import { cloud } from "../wiring/cloud.ts";
import { soon } from "../wiring/soon.ts";

/** The table's stream: outbox rows go to the bus. */
export const handler = soon(cloud(process.env).then(relay));
