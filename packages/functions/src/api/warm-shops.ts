import { Questions } from "@matjar/builder/questions";
import type { StoreContext } from "@matjar/core/kernel";
import * as Publish from "@matjar/core/publish";

/** For so long nobody asks whether a shop changed: letters are typed faster. */
const trustedMs = 1500;
const maxShops = 20;

export interface WarmShop {
  readonly questions: Questions;
  readonly media: Publish.Snapshot["media"];
}

interface Kept {
  readonly stamp: string;
  readonly shop: WarmShop;
  readonly askedAt: number;
}

/** Shops as they were read a moment ago, so that showing a draft need not read them for each letter that is typed. */
export class WarmShops {
  readonly #kept = new Map<string, Promise<Kept>>();

  /** The shop as it is now, but for changes of the last moment. @throws what the table threw */
  async of(ctx: StoreContext): Promise<WarmShop> {
    const before = this.#kept.get(ctx.storeId);
    const next = this.#next(ctx, before);
    this.#keep(ctx.storeId, next);
    next.catch(() => this.#kept.get(ctx.storeId) === next && this.#kept.delete(ctx.storeId));
    return (await next).shop;
  }

  async #next(ctx: StoreContext, before: Promise<Kept> | undefined): Promise<Kept> {
    const kept = await before?.catch(() => undefined);
    const askedAt = ctx.world.now();
    if (kept && askedAt - kept.askedAt < trustedMs) return kept;
    const stamp = await Publish.shopStamp(ctx);
    if (kept?.stamp === stamp) return { ...kept, askedAt };
    const snapshot = await Publish.snapshotNow(ctx);
    return { stamp, askedAt, shop: { questions: new Questions(snapshot), media: snapshot.media } };
  }

  /** The one used last stands last; the first one goes when there are too many. */
  #keep(storeId: string, next: Promise<Kept>): void {
    this.#kept.delete(storeId);
    this.#kept.set(storeId, next);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > maxShops && oldest !== undefined) this.#kept.delete(oldest);
  }
}
