import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";
import { localPost } from "@matjar/adapters/local-post";
import { MailInFlight, postOnce } from "@matjar/adapters/post-once";
import { sesPost } from "@matjar/adapters/ses";
import { type Mail, seededWorld } from "@matjar/core/kernel";
import { MemoryTable } from "@matjar/core/table";
import { mailboxPage } from "@matjar/local/mailbox";
import { mockClient } from "aws-sdk-client-mock";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const mail = (more: Partial<Mail> = {}): Mail => ({
  kind: "receipt",
  to: "buyer@example.com",
  locale: "ar",
  subject: "طلبك من دار النور",
  html: '<p><a href="http://x.localhost/orders/a?b=1&amp;c=2">عرض</a><a href="http://x.localhost/orders/a?b=1&amp;c=2">عرض</a></p>',
  text: "شكرًا",
  idempotencyKey: "receipt:evt_1",
  fromName: "دار النور",
  replyTo: "owner@example.com",
  ...more,
});

describe("SES", () => {
  const client = new SESv2Client({ region: "eu-west-1", credentials: { accessKeyId: "x", secretAccessKey: "x" } });

  it("sends both bodies in UTF-8 with the store's name before the platform's address", async () => {
    const aws = mockClient(client);
    aws.on(SendEmailCommand).resolves({ MessageId: "1" });
    const post = sesPost({ client, from: "orders@matjar.example" });
    await post.deliver(mail());
    await post.deliver(mail({ fromName: 'Bob "B" \\ Co\r\nBcc: x@y.z', idempotencyKey: "2" }));
    const [first, second] = aws.commandCalls(SendEmailCommand).map((call) => call.args[0].input);
    expect(first?.FromEmailAddress).toBe(`=?UTF-8?B?${Buffer.from("دار النور").toString("base64")}?= <orders@matjar.example>`);
    expect(first).toMatchObject({
      Destination: { ToAddresses: ["buyer@example.com"] },
      ReplyToAddresses: ["owner@example.com"],
      Content: { Simple: { Subject: { Data: "طلبك من دار النور", Charset: "UTF-8" }, Body: { Text: { Data: "شكرًا" } } } },
    });
    expect(second?.FromEmailAddress).toBe('"Bob \\"B\\" \\\\ Co  Bcc: x@y.z" <orders@matjar.example>');
  });
});

describe("one mail for one key", () => {
  const setUp = (deliver: (mail: Mail) => Promise<void>) => {
    const world = seededWorld(1);
    return { world, post: postOnce({ deliver }, new MemoryTable(), world) };
  };

  it("sends a repeat nowhere, also when both come at once", async () => {
    const sent: Mail[] = [];
    const { post } = setUp(async (one) => {
      await new Promise((done) => setTimeout(done, 5));
      sent.push(one);
    });
    const both = await Promise.allSettled([post.deliver(mail()), post.deliver(mail())]);
    expect(both.map((one) => (one.status === "rejected" ? one.reason : "sent"))).toEqual(["sent", expect.any(MailInFlight)]);
    await post.deliver(mail());
    expect(sent).toHaveLength(1);
    await post.deliver(mail({ idempotencyKey: "other" }));
    expect(sent).toHaveLength(2);
  });

  it("tries again after a refusal at once, and after a crash when the claim has run out", async () => {
    let fate: "refuse" | "hang" | "take" = "refuse";
    let taken = 0;
    const { post, world } = setUp(async () => {
      if (fate === "refuse") throw new Error("Throttled");
      if (fate === "hang") await new Promise(() => {});
      taken++;
    });
    await expect(post.deliver(mail())).rejects.toThrow("Throttled");
    fate = "hang";
    void post.deliver(mail());
    await new Promise((done) => setImmediate(done));
    fate = "take";
    await expect(post.deliver(mail())).rejects.toBeInstanceOf(MailInFlight);
    world.advance(60_000);
    await post.deliver(mail());
    await post.deliver(mail());
    expect(taken).toBe(1);
  });
});

describe("the local mailbox", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "matjar-mail-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it("keeps one file for a key, over a restart, and finds the links", async () => {
    const world = seededWorld(1);
    const box = localPost(folder, world);
    await Promise.all([box.deliver(mail()), box.deliver(mail()), box.deliver(mail())]);
    await writeFile(join(folder, "broken.json"), "{");
    const again = localPost(folder, world);
    await again.deliver(mail());
    world.advance(1000);
    await again.deliver(mail({ idempotencyKey: "2", kind: "shipped" }));
    expect((await again.list()).map(({ kind }) => kind)).toEqual(["shipped", "receipt"]);
    expect((await again.list())[1]?.links).toEqual(["http://x.localhost/orders/a?b=1&c=2"]);
    expect((await readdir(folder)).filter((name) => name !== "broken.json")).toHaveLength(2);
  });

  it("forgets the oldest beyond five hundred", async () => {
    const world = seededWorld(1);
    const box = localPost(folder, world);
    for (let i = 0; i < 505; i++) {
      world.advance(1);
      await box.deliver(mail({ idempotencyKey: `${i}`, subject: `${i}` }));
    }
    const kept = await box.list();
    expect([kept.length, kept[0]?.subject, kept.at(-1)?.subject]).toEqual([500, "504", "5"]);
    expect(await readdir(folder)).toHaveLength(500);
  });

  it("shows the list, one mail and JSON; what a sender wrote is text, not markup", async () => {
    const box = localPost(folder, seededWorld(1));
    await box.deliver(mail({ subject: "<script>alert(1)</script>", to: '"><img src=x>@example.com' }));
    const page = mailboxPage(box);
    const listing = await (await page.request("/dev/mail")).text();
    expect(listing).not.toMatch(/<script>|<img/);
    const id = /\/dev\/mail\/(\w+)"/.exec(listing)?.[1];
    expect(await (await page.request(`/dev/mail/${id}`)).text()).not.toMatch(/<script>|<img/);
    const body = await page.request(`/dev/mail/${id}/body`);
    expect(body.headers.get("content-security-policy")).toContain("sandbox");
    expect((await page.request("/dev/mail/none")).status).toBe(404);
    const [one] = (await (await page.request("/dev/mail.json")).json()) as Record<string, unknown>[];
    expect(Object.keys(one ?? {}).sort()).toEqual(["at", "html", "kind", "links", "locale", "subject", "text", "to"]);
  });
});
