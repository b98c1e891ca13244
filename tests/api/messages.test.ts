import { outboxEvents } from "@matjar/core/table";
import { announceMessage } from "@matjar/functions/events/announce-message";
import { written } from "@matjar/functions/mails/index";
import { describe, expect, test } from "vitest";
import { testApi } from "../support/api.ts";

const json = async <T = Record<string, unknown>>(response: Response): Promise<T> => (await response.json()) as T;
interface Item {
  readonly id: string;
  readonly text: string;
  readonly read: boolean;
  readonly version: number;
}

const open = async (address?: string) => {
  const api = testApi({ address: () => address });
  const owner = await api.signUp("Dar Al Nour", undefined, { locale: "en" });
  const visitor = api.browser();
  const hello = { name: "Sara", email: "sara@example.com", subject: "Sizes", text: "Do you have it in <b>XL</b>?\nThanks" };
  const write = (change: object = {}, headers: Record<string, string> = {}) =>
    visitor.post("/api/shop/messages", { ...hello, ...change }, { host: owner.host, headers });
  const inbox = async () => (await json<{ items: Item[] }>(await owner.who.get(`${owner.base}/messages`))).items;
  return { ...api, ...owner, hello, write, inbox };
};

describe("a message of a visitor", () => {
  test("is kept as text, told to the merchant with the visitor's address to answer to, read and deleted", async () => {
    const { who, base, write, inbox, memory, services, mails, email } = await open();
    expect((await write({ name: "Sara\u202e", elapsedMs: 9000 })).status).toBe(202);
    const [kept] = await inbox();
    expect(kept).toMatchObject({ name: "Sara", text: "Do you have it in <b>XL</b>?\nThanks", read: false, locale: "en" });

    const events = memory
      .all()
      .flatMap(outboxEvents)
      .filter(({ type }) => type === "message.received");
    for (const event of [...events, ...events]) await announceMessage.hear(services, event);
    const told = mails.filter(({ kind }) => kind === "new_message");
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ to: email, replyTo: "sara@example.com" });
    const letter = told[0] && (await written(told[0]));
    expect(letter?.subject).toBe("Message from Sara: Sizes");
    expect(letter?.html).toContain("&lt;b&gt;XL&lt;/b&gt;");

    const at = `${base}/messages/${kept?.id}`;
    const mark = { headers: { "if-match": '"1"' } };
    expect((await who.patch(at, { read: true })).status).toBe(428);
    expect(await json(await who.patch(at, { read: true }, mark))).toMatchObject({ read: true, version: 2 });
    expect((await who.delete(at, mark)).status).toBe(412);
    expect((await who.delete(at, { headers: { "if-match": '"2"' } })).status).toBe(204);
    expect(await inbox()).toEqual([]);
  });

  test("comes from a plain form too, which leads back to its page", async () => {
    const { app, host, hello, inbox } = await open();
    const sent = await app.request(`http://${host}/api/shop/messages`, {
      method: "POST",
      headers: {
        ...{ host, "content-type": "application/x-www-form-urlencoded", origin: `http://${host}` },
        referer: `http://${host}/pages/contact/?x=1`,
      },
      body: new URLSearchParams({ ...hello, website: "", lang: "ar" }).toString(),
    });
    expect([sent.status, sent.headers.get("location")]).toEqual([303, "/pages/contact/#sent"]);
    expect(await inbox()).toMatchObject([{ subject: "Sizes", locale: "ar" }]);
    const refused = await app.request(`http://${host}/api/shop/messages`, {
      method: "POST",
      headers: { host, "content-type": "application/x-www-form-urlencoded", referer: "https://elsewhere.example/x" },
      body: new URLSearchParams({ ...hello, email: "sara" }).toString(),
    });
    expect([refused.status, refused.headers.get("location")]).toEqual([303, "/#not-sent"]);
  });

  test("of a program is dropped without a word: the hidden field, or typed faster than anybody can", async () => {
    const { write, inbox } = await open();
    expect((await write({ website: "https://spam.example" })).status).toBe(202);
    expect((await write({ elapsedMs: 300 })).status).toBe(202);
    expect(await inbox()).toEqual([]);
  });

  test("is refused with what is wrong: empty, too long, too many links, fields that are not asked for", async () => {
    const { write, inbox } = await open();
    for (const wrong of [{ name: " " }, { email: "sara" }, { text: "" }, { text: "x".repeat(5001) }, { admin: true }])
      expect((await write(wrong)).status, JSON.stringify(wrong).slice(0, 40)).toBe(422);
    const links = await write({ text: "http://a http://b www.c https://d" });
    const detail = expect.stringContaining("at most 3 links");
    const errors = [{ pointer: "/text", code: "message.too_many_links", detail }];
    expect([links.status, await json(links)]).toMatchObject([422, { code: "message.too_many_links", errors }]);
    expect(await inbox()).toEqual([]);
  });

  test("stops after a few in an hour, and lands in its own store alone", async () => {
    const { write, signUp, inbox } = await open("203.0.113.9");
    const other = await signUp("Other", "other@example.com");
    const answers: number[] = [];
    for (let i = 0; i < 8; i++) answers.push((await write()).status);
    expect(answers.filter((status) => status === 202)).toHaveLength(6);
    expect(answers.at(-1)).toBe(429);
    const id = (await inbox())[0]?.id;
    expect((await json<{ items: unknown[] }>(await other.who.get(`${other.base}/messages`))).items).toEqual([]);
    expect((await other.who.delete(`${other.base}/messages/${id}`, { headers: { "if-match": '"1"' } })).status).toBe(404);
  });
});
