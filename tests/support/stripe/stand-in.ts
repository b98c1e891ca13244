import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getResponse } from "msw";
import type { fakeStripe } from "../stripe.ts";

const stripeOrigin = "https://api.stripe.com";

/** The fake Stripe behind a port of this machine, for a house in a process of its own: `STRIPE_API_BASE` names it. */
export const stripeStandIn = async ({ handlers }: Pick<ReturnType<typeof fakeStripe>, "handlers">) => {
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await Array.fromAsync(request as AsyncIterable<Buffer>));
    const headers = Object.entries(request.headers).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : []));
    const asked = new Request(`${stripeOrigin}${request.url}`, {
      method: request.method ?? "GET",
      headers: headers as [string, string][],
      ...(body.length > 0 ? { body } : {}),
    });
    const answer = await getResponse(handlers, asked);
    response.writeHead(answer?.status ?? 404, { "content-type": "application/json" });
    response.end(answer ? Buffer.from(await answer.arrayBuffer()) : "{}");
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { base, stop: () => new Promise<void>((done) => server.close(() => done())) };
};
