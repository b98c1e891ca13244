import { HttpResponse, http } from "msw";
import type { Sent } from "../stripe.ts";
import { base, pageOf, refuse } from "./objects.ts";

export interface FakeAccount {
  id: string;
  object: "account";
  created: number;
  charges_enabled: boolean;
  details_submitted: boolean;
  requirements: { currently_due: string[]; disabled_reason: string | null };
  metadata: Record<string, string>;
  country: string;
  /** The merchant took our right to it away. */
  locked?: boolean;
}

interface House {
  readonly accounts: Map<string, FakeAccount>;
  readonly take: (request: Request) => Promise<Sent>;
  readonly once: <T extends object>(key: string | null, make: () => T) => T;
  readonly seconds: () => number;
  readonly trouble: { next: "none" | "500" | "reset" | "lost" };
}

/** What a new full account is asked for. https://docs.stripe.com/connect/required-verification-information */
const firstDue = ["business_profile.url", "business_type", "external_account", "representative.first_name", "tos_acceptance.date"];

/** Accounts of merchants and the links to Stripe's form. https://docs.stripe.com/api/accounts */
export const accountHandlers = ({ accounts, take, once, seconds, trouble }: House) => {
  const create = (body: URLSearchParams): FakeAccount => {
    const account: FakeAccount = {
      id: `acct_${accounts.size + 1}`,
      object: "account",
      created: seconds(),
      charges_enabled: false,
      details_submitted: false,
      requirements: { currently_due: [...firstDue], disabled_reason: "requirements.past_due" },
      metadata: { store: body.get("metadata[store]") ?? "", attempt: body.get("metadata[attempt]") ?? "" },
      country: body.get("country") ?? "",
    };
    accounts.set(account.id, account);
    return account;
  };
  const locked = () =>
    refuse(403, {
      type: "invalid_request_error",
      code: "account_invalid",
      message: "The provided key does not have access to the account",
    });
  return [
    http.post(`${base}/accounts`, async ({ request }) => {
      const { body, idempotencyKey } = await take(request);
      const how = trouble.next;
      trouble.next = "none";
      if (body.get("country") === "SY")
        return refuse(400, { type: "invalid_request_error", code: "country_unsupported", param: "country", message: "Not supported" });
      if (how === "500") return refuse(500, { type: "api_error", message: "Something went wrong" });
      const account = once(idempotencyKey, () => create(body));
      return how === "lost" ? HttpResponse.error() : HttpResponse.json(account);
    }),
    http.get(`${base}/accounts`, async ({ request }) => {
      await take(request);
      return HttpResponse.json(pageOf(request, [...accounts.values()]));
    }),
    http.get(`${base}/accounts/:id`, async ({ params, request }) => {
      await take(request);
      const account = accounts.get(String(params["id"]));
      return account && !account.locked ? HttpResponse.json(account) : locked();
    }),
    http.post(`${base}/account_links`, async ({ request }) => {
      const { body } = await take(request);
      const account = accounts.get(body.get("account") ?? "");
      if (!account || account.locked) return locked();
      const url = `https://connect.stripe.com/setup/c/${account.id}/link${seconds()}`;
      return HttpResponse.json({ object: "account_link", created: seconds(), expires_at: seconds() + 300, url });
    }),
  ];
};
