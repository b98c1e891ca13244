import { locales } from "@matjar/core/kernel";
import { written } from "@matjar/functions/mails/index";
import { describe, expect, it } from "vitest";
import { testApi } from "../support/api.ts";

const json = async (response: Response) => (await response.json()) as Record<string, never> & Record<string, unknown>;

describe("signing up and in", () => {
  it("goes from a mail to a store, a session and an address", async () => {
    const api = testApi();
    const who = api.browser();
    expect((await who.post("/api/codes", { email: "Noor@Example.com ", locale: "ar" })).status).toBe(202);
    expect(api.mails[0]).toMatchObject({ kind: "sign_in_code", to: "noor@example.com", locale: "ar" });
    const response = await who.post(
      "/api/sign-up",
      { email: "noor@example.com", code: api.codeOf("noor@example.com"), storeName: "دار النور", timeZone: "Asia/Riyadh", locale: "ar" },
      { headers: { "user-agent": "Test browser" } },
    );
    expect(response.status).toBe(201);
    const body = await json(response);
    expect(body["store"]).toMatchObject({ name: "دار النور", slug: "dar-al-nour", currency: "SAR", country: "SA", locales: ["ar"] });
    expect(body["store"]).toMatchObject({ tax: { inclusive: true, rates: [{ country: "SA", basisPoints: 1500 }] } });
    const cookie = response.headers.getSetCookie()[0] ?? "";
    for (const flag of ["HttpOnly", "SameSite=Lax", "Path=/"]) expect(cookie).toContain(flag);
    expect(cookie).not.toContain("Secure"); // http platform
    expect(cookie).not.toContain("Domain");
    const account = await json(await who.get("/api/account"));
    expect(account).toMatchObject({ account: { email: "noor@example.com" }, stores: [{ slug: "dar-al-nour", role: "owner" }] });
  });

  it("answers the same whether an address is known or not", async () => {
    const api = testApi();
    const { email } = await api.signUp();
    const [known, unknown] = await Promise.all([email, "nobody@example.com"].map((e) => api.browser().post("/api/codes", { email: e })));
    expect([known?.status, await known?.text()]).toEqual([unknown?.status, await unknown?.text()]);
    const wrong = await Promise.all(
      [email, "nobody2@example.com"].map((e) => api.browser().post("/api/sign-in", { email: e, code: "000000" })),
    );
    const bodies = await Promise.all(wrong.map(json));
    expect(bodies[0]).toMatchObject({ status: 422, code: "account.wrong_code", errors: [{ pointer: "/code" }] });
    expect({ ...bodies[0], requestId: "" }).toEqual({ ...bodies[1], requestId: "" });
  });

  it("lists sessions, ends one, ends all others, and signs out", async () => {
    const api = testApi();
    const { who, email } = await api.signUp();
    const phone = await api.signIn(email);
    const tablet = await api.signIn(email);
    const list = (await json(await who.get("/api/sessions")))["items"] as unknown as { id: string; current: boolean }[];
    expect(list).toHaveLength(3);
    expect(list.filter((session) => session.current)).toHaveLength(1);
    const first = await json(await who.get("/api/sessions?limit=2"));
    const second = await json(await who.get(`/api/sessions?limit=2&cursor=${first["cursor"]}`));
    expect([...(first["items"] as unknown as object[]), ...(second["items"] as unknown as object[])]).toEqual(list);
    expect((await who.get("/api/sessions?cursor=x")).status).toBe(400);
    expect((await phone.delete(`/api/sessions/${list.find((s) => s.current)?.id}`)).status).toBe(204);
    expect((await who.get("/api/account")).status).toBe(401);
    expect((await tablet.delete("/api/sessions")).status).toBe(204);
    expect((await phone.get("/api/account")).status).toBe(401);
    expect((await tablet.post("/api/sign-out")).status).toBe(204);
    expect((await tablet.get("/api/account")).status).toBe(401);
  });

  it.each(locales)("says what is wrong with a field in %s, in people's words", async (locale) => {
    const api = testApi();
    const { who, base } = await api.signUp();
    const body = {
      email: "x",
      name: "",
      locales: ["ar", "ar"],
      currency: "XXZ",
      tax: { inclusive: "yes", rates: [{ country: "SA", basisPoints: 20_000 }] },
      no: 1,
    };
    const refused = await json(await who.patch(`${base}?lang=${locale}`, body, { headers: { "if-match": '"1"' } }));
    const said = (refused["errors"] as unknown as { pointer: string; detail: string }[]).map(
      ({ pointer, detail }) => `${pointer} ${detail}`,
    );
    expect(said).toMatchSnapshot();
    const wrong = await json(await api.browser().post(`/api/sign-in?lang=${locale}`, { email: "a@example.com", code: "000000" }));
    expect(wrong).toMatchObject({ errors: [{ pointer: "/code", detail: wrong["detail"] }] });
  });

  it("does not end another account's session", async () => {
    const api = testApi();
    const [mine, theirs] = [await api.signUp(), await api.signUp()];
    const [session] = (await json(await theirs.who.get("/api/sessions")))["items"] as unknown as { id: string }[];
    expect((await mine.who.delete(`/api/sessions/${session?.id}`)).status).toBe(404);
    expect((await theirs.who.get("/api/account")).status).toBe(200);
  });

  it("speaks the language that the account chose", async () => {
    const api = testApi();
    const { who } = await api.signUp();
    expect(await json(await who.patch("/api/account", { locale: "it" }))).toMatchObject({ locale: "it" });
    expect(await json(await who.get("/api/account"))).toMatchObject({ account: { locale: "it" } });
  });
});

