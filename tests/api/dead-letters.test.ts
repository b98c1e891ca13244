import type { DeadLetter } from "@matjar/functions/events/dead-letters";
import { describe, expect, it } from "vitest";
import { openShop } from "../support/sold.ts";

/** A shop whose mails fail as long as `broken` says so. */
const shopWithBadPost = async () => {
  const post = { broken: true };
  const shop = await openShop();
  const { send } = shop.mailer;
  shop.mailer.send = async (message) => {
    if (post.broken && message.kind === "receipt") throw new Error("The post office is closed");
    return send(message);
  };
  return { shop, post };
};

describe("dead letters", () => {
  it("hold what failed with its error, and are replayed to the deed that failed alone, once", async () => {
    const { shop, post } = await shopWithBadPost();
    const order = await shop.order();
    const place = `${shop.owner.base}/dead-letters`;
    const { items } = (await (await shop.owner.who.get(place)).json()) as { items: DeadLetter[] };
    expect(items).toMatchObject([{ deed: "send-receipt", type: "order.confirmed", tries: 5 }]);
    const id = items[0]?.id ?? "";
    const letter = (await (await shop.owner.who.get(`${place}/${id}`)).json()) as DeadLetter;
    expect(letter.error).toContain("The post office is closed");
    expect(letter.event["data"]).toMatchObject({ orderId: order.id });
    expect(shop.mails.map(({ kind }) => kind)).not.toContain("receipt");

    post.broken = false;
    expect((await shop.owner.who.post(`${place}/${id}/replay`)).status).toBe(202);
    await shop.settled();
    const kinds = shop.mails.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === "receipt")).toHaveLength(1);
    expect(kinds.filter((kind) => kind === "new_order")).toHaveLength(1);
    expect((await shop.owner.who.post(`${place}/${id}/replay`)).status).toBe(404);
    expect(((await (await shop.owner.who.get(place)).json()) as { items: unknown[] }).items).toEqual([]);
  });

  it("come back when the replay fails again", async () => {
    const { shop } = await shopWithBadPost();
    await shop.order();
    const place = `${shop.owner.base}/dead-letters`;
    const list = async () => ((await (await shop.owner.who.get(place)).json()) as { items: { id: string }[] }).items.map(({ id }) => id);
    const before = await list();
    await shop.owner.who.post(`${place}/${before[0]}/replay`);
    await shop.settled();
    expect(await list()).toEqual(before);
  });

  it("are a store's own", async () => {
    const { shop } = await shopWithBadPost();
    await shop.order();
    const stranger = await shop.signUp("Elsewhere");
    expect(((await (await stranger.who.get(`${stranger.base}/dead-letters`)).json()) as { items: unknown[] }).items).toEqual([]);
  });
});
