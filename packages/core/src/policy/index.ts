export * from "./errors.ts";
export { linkPolicies, type PolicyLink, publicPolicies } from "./links.ts";
export { makePolicy, policies, refreshPolicy } from "./policies.ts";
export { PolicyView, policyKinds } from "./schema.ts";
export { policyText, policyTitles } from "./templates.ts";
