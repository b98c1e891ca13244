import type { Id, Locale, PlatformContext, Role, StoreContext } from "@matjar/core/kernel";
import type { Services } from "../services.ts";
import type { Door } from "./door.ts";

/** Who is signed in, once `middleware/session.ts` has found out. */
export interface SignedIn {
  readonly accountId: Id<"account">;
  readonly sessionId: Id<"session">;
  readonly email: string;
}

/** Set for every request. */
export interface ApiEnv {
  Variables: {
    services: Services;
    requestId: string;
    locale: Locale;
    platform: PlatformContext;
    signedIn: SignedIn | undefined;
    /** What the definitions say of the route that is asked for. */
    door: Door;
    /** Host name and port that the browser asked for. */
    host: string;
    /** For rate limits; undefined when it is not known or this machine itself. */
    clientAddress: string | undefined;
    /** The answer is for this visitor alone: the shop is closed to others. */
    isPrivate?: boolean;
  };
}

/** Any request's context, whatever its route adds: what functions over all routes take. */
export interface AnyContext {
  readonly var: Readonly<ApiEnv["Variables"]>;
}

/** Behind `needs("owner" | "manager" | "staff")`: the store of the path, proved by membership. */
export interface AdminEnv {
  Variables: ApiEnv["Variables"] & { store: StoreContext; role: Role };
}

/** On a store's own host: the store of the host name. */
export interface ShopEnv {
  Variables: ApiEnv["Variables"] & { store: StoreContext };
}
