import { MemoryBlobs } from "@matjar/adapters/memory-blobs";
import { type BuildOutput, type Publishing, publishWaiting } from "@matjar/builder";
import * as Publish from "@matjar/core/publish";
import { testStore } from "../support/context.ts";
import { shelfWith } from "../support/themes.ts";
import { plainTheme, someProduct, someSnapshot } from "./shop.ts";

/** A shop whose pages a test can spoil. */
export const openShop = () => {
  const all = testStore({ blobs: new MemoryBlobs() });
  const state = {
    shop: someSnapshot({ products: [someProduct(1), someProduct(2)] }),
    spoil: (html: string, _path: string) => html,
    /** Of the last publish; undefined when it did not go live. */
    built: undefined as BuildOutput | undefined,
  };
  const plain = plainTheme();
  const theme = {
    ...plain,
    renderer: {
      renderTemplate: async (...args: Parameters<typeof plain.renderer.renderTemplate>) =>
        state.spoil(await plain.renderer.renderTemplate(...args), args[1]),
    },
  };
  const publishing: Publishing = {
    themes: shelfWith(theme),
    snapshot: async (ctx) => ({ ...state.shop, store: { ...state.shop.store, id: ctx.storeId } }),
  };
  const publish = async (asked: Parameters<typeof Publish.requestRelease>[1] = {}) => {
    const { id } = await Publish.requestRelease(all.ctx, asked);
    const { outcomes } = await publishWaiting(all.ctx, publishing);
    for (const outcome of outcomes) state.built = outcome.state === "live" ? outcome.built : undefined;
    return Publish.release(all.ctx, id);
  };
  const change = (part: Partial<typeof state.shop>) => {
    state.shop = { ...state.shop, ...part };
  };
  return { ...all, state, publish, change };
};
