import type { KeptMail, Mailbox } from "@matjar/adapters/local-post";
import { directionOf } from "@matjar/core/kernel";
import { Hono } from "hono";
import { html, raw } from "hono/html";

const style = raw(`
  :root { color-scheme: light dark; --ink: #1b1f2a; --paper: #fbfaf7; --card: #fff; --sand: #ece6da; --soft: #5c6270; --accent: #0f5e5c; }
  @media (prefers-color-scheme: dark) { :root { --ink: #f4f1ea; --paper: #14161c; --card: #1d212b; --sand: #323846; --soft: #b3b8c4; --accent: #6cc5bf; } }
  * { box-sizing: border-box; }
  body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 -apple-system, "Segoe UI", Roboto, "Noto Sans Arabic", sans-serif; }
  main { max-width: 760px; margin: 0 auto; padding: 32px 16px 64px; }
  h1 { font-size: 24px; margin: 0 0 4px; text-wrap: balance; }
  p { margin: 0 0 24px; color: var(--soft); }
  ul { list-style: none; margin: 0; padding: 0; border: 1px solid var(--sand); border-radius: 12px; overflow: hidden; background: var(--card); }
  li + li { border-block-start: 1px solid var(--sand); }
  li a { display: grid; grid-template-columns: 1fr auto; gap: 2px 16px; padding: 14px 18px; min-height: 44px; color: inherit; text-decoration: none; }
  li a:hover, li a:focus-visible { background: color-mix(in srgb, var(--sand) 35%, transparent); }
  :focus-visible { outline: 2px solid var(--accent); outline-offset: -2px; }
  .subject { font-weight: 600; } .soft { color: var(--soft); font-size: 14px; } time { font-variant-numeric: tabular-nums; }
  dl { display: grid; grid-template-columns: auto 1fr; gap: 4px 16px; margin: 0 0 20px; } dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
  iframe { width: 100%; height: 70vh; border: 1px solid var(--sand); border-radius: 12px; background: #fff; }
  pre { white-space: pre-wrap; padding: 16px; border: 1px solid var(--sand); border-radius: 12px; background: var(--card); overflow-wrap: anywhere; }
  a { color: var(--accent); }
`);

const page = (title: string, body: unknown) => html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${style}</style></head>
<body><main>${body}</main></body></html>`;

const entry = (mail: KeptMail) => html`
<li><a href="/dev/mail/${mail.id}">
<span class="subject" dir="auto">${mail.subject}</span><time class="soft" datetime="${mail.at}">${mail.at.slice(11, 19)}</time>
<span class="soft">to <bdi>${mail.to}</bdi></span><span class="soft">${mail.kind}</span>
</a></li>`;

const listing = (mails: readonly KeptMail[]) => html`
<h1>Mail of this machine</h1>
<p>What would have gone out, newest first. The last 500 stay, also over a restart. <a href="/dev/mail.json">As JSON</a></p>
${mails.length === 0 ? html`<p>Nothing yet. Sign up or place an order, and look again.</p>` : html`<ul>${mails.map(entry)}</ul>`}`;

const letter = (mail: KeptMail) => html`
<p><a href="/dev/mail">All mail</a></p>
<h1 dir="auto">${mail.subject}</h1>
<dl>
<dt>From</dt><dd><bdi>${mail.fromName ?? "Matjar"}</bdi></dd>
<dt>To</dt><dd><bdi>${mail.to}</bdi></dd>
${mail.replyTo ? html`<dt>Answers</dt><dd><bdi>${mail.replyTo}</bdi></dd>` : ""}
<dt>Sent</dt><dd><time datetime="${mail.at}">${mail.at}</time></dd>
<dt>Kind</dt><dd>${mail.kind}, ${mail.locale}</dd>
</dl>
<iframe title="The mail as HTML" sandbox="allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation" src="/dev/mail/${mail.id}/body"></iframe>
<h2>As plain text</h2>
<pre dir="${directionOf(mail.locale)}">${mail.text}</pre>`;

/** The fields that scripts and tests read. */
const shown = ({ to, kind, subject, text, html: body, at, locale, links }: KeptMail) => ({
  to,
  kind,
  subject,
  text,
  html: body,
  at,
  locale,
  links,
});

/** `/dev/mail`: the mailbox of `npm start`. It shows what merchants and buyers would get; nothing here leaves the machine. */
export const mailboxPage = (mailbox: Mailbox): Hono => {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    c.header("Cache-Control", "no-store");
    c.header("X-Content-Type-Options", "nosniff");
  });
  app.get("/dev/mail.json", async (c) => c.json((await mailbox.list()).map(shown)));
  app.get("/dev/mail", async (c) => c.html(page("Mail of this machine", listing(await mailbox.list()))));
  app.get("/dev/mail/:id", async (c) => {
    const mail = await mailbox.read(c.req.param("id"));
    return mail ? c.html(page(mail.subject, letter(mail))) : c.notFound();
  });
  app.get("/dev/mail/:id/body", async (c) => {
    const mail = await mailbox.read(c.req.param("id"));
    if (!mail) return c.notFound();
    c.header(
      "Content-Security-Policy",
      "default-src 'none'; style-src 'unsafe-inline'; img-src https: data:; sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation",
    );
    return c.html(mail.html.replace("<head>", '<head><base target="_top">'));
  });
  return app;
};
