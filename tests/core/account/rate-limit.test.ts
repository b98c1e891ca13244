import { spend } from "@matjar/core/account";
import { describe, expect, it } from "vitest";
import { testWorld } from "../../support/context.ts";

const limit = { feature: "try", max: 5, windowMs: 60_000 };

describe("a limit", () => {
  it("lets exactly so many through in parallel, each caller for itself", async () => {
    const { registry, world } = testWorld({ faults: { throttle: 0.2, delay: () => new Promise<void>((done) => setImmediate(done)) } });
    const tries = (who: string) => Promise.allSettled(Array.from({ length: 50 }, () => spend(registry, world, limit, who)));
    for (const results of await Promise.all([tries("a"), tries("b")]))
      expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(5);
  });

  it("says when to come back, and then lets in", async () => {
    const { registry, world } = testWorld();
    for (let i = 0; i < 5; i++) await spend(registry, world, limit, "a");
    const refused = await spend(registry, world, limit, "a").catch((error: unknown) => error as { retryAfterSeconds: number });
    const seconds = refused?.retryAfterSeconds ?? 0;
    expect(seconds).toBeGreaterThan(0);
    world.advance(seconds * 1000);
    await spend(registry, world, limit, "a");
  });

  it("does not keep who it was", async () => {
    const { registry, registryMemory, world } = testWorld();
    await spend(registry, world, limit, "noor@example.com");
    expect(JSON.stringify(registryMemory.all())).not.toContain("noor");
  });
});
