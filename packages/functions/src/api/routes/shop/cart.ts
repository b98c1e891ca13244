import { createRoute, z } from "@hono/zod-openapi";
import {
  AddLine,
  addLine,
  CartToken,
  CartView,
  ChangeLine,
  CreateCart,
  changeLine,
  createCart,
  loadCart,
  removeLine,
  viewCart,
} from "@matjar/core/cart";
import { idOf } from "@matjar/core/kernel";
import { AskQuote, Quote, quoteFor } from "@matjar/core/order";
import { answer, body, group, needs, problems } from "../../doors.ts";
import type { ShopEnv } from "../../env.ts";
import { till } from "../../till.ts";

const tags = ["Cart"];
const params = z.object({ cart: CartToken });
const lineParams = z.object({ cart: CartToken, line: idOf("line") });

const create = createRoute({
  method: "post",
  path: "/carts",
  summary: "Begin a cart, perhaps with its first line",
  description: "The token in the answer is the right to the cart; it is given only here.",
  tags,
  ...needs("shopper"),
  request: body(CreateCart),
  responses: { 201: answer(CartView, "The cart, with its token"), ...problems(409, 422) },
});

const read = createRoute({
  method: "get",
  path: "/carts/{cart}",
  summary: "A cart at today's prices",
  tags,
  ...needs("shopper"),
  request: { params },
  responses: { 200: answer(CartView), ...problems(404) },
});

const add = createRoute({
  method: "post",
  path: "/carts/{cart}/lines",
  summary: "Add to a cart; the same variant with the same text again adds to its line",
  tags,
  ...needs("shopper"),
  request: { params, ...body(AddLine) },
  responses: { 200: answer(CartView), ...problems(404, 409, 422) },
});

const change = createRoute({
  method: "patch",
  path: "/carts/{cart}/lines/{line}",
  summary: "How many of a line are wanted; 0 takes it out",
  tags,
  ...needs("shopper"),
  request: { params: lineParams, ...body(ChangeLine) },
  responses: { 200: answer(CartView), ...problems(404, 422) },
});

const remove = createRoute({
  method: "delete",
  path: "/carts/{cart}/lines/{line}",
  summary: "Take a line out",
  tags,
  ...needs("shopper"),
  request: { params: lineParams },
  responses: { 200: answer(CartView), ...problems(404) },
});

const ask = createRoute({
  method: "post",
  path: "/carts/{cart}/quote",
  summary: "What it would cost, delivered and paid like this",
  tags,
  ...needs("shopper"),
  request: { params, ...body(AskQuote) },
  responses: { 200: answer(Quote), ...problems(404, 409, 422) },
});

/** Carts of a store's shoppers. Who knows the token may see and change the cart. */
export const cartRoutes = group<ShopEnv>()
  .openapi(create, async (c) => {
    const { line } = c.req.valid("json");
    const cart = await createCart(c.get("store"), line);
    return c.json({ ...(await viewCart(c.get("store"), cart)), token: cart.token }, 201);
  })
  .openapi(read, async (c) => {
    const ctx = c.get("store");
    return c.json(await viewCart(ctx, await loadCart(ctx, c.req.valid("param").cart)), 200);
  })
  .openapi(add, async (c) => {
    const { variantId, quantity, personalisation } = c.req.valid("json");
    const ctx = c.get("store");
    return c.json(await viewCart(ctx, await addLine(ctx, c.req.valid("param").cart, variantId, quantity, personalisation)), 200);
  })
  .openapi(change, async (c) => {
    const { cart, line } = c.req.valid("param");
    const ctx = c.get("store");
    return c.json(await viewCart(ctx, await changeLine(ctx, cart, line, c.req.valid("json").quantity)), 200);
  })
  .openapi(remove, async (c) => {
    const { cart, line } = c.req.valid("param");
    const ctx = c.get("store");
    return c.json(await viewCart(ctx, await removeLine(ctx, cart, line)), 200);
  })
  .openapi(ask, async (c) => c.json(await quoteFor(till(c), c.req.valid("param").cart, c.req.valid("json")), 200));