describe("stores", () => {
  it("opens several for one account and proposes an address", async () => {
    const api = testApi();
    const { who } = await api.signUp("Casa Lucia");
    expect(await json(await who.get("/api/slugs?name=Casa%20Lucia"))).toMatchObject({
      slug: "casa-lucia",
      available: false,
      suggestions: ["casa-lucia-store", "my-casa-lucia", "casa-lucia-2"],
    });
    const second = await who.post("/api/stores", { storeName: "Casa Lucia", country: "IT" });
    expect(second.status).toBe(201);
    expect(await json(second)).toMatchObject({ slug: "casa-lucia-2", currency: "EUR", tax: { rates: [{ basisPoints: 2200 }] } });
    const { stores } = await json(await who.get("/api/account"));
    expect(stores).toHaveLength(2);
  });

  it("refuses reserved and taken addresses kindly, and the code lives on", async () => {
    const api = testApi();
    await api.signUp("Souq");
    const who = api.browser();
    const email = "new@example.com";
    await who.post("/api/codes", { email });
    const attempt = (slug: string) =>
      who.post("/api/sign-up", { email, code: api.codeOf(email), storeName: "Any", slug }, { headers: { "accept-language": "it" } });
    expect(await json(await attempt("admin"))).toMatchObject({ status: 422, code: "store.slug_reserved", errors: [{ pointer: "/slug" }] });
    const taken = await json(await attempt("souq"));
    expect(taken).toMatchObject({ status: 422, code: "store.slug_taken", facts: { suggestions: ["souq-store", "my-souq", "souq-2"] } });
    expect(taken["detail"]).toContain("souq-store");
    expect((await attempt("souq-al-bahr")).status).toBe(201);
  });

  it("changes settings only from the newest version, and keeps who did it", async () => {
    const api = testApi();
    const { who, base } = await api.signUp();
    const read = await who.get(base);
    expect(read.headers.get("etag")).toBe('"1"');
    expect((await who.patch(base, { name: "New" })).status).toBe(428);
    const changed = await who.patch(base, { name: "New", phone: "+966 50 000 0000" }, { headers: { "if-match": '"1"' } });
    expect([changed.status, changed.headers.get("etag")]).toEqual([200, '"2"']);
    expect((await who.patch(base, { name: "Old" }, { headers: { "if-match": '"1"' } })).status).toBe(412);
    expect((await who.patch(base, { slug: "other" }, { headers: { "if-match": '"2"' } })).status).toBe(422);
    const audit = api.memory.all().filter((row) => row.type === "audit");
    expect(audit.at(-1)?.data).toMatchObject({ action: "store.updated", actor: { kind: "member", role: "owner" }, after: { name: "New" } });
  });
});

