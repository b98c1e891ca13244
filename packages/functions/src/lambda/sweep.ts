import { sweep } from "../jobs/sweep.ts";
import { cloud } from "../wiring/cloud.ts";
import { cloudDomains } from "../wiring/domains.ts";
import { soon } from "../wiring/soon.ts";

/** Every minute: rows whose time has come. */
export const handler = soon(cloud(process.env, { domains: cloudDomains(process.env) }).then((services) => () => sweep(services)));
