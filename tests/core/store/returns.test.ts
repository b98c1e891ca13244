import { changeStore, readStore } from "@matjar/core/store";
import { expect, it } from "vitest";
import { testStore } from "../../support/context.ts";
import { openStore } from "../../support/store-row.ts";

it("keeps what a store says of returns, and takes the word back", async () => {
  const { ctx } = testStore();
  await openStore(ctx);
  const { version } = await readStore(ctx);
  const said = await changeStore(ctx, { returns: { days: 30, paidBy: "store" } }, version);
  expect(said.value.returns).toEqual({ days: 30, paidBy: "store" });
  const renamed = await changeStore(ctx, { name: "Another" }, said.version);
  expect(renamed.value.returns).toEqual({ days: 30, paidBy: "store" });
  const silent = await changeStore(ctx, { returns: null }, renamed.version);
  expect((await readStore(ctx)).value).not.toHaveProperty("returns");
  await expect(changeStore(ctx, { returns: { days: 366, paidBy: "buyer" } }, silent.version)).rejects.toThrow();
});
