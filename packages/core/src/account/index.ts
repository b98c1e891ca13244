export * from "./codes.ts";
export * from "./errors.ts";
export * from "./memberships.ts";
export * from "./rate-limit.ts";
export * from "./schema.ts";
export * from "./sessions.ts";
export * from "./sign-in.ts";
export { changeLocale, ensureAccount, findAccount, findAccountByEmail, readAccount } from "./store.ts";
