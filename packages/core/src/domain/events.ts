import { z } from "zod";
import { defineEvent } from "../kernel/index.ts";
import { HostName } from "./schema.ts";

/** These hosts of the store show something else now, or lead elsewhere: whoever keeps a map of hosts looks again. */
export const HostsChanged = defineEvent("domain.hosts_changed", z.object({ hosts: z.array(HostName) }));
