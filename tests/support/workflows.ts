import { blobLinks } from "@matjar/adapters/blob-links";
import { MemoryBlobs } from "@matjar/adapters/memory-blobs";
import { testCarrier } from "@matjar/adapters/test-carrier";
import type { DomainEvent, Mail } from "@matjar/core/kernel";
import { outboxEvents } from "@matjar/core/table";
import { mailer } from "@matjar/functions/mails/index";
import { type Services, storeContext } from "@matjar/functions/services";
import type { subscriptions } from "@matjar/functions/subscriptions";
import { type TestOptions, testWorld } from "./context.ts";
import { runEvents, servicesOver, testBus } from "./services.ts";

/** A label without Typst: the bytes say what is on it. */
export const plainLabels = {
  print: async (parcel: { to: { name: string } }, carrier: string, number: string) => Buffer.from(`${carrier} ${number} ${parcel.to.name}`),
};

export interface WorkflowOptions extends TestOptions {
  readonly stepMs?: number;
  readonly services?: Partial<Services>;
}

/** All services over a small world, with mails written for real and events that wait to be carried. */
export const testServices = (options: WorkflowOptions = {}) => {
  const blobs = new MemoryBlobs(blobLinks({ base: "http://localhost:4000/blobs", secret: "test", now: () => small.world.now() }));
  const small = testWorld({ blobs, ...options });
  const sent: Mail[] = [];
  const post = {
    deliver: async (mail: Mail) => {
      if (!sent.some((one) => one.idempotencyKey === mail.idempotencyKey)) sent.push(mail);
    },
  };
  const { services, logged } = servicesOver(small, {
    mailer: mailer(post),
    carriers: { test: testCarrier({ labels: plainLabels, stepMs: options.stepMs ?? 1000 }) },
    ...options.services,
  });
  return { ...small, services, sent, blobs, logged };
};

/** One store in which events run by themselves: stream → relay → bus → deeds. `settled` waits until all is quiet. */
export const testWorkflows = (options: WorkflowOptions & { readonly subscriptions?: typeof subscriptions } = {}) => {
  const made = testServices(options);
  const services: Services = { ...made.services, bus: options.services?.bus ?? testBus(() => services, options.subscriptions) };
  const { settled, stop } = runEvents(made.memory, services);
  const storeId = made.world.id("store");
  const ctx = storeContext(services, storeId, { kind: "system", deed: "test" }, "en");
  return { ...made, services, storeId, ctx, settled, stop };
};

/** Events that wait in the outbox. */
export const outboxOf = (memory: ReturnType<typeof testServices>["memory"]): DomainEvent[] => memory.all().flatMap(outboxEvents);
