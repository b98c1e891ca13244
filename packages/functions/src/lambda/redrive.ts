import { redrive } from "../jobs/redrive.ts";
import { cloud } from "../wiring/cloud.ts";
import { soon } from "../wiring/soon.ts";

/** Every minute: events that the stream lost. */
export const handler = soon(cloud(process.env).then((services) => () => redrive(services)));
