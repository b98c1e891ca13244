import { createRoute } from "@hono/zod-openapi";
import * as Media from "@matjar/core/media";
import { answer, body, group, needs, problems } from "../../doors.ts";
import type { AdminEnv } from "../../env.ts";

const ask = createRoute({
  method: "post",
  path: "/uploads",
  summary: "Ask where to send a picture or a CSV file",
  description: "Send the bytes to the address in the answer, then name the upload: as a picture at `/media`, as products at `/imports`.",
  tags: ["Media"],
  ...needs("manager"),
  request: body(Media.AskUpload),
  responses: { 201: answer(Media.UploadTicket, "Send the file there"), ...problems(413, 415, 422) },
});

export const uploads = group<AdminEnv>().openapi(ask, async (c) => c.json(await Media.askUpload(c.get("store"), c.req.valid("json")), 201));
