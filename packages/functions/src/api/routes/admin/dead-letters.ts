import { createRoute, z } from "@hono/zod-openapi";
import { PageQuery, pageOf } from "@matjar/core/kernel";
import { DeadLetter, DeadLetterSummary, listDeadLetters, readDeadLetter, replayDeadLetter } from "../../../events/dead-letters.ts";
import { answer, group, needs, nothing, problems } from "../../doors.ts";
import type { AdminEnv } from "../../env.ts";

const tags = ["Events"];
const params = z.object({ letter: z.string().min(1).max(200).meta({ example: "send-receipt.evt_01J00000000000000000000000" }) });

const list = createRoute({
  method: "get",
  path: "/dead-letters",
  summary: "Events that could not be dealt with",
  description: "Newest first. Each was tried several times; nothing of it is lost.",
  tags,
  ...needs("manager"),
  request: { query: PageQuery },
  responses: { 200: answer(pageOf(DeadLetterSummary)), ...problems(400) },
});

const read = createRoute({
  method: "get",
  path: "/dead-letters/{letter}",
  summary: "One of them with its event and its error",
  tags,
  ...needs("manager"),
  request: { params },
  responses: { 200: answer(DeadLetter), ...problems(404) },
});

const replay = createRoute({
  method: "post",
  path: "/dead-letters/{letter}/replay",
  summary: "Try again",
  description: "Sends the event on its way once more, to the deed that failed alone. Doing it twice does no harm.",
  tags,
  ...needs("manager"),
  request: { params },
  responses: { 202: nothing("On its way"), ...problems(404, 409) },
});

export const deadLetters = group<AdminEnv>()
  .openapi(list, async (c) => {
    const page = await listDeadLetters(c.get("store"), c.req.valid("query"));
    return c.json({ ...page, items: [...page.items] }, 200);
  })
  .openapi(read, async (c) => c.json(await readDeadLetter(c.get("store"), c.req.valid("param").letter), 200))
  .openapi(replay, async (c) => {
    await replayDeadLetter(c.get("store"), c.req.valid("param").letter);
    return c.body(null, 202);
  });
