import { createRoute, z } from "@hono/zod-openapi";
import * as Domain from "@matjar/core/domain";
import type { Context } from "hono";
import { domainContext } from "../../../services.ts";
import { body, etag, expectedVersion, group, needs, nothing, problems, versioned } from "../../doors.ts";
import type { AdminEnv } from "../../env.ts";
import { limitUse } from "../../middleware/rate-limit.ts";

const tags = ["Domains"];
const params = z.object({ host: Domain.HostName });
const looks = { feature: "domain-checks", max: 60, windowMs: 600_000 };

const list = createRoute({
  method: "get",
  path: "/domains",
  summary: "The store's own host and the domains it has brought",
  description: "Each with the DNS records it needs and what was found instead. The ETag is for making one of them the shop's address.",
  tags,
  ...needs("manager"),
  responses: { 200: versioned(Domain.DomainList) },
});

const add = createRoute({
  method: "post",
  path: "/domains",
  summary: "Add a domain",
  description:
    "Opens nothing yet: the answer says which records prove the domain and lead it here. They are looked for by themselves for three days.",
  tags,
  ...needs("owner"),
  request: body(Domain.DomainInput),
  responses: { 201: versioned(Domain.DomainView, "On the list"), ...problems(409, 422) },
});

const check = createRoute({
  method: "post",
  path: "/domains/{host}/check",
  summary: "Look at a domain's records now",
  tags,
  ...needs("manager"),
  request: { params },
  responses: { 200: versioned(Domain.DomainView), ...problems(404, 422, 429) },
});

const remove = createRoute({
  method: "delete",
  path: "/domains/{host}",
  summary: "Take a domain away",
  description: "Needs If-Match. The shop answers there no more; if it was its address, the store's own host is again.",
  tags,
  ...needs("owner"),
  request: { params },
  responses: { 204: nothing("Away"), ...problems(404, 412, 422, 428) },
});

const makePrimary = createRoute({
  method: "put",
  path: "/primary-domain",
  summary: "Make a live domain the shop's address",
  description:
    "`null` gives it back to the store's own host. Needs If-Match with the list's version. Other hosts send visitors there at once; canonical links, site maps and feeds follow with the next publish.",
  tags,
  ...needs("owner"),
  request: body(Domain.PrimaryDomain),
  responses: { 200: versioned(Domain.DomainList), ...problems(404, 409, 412, 422, 428) },
});

const scene = (c: Context<AdminEnv>): Domain.DomainContext => domainContext(c.get("services"), c.get("store"));

const listed = async (c: Context<AdminEnv>): Promise<Domain.DomainList> => {
  const { value, version } = await Domain.listDomains(scene(c));
  c.header("ETag", etag(version));
  return value;
};

export const domains = group<AdminEnv>()
  .openapi(list, async (c) => c.json(await listed(c), 200))
  .openapi(add, async (c) => {
    const added = await Domain.addDomain(scene(c), c.req.valid("json"));
    c.header("ETag", etag(added.version));
    return c.json(await Domain.viewDomain(scene(c), added), 201);
  })
  .openapi(check, async (c) => {
    await limitUse(c.get("services"), looks, "store", c.get("store").table);
    const checked = await Domain.checkDomain(scene(c), c.req.valid("param").host);
    c.header("ETag", etag(checked.version));
    return c.json(await Domain.viewDomain(scene(c), checked), 200);
  })
  .openapi(remove, async (c) => {
    await Domain.removeDomain(scene(c), c.req.valid("param").host, expectedVersion(c.req.header("if-match")));
    return c.body(null, 204);
  })
  .openapi(makePrimary, async (c) => {
    await Domain.setPrimary(c.get("store"), c.req.valid("json").host, expectedVersion(c.req.header("if-match")));
    return c.json(await listed(c), 200);
  });
