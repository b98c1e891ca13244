import type { Mail, Post, World } from "@matjar/core/kernel";
import { sha256 } from "@matjar/core/kernel";
import { absent, any, ConditionFailed, is, put, remove, type Table } from "@matjar/core/table";

const leaseMs = 60_000;
const keptDays = 30;

/** Somebody else is sending this mail right now, or died while at it: ask again later. */
export class MailInFlight extends Error {
  override readonly name = "MailInFlight";
}

/**
 * One mail for each idempotency key, for carriers that know no such key (SES). The key is claimed before the mail goes; a
 * claim whose sender died is free again after a minute. Only a crash between the carrier's answer and our mark can send twice.
 */
export const postOnce = (post: Post, table: Table, world: Pick<World, "now">): Post => {
  const rowOf = (key: { pk: string; sk: string }, state: "sending" | "sent", until: number) => ({
    key,
    type: "mail_sent",
    data: { state, until },
    expiresAt: world.now() + keptDays * 86_400_000,
  });

  /** @returns false when the mail went out before. @throws MailInFlight */
  const claim = async (key: { pk: string; sk: string }): Promise<boolean> => {
    const now = world.now();
    const free = any(absent, { test: "all", of: [is(["state"], "=", "sending"), is(["until"], "<=", now)] });
    try {
      await table.write(put(rowOf(key, "sending", now + leaseMs), free));
      return true;
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
      if (error.item?.data["state"] === "sent") return false;
      throw new MailInFlight("This mail is being sent");
    }
  };

  return {
    deliver: async (mail: Mail) => {
      const key = { pk: `MAIL#${sha256(mail.idempotencyKey)}`, sk: "MAIL" };
      if (!(await claim(key))) return;
      try {
        await post.deliver(mail);
      } catch (error) {
        await table.write(remove(key)).catch(() => undefined);
        throw error;
      }
      await table.write(put(rowOf(key, "sent", 0)));
    },
  };
};
