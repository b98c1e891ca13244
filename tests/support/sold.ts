import { blobGateway } from "@matjar/adapters/blob-gateway";
import { blobLinks } from "@matjar/adapters/blob-links";
import { MemoryBlobs } from "@matjar/adapters/memory-blobs";
import { testCarrier } from "@matjar/adapters/test-carrier";
import type { Id } from "@matjar/core/kernel";
import { orderToken } from "@matjar/core/order";
import type { Services } from "@matjar/functions/services";
import { type ApiOptions, testApi } from "./api.ts";
import type { TestOptions } from "./context.ts";
import { type OrderWish, placedOrder } from "./orders.ts";
import { runEvents, testBus } from "./services.ts";
import { plainLabels } from "./workflows.ts";

/**
 * The API with its events running behind it, a store with an owner and a manager's desk, and blobs that answer at their signed
 * addresses.
 */
export const openShop = async (options: TestOptions & Pick<ApiOptions, "services" | "address"> = {}) => {
  const blobs = new MemoryBlobs(blobLinks({ base: "http://localhost:4000/_blobs", secret: "test", now: () => api.world.now() }));
  const api = testApi({
    ...options,
    blobs,
    services: { carriers: { test: testCarrier({ labels: plainLabels, stepMs: 1000 }) }, ...options.services },
  });
  const services: Services = { ...api.services, bus: testBus(() => services) };
  const { settled } = runEvents(api.memory, services);
  const owner = await api.signUp();
  const ctx = api.store(owner.store.id, { kind: "system", deed: "test" });
  const order = async (wish?: OrderWish) => {
    const placed = await placedOrder(ctx, wish);
    await settled();
    return { ...placed, token: orderToken(ctx, placed.id) };
  };
  const shopper = () => {
    const who = api.browser();
    const at = { host: owner.host };
    return {
      get: (path: string) => who.get(path, at),
      post: (path: string, body?: unknown) => who.post(path, body, at),
      head: (path: string) => who.call("HEAD", path, at),
    };
  };
  const fetchBlob = (url: string, init: RequestInit = {}) => blobGateway(blobs)(new Request(url, init));
  return { ...api, services, blobs, owner, ctx, settled, order, shopper, fetchBlob };
};

export type Shop = Awaited<ReturnType<typeof openShop>>;
export type ProductId = Id<"product">;
