import { askCode, redeemCode, signIn } from "@matjar/core/account";
import { describe, expect, it } from "vitest";
import { testWorld } from "../../support/context.ts";

const email = "noor@example.com";
const browser = { userAgent: "Test", languages: ["en"] };
const badDays = { throttle: 0.1, conflict: 0.1, lostAnswer: 0.15, delay: () => new Promise<void>((done) => setImmediate(done)) };
const failed = (result: PromiseSettledResult<unknown>) => result.status === "rejected";
const codes = (results: readonly PromiseSettledResult<unknown>[]) =>
  new Set(results.filter((result) => result.status === "rejected").map((result) => (result.reason as { code?: string }).code));

const asked = async (seed: number, faults = {}) => {
  const small = testWorld({ seed, faults });
  await askCode(small.platform, { email });
  return { ...small, code: String(small.mails[0]?.facts["code"]) };
};
const another = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");

describe("a sign-in code", () => {
  it("opens exactly one session for fifty parallel tries, whatever the table does", async () => {
    for (let seed = 1; seed <= 20; seed++) {
      const { platform, registryMemory, code } = await asked(seed, badDays);
      const results = await Promise.allSettled(Array.from({ length: 50 }, () => signIn(platform, { email, code }, browser)));
      expect(results.filter((result) => !failed(result))).toHaveLength(1);
      expect(codes(results)).toEqual(new Set(["account.wrong_code"]));
      expect(registryMemory.all().filter((row) => row.type === "session")).toHaveLength(1);
      expect(registryMemory.all().filter((row) => row.type === "account")).toHaveLength(1);
    }
  });

  it("takes five tries and no more, also in parallel", async () => {
    const { platform, code } = await asked(1);
    const guesses = await Promise.allSettled(Array.from({ length: 20 }, () => redeemCode(platform, { email, code: another(code) })));
    expect(guesses.every(failed)).toBe(true);
    await expect(redeemCode(platform, { email, code })).rejects.toMatchObject({ code: "account.wrong_code" });
  });

  it("still works after four wrong tries", async () => {
    const { platform, code } = await asked(2);
    for (let i = 0; i < 4; i++) await expect(redeemCode(platform, { email, code: another(code) })).rejects.toThrow();
    await redeemCode(platform, { email, code });
  });

  it("ends after ten minutes, and when a newer one is asked for", async () => {
    const { platform, world, mails, code } = await asked(3);
    world.advance(10 * 60_000);
    await expect(redeemCode(platform, { email, code })).rejects.toMatchObject({ code: "account.wrong_code" });
    await askCode(platform, { email });
    await expect(redeemCode(platform, { email, code })).rejects.toThrow();
    await redeemCode(platform, { email, code: String(mails[1]?.facts["code"]) });
  });

  it("is of one address only", async () => {
    const { platform, code } = await asked(4);
    await askCode(platform, { email: "other@example.com" });
    await expect(redeemCode(platform, { email: "other@example.com", code })).rejects.toMatchObject({ code: "account.wrong_code" });
  });

  it("is not used up when something else is refused first", async () => {
    const { platform, code } = await asked(5);
    const refuse = () => Promise.reject(new Error("The address is taken"));
    await expect(redeemCode(platform, { email, code }, refuse)).rejects.toThrow("taken");
    await redeemCode(platform, { email, code });
  });

  it("writes the same rows for a known and an unknown address", async () => {
    const { platform, registryMemory, code } = await asked(6);
    await signIn(platform, { email, code }, browser);
    const writesOf = async (who: string) => {
      const seen: string[] = [];
      const stop = registryMemory.onChange((records) => void seen.push(...records.map((record) => record.item.type)));
      await askCode(platform, { email: who });
      stop();
      return seen;
    };
    expect(await writesOf(email)).toEqual(await writesOf("unknown@example.com"));
  });
});