describe("members", () => {
  it("invites by mail, lets in at sign-in, changes roles and takes out", async () => {
    const api = testApi();
    const owner = await api.signUp("Dar");
    const { who, accountId, email } = await api.member(owner, "staff");
    expect(api.mails.find((mail) => mail.kind === "invitation")).toMatchObject({ to: email, facts: { store: "Dar", role: "staff" } });
    expect(await json(await who.get("/api/account"))).toMatchObject({ stores: [{ name: "Dar", role: "staff" }] });
    expect((await who.get(`${owner.base}/members`)).status).toBe(403);
    const { items } = (await json(await owner.who.get(`${owner.base}/members`))) as unknown as {
      items: { version: number; pending: boolean; email: string }[];
    };
    const staff = items.find((m) => m.email === email);
    expect(staff).toMatchObject({ pending: false });
    const version = { headers: { "if-match": `"${staff?.version}"` } };
    const promoted = await owner.who.patch(`${owner.base}/members/${accountId}`, { role: "manager" }, version);
    expect(promoted.status).toBe(200);
    expect((await owner.who.delete(`${owner.base}/members/${accountId}`, version)).status).toBe(412);
    expect(
      (await owner.who.delete(`${owner.base}/members/${accountId}`, { headers: { "if-match": promoted.headers.get("etag") ?? "" } }))
        .status,
    ).toBe(204);
    expect((await who.get(owner.base)).status).toBe(404);
    expect(await json(await who.get("/api/account"))).toMatchObject({ stores: [] });
  });

  it("keeps an owner", async () => {
    const api = testApi();
    const { who, base, account } = await api.signUp();
    const path = `${base}/members/${account.id}`;
    const version = { headers: { "if-match": '"1"' } };
    expect(await json(await who.patch(path, { role: "staff" }, version))).toMatchObject({ status: 409, code: "member.last_owner" });
    expect((await who.delete(path, version)).status).toBe(409);
  });

  it("sends the invitation again while the person has not come, then says that they work here", async () => {
    const api = testApi();
    const { who, base } = await api.signUp();
    const invite = () => who.post(`${base}/members`, { email: "late@example.com", role: "manager" });
    expect((await invite()).status).toBe(201);
    api.world.advance(60_000);
    expect((await invite()).status).toBe(201);
    expect(api.mails.filter((mail) => mail.kind === "invitation")).toHaveLength(2);
    await api.signIn("late@example.com");
    expect(await json(await invite())).toMatchObject({ status: 409, code: "member.already" });
  });
});

describe("the mails", () => {
  it.each(locales)("are written in %s", async (locale) => {
    const api = testApi();
    const { who, base } = await api.signUp("دار النور");
    await who.post("/api/codes", { email: "a@example.com", locale });
    await who.post(`${base}/members`, { email: "b@example.com", role: "manager", locale });
    const [code, invitation] = await Promise.all(api.mails.slice(-2).map(written));
    expect(code?.html).toContain(`lang="${locale}"`);
    expect(code?.subject).toContain(api.codeOf("a@example.com"));
    expect(code?.text).toContain(api.codeOf("a@example.com"));
    expect(invitation?.subject).toContain("دار النور");
    for (const mail of [code, invitation])
      expect(`${mail?.subject}${mail?.text}${mail?.html.replace(/<style.*<\/style>/s, "")}`).not.toMatch(/\{\w+\}/);
  });
});

describe("the document", () => {
  it("is there to read by programs and by people", async () => {
    const api = testApi();
    const document = await json(await api.browser().get("/api/openapi.json"));
    expect(Object.keys(document["paths"] ?? {})).toContain("/api/stores/{store}/members/{account}");
    const page = await (await api.browser().get("/api/docs", { headers: { "accept-language": "ar" } })).text();
    expect(page).toContain('dir="rtl"');
    expect(page).toContain("/api/stores/{store}/members/{account}");
    expect(page).not.toMatch(/(src|href)="https?:/);
  });

  it("answers that it is there", async () => {
    expect(await json(await testApi().browser().get("/api/health"))).toMatchObject({ ok: true });
  });
});
