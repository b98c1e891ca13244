import { Hono } from "hono";
import { html } from "hono/html";
import { type Zone, type ZoneRecord, zoneTypes } from "./zone.ts";

const shape = /^(\S+)\s+(TXT|CNAME|A|AAAA|CAA)\s+(.+)$/;

/** One record a line: name, type, value. Lines that are none are left out. */
const recordsIn = (text: string): ZoneRecord[] =>
  text.split("\n").flatMap((line) => {
    const [, name, type, value] = shape.exec(line.trim()) ?? [];
    const known = zoneTypes.find((one) => one === type);
    return name && known && value ? [{ name, type: known, value: value.trim() }] : [];
  });

const linesOf = (records: readonly ZoneRecord[]): string => records.map(({ name, type, value }) => `${name} ${type} ${value}`).join("\n");

const page = (records: readonly ZoneRecord[]) => html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>DNS of this machine</title>
<style>:root{color-scheme:light dark}body{max-width:760px;margin:0 auto;padding:32px 16px;font:16px/1.5 system-ui}textarea{box-sizing:border-box;width:100%;font:14px/1.6 ui-monospace,monospace;padding:12px}button{font:inherit;padding:10px 18px;margin-block-start:8px}</style></head>
<body><main><h1>DNS of this machine</h1>
<p id="about">What the registrar of a domain would tell the world, for domains tried on this machine: one record a line, as in
<code>_matjar.shop.example.com TXT matjar-verify=…</code>. Nothing here leaves the machine.</p>
<form method="post" action="/dev/dns"><textarea name="records" rows="10" aria-label="Records" aria-describedby="about">${linesOf(records)}</textarea><br><button>Save</button></form>
</main></body></html>`;

/** `/dev/dns`: the stand-in zone of `npm start`, to read and to write. */
export const zonePage = (zone: Pick<Zone, "records" | "set">): Hono => {
  const app = new Hono();
  app.get("/dev/dns", (c) => c.html(page(zone.records())));
  app.post("/dev/dns", async (c) => {
    const { records } = await c.req.parseBody();
    zone.set(recordsIn(String(records ?? "")));
    return c.redirect("/dev/dns", 303);
  });
  return app;
};
