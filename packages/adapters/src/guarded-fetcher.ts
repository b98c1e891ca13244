import { lookup } from "node:dns/promises";
import { request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import { connect, isIP, type Socket } from "node:net";
import { connect as secure } from "node:tls";
import { DomainError, type Fetcher, refusal } from "@matjar/core/kernel";
import { isPublicAddress } from "./public-address.ts";

const refusedAddress = refusal("invalid", "fetch.refused_address", {
  en: "Only public https addresses can be fetched.",
  ar: "لا يمكن جلب سوى عناوين https العامة.",
  fr: "Seules les adresses https publiques peuvent être récupérées.",
  it: "Si possono recuperare solo indirizzi https pubblici.",
});
const unreachable = refusal("invalid", "fetch.unreachable", {
  en: "This address did not answer.",
  ar: "لم يستجب هذا العنوان.",
  fr: "Cette adresse n’a pas répondu.",
  it: "Questo indirizzo non ha risposto.",
});
const tooSlow = refusal("invalid", "fetch.too_slow", {
  en: "This address took too long to answer.",
  ar: "استغرق هذا العنوان وقتًا طويلًا للاستجابة.",
  fr: "Cette adresse a mis trop de temps à répondre.",
  it: "Questo indirizzo ha impiegato troppo tempo a rispondere.",
});
const tooLong = refusal("invalid", "fetch.too_large", {
  en: "What is at this address is too large.",
  ar: "ما يوجد في هذا العنوان كبير جدًا.",
  fr: "Le contenu de cette adresse est trop volumineux.",
  it: "Il contenuto di questo indirizzo è troppo grande.",
});
const wrongType = refusal("invalid", "fetch.wrong_type", {
  en: "What is at this address is not of the kind that is needed here.",
  ar: "ما يوجد في هذا العنوان ليس من النوع المطلوب هنا.",
  fr: "Le contenu de cette adresse n’est pas du type attendu ici.",
  it: "Il contenuto di questo indirizzo non è del tipo richiesto qui.",
});

const maxRedirects = 2;
const redirects: readonly number[] = [301, 302, 303, 307, 308];

export interface FetcherParts {
  /** All addresses of a name. */
  readonly resolve?: (host: string) => Promise<readonly string[]>;
  /** Opens the connection to an address that was found to be public. */
  readonly dial?: (address: string, port: number) => Socket;
  /** For tests without certificates only. */
  readonly allowHttp?: boolean;
  /** For everything together: names, redirects and bytes. */
  readonly timeoutMs?: number;
}

const allAddresses = async (host: string): Promise<readonly string[]> => (await lookup(host, { all: true })).map(({ address }) => address);

type Accept = { readonly maxBytes: number; readonly accept?: string };
type Fetched = { readonly body: Uint8Array; readonly contentType: string };

const fits = (contentType: string, accept: string | undefined): boolean =>
  accept === undefined ||
  accept
    .split(",")
    .some((one) => (one.trim().endsWith("/*") ? contentType.startsWith(one.trim().slice(0, -1)) : contentType === one.trim()));

const contentTypeOf = (response: IncomingMessage): string =>
  (response.headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase() ?? "";

const bodyOf = async (response: IncomingMessage, { maxBytes, accept }: Accept): Promise<Fetched> => {
  const contentType = contentTypeOf(response);
  if (response.statusCode !== 200) throw unreachable();
  if (!fits(contentType, accept) || ![undefined, "identity"].includes(response.headers["content-encoding"])) throw wrongType();
  if (Number(response.headers["content-length"] ?? 0) > maxBytes) throw tooLong();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > maxBytes) throw tooLong();
    chunks.push(chunk);
  }
  return { body: Buffer.concat(chunks), contentType };
};

/**
 * The one way to fetch what a person's address points to (reliability.md §3.22): https on port 443 without credentials; every
 * address of the name must be public, and the connection goes to the very address that was checked, so a name that changes
 * its mind meanwhile changes nothing. Redirects are checked the same way, two at most.
 *
 * @throws DomainError `fetch.refused_address`, `fetch.unreachable`, `fetch.too_slow`, `fetch.too_large`, `fetch.wrong_type`;
 *   none of them carries what the address answered
 */
export const guardedFetcher = (parts: FetcherParts = {}): Fetcher => {
  const { resolve = allAddresses, dial = (address, port) => connect({ host: address, port }), allowHttp = false, timeoutMs = 5000 } = parts;

  const vetted = (text: string, base?: string): URL => {
    const url = URL.canParse(text, base) ? new URL(text, base) : undefined;
    const known = url?.protocol === "https:" || (allowHttp && url?.protocol === "http:");
    if (!url || !known || url.port !== "" || url.username !== "" || url.password !== "") throw refusedAddress();
    return url;
  };

  const pinned = async ({ hostname }: URL): Promise<string> => {
    const host = hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
    const addresses = isIP(host) ? [host] : await resolve(host).catch(() => []);
    const [first] = addresses;
    if (first === undefined) throw unreachable();
    if (!addresses.every(isPublicAddress)) throw refusedAddress();
    return first;
  };

  const ask = async (url: URL, accept: string | undefined, signal: AbortSignal): Promise<IncomingMessage> => {
    const address = await pinned(url);
    signal.throwIfAborted();
    const plain = url.protocol === "http:";
    const servername = isIP(url.hostname.replace(/^\[|\]$/g, "")) ? {} : { servername: url.hostname };
    const socket = () => (plain ? dial(address, 80) : secure({ socket: dial(address, 443), ...servername, ALPNProtocols: ["http/1.1"] }));
    const headers = { host: url.host, accept: accept ?? "*/*", "accept-encoding": "identity", "user-agent": "Matjar" };
    return new Promise((done, fail) => {
      const how = { method: "GET", host: url.hostname, path: url.pathname + url.search, headers, signal, createConnection: socket };
      (plain ? httpRequest : httpsRequest)(how as object, done)
        .on("error", fail)
        .end();
    });
  };

  const follow = async (first: string, options: Accept, signal: AbortSignal): Promise<Fetched> => {
    let url = vetted(first);
    for (let hops = 0; ; hops++) {
      const response = await ask(url, options.accept, signal);
      const { location } = response.headers;
      if (!redirects.includes(response.statusCode ?? 0)) return bodyOf(response, options).finally(() => response.destroy());
      response.destroy();
      if (hops === maxRedirects || location === undefined) throw unreachable();
      url = vetted(location, url.href);
    }
  };

  return {
    fetch: async (url, options) => {
      const signal = AbortSignal.timeout(timeoutMs);
      const late = new Promise<never>((_, fail) => signal.addEventListener("abort", () => fail(tooSlow()), { once: true }));
      try {
        return await Promise.race([follow(url, options, signal), late]);
      } catch (error) {
        if (error instanceof DomainError) throw error;
        throw signal.aborted ? tooSlow() : unreachable();
      }
    },
  };
};
