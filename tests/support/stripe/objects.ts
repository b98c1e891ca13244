import { HttpResponse } from "msw";

export interface FakeRefund {
  id: string;
  object: "refund";
  created: number;
  status: string;
  amount: number;
  currency: string;
  charge: string;
  payment_intent: string | null;
  metadata: Record<string, string>;
}

export interface FakeDispute {
  id: string;
  object: "dispute";
  created: number;
  status: string;
  reason: string;
  amount: number;
  currency: string;
  charge: string;
  payment_intent: string;
  evidence_details: { due_by: number | null };
  metadata: Record<string, string>;
}

export interface FakeCharge {
  id: string;
  object: "charge";
  metadata: Record<string, string>;
  refunds: { object: "list"; has_more: boolean; data: FakeRefund[] };
}

export interface Session {
  id: string;
  object: "checkout.session";
  /** Epoch seconds. */
  created: number;
  status: "open" | "complete" | "expired";
  payment_status: "paid" | "unpaid";
  amount_total: number;
  currency: string;
  client_reference_id: string;
  metadata: Record<string, string>;
  url: string | null;
  payment_intent: null | {
    id: string;
    object: "payment_intent";
    status: string;
    amount: number;
    currency: string;
    metadata: Record<string, string>;
    latest_charge: FakeCharge | null;
  };
}

export const base = "https://api.stripe.com/v1";
export const refuse = (status: number, error: object) => HttpResponse.json({ error }, { status });

/** A page of a list as Stripe cuts it: newest first, from `created[gte]`, after `starting_after`. https://docs.stripe.com/api/pagination */
export const pageOf = <T extends { id: string; created: number }>(request: Request, all: readonly T[]) => {
  const { searchParams: ask, pathname } = new URL(request.url);
  const since = Number(ask.get("created[gte]") ?? 0);
  const sorted = all.filter(({ created }) => created >= since).toSorted((a, b) => b.created - a.created);
  const start = sorted.findIndex(({ id }) => id === ask.get("starting_after")) + 1;
  const limit = Number(ask.get("limit") ?? 10);
  return { object: "list", url: pathname, has_more: sorted.length > start + limit, data: sorted.slice(start, start + limit) };
};
