import { HttpResponse, http } from "msw";
import type { Sent } from "../stripe.ts";
import { base, type FakeDispute, type FakeRefund, pageOf, refuse, type Session } from "./objects.ts";

interface Books {
  readonly sessions: ReadonlyMap<string, Session>;
  readonly refunds: readonly FakeRefund[];
  readonly disputes: readonly FakeDispute[];
  readonly take: (request: Request) => Promise<Sent>;
}

/** Lists, and single refunds and disputes. What is asked to be expanded comes along. */
export const historyHandlers = ({ sessions, refunds, disputes, take }: Books) => {
  const intentOf = (id: string | null) => [...sessions.values()].find((s) => s.payment_intent?.id === id)?.payment_intent ?? null;
  const expanded = <T extends { payment_intent: string | null }>(request: Request, one: T) =>
    new URL(request.url).search.includes("payment_intent") ? { ...one, payment_intent: intentOf(one.payment_intent) } : one;
  const single = <T extends { id: string; payment_intent: string | null }>(request: Request, all: readonly T[], id: unknown) => {
    const found = all.find((one) => one.id === id);
    return found
      ? HttpResponse.json(expanded(request, found))
      : refuse(404, { type: "invalid_request_error", code: "resource_missing", message: "No such object" });
  };
  const list = <T extends { id: string; created: number; payment_intent: string | null }>(request: Request, all: readonly T[]) => {
    const page = pageOf(request, all);
    return HttpResponse.json({ ...page, data: page.data.map((one) => expanded(request, one)) });
  };
  return [
    http.get(`${base}/checkout/sessions`, async ({ request }) => {
      await take(request);
      return HttpResponse.json(pageOf(request, [...sessions.values()]));
    }),
    http.get(`${base}/refunds`, async ({ request }) => {
      await take(request);
      return list(request, refunds);
    }),
    http.get(`${base}/disputes`, async ({ request }) => {
      await take(request);
      return list(request, disputes);
    }),
    http.get(`${base}/refunds/:id`, ({ request, params }) => single(request, refunds, params["id"])),
    http.get(`${base}/disputes/:id`, ({ request, params }) => single(request, disputes, params["id"])),
  ];
};
