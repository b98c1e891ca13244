import { z } from "zod";
import { defineEvent, idOf } from "../kernel/index.ts";

const release = z.object({ releaseId: idOf("release") });

/** Somebody pressed "publish". Comes again for the same release when it is pressed again before the build began. */
export const Requested = defineEvent("release.requested", release);

/** The release is what shoppers see from now on; by a build, or by going back to an older one. */
export const Published = defineEvent("release.published", release.extend({ manifestKey: z.string(), rolledBack: z.boolean() }));

/** A page could not be made. What was live before still is. */
export const Failed = defineEvent("release.failed", release.extend({ path: z.string(), reason: z.string() }));
