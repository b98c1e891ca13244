import { createHmac, timingSafeEqual } from "node:crypto";

/** What one signed address allows, once, until it expires. */
export interface BlobGrant {
  readonly verb: "put" | "part" | "get";
  readonly key: string;
  /** Epoch seconds. */
  readonly expires: number;
  readonly contentType?: string;
  readonly maxBytes?: number;
  readonly fileName?: string;
  readonly uploadId?: string;
  readonly part?: number;
}

export interface BlobLinks {
  /** The absolute address that carries the grant. */
  sign(grant: BlobGrant): string;
  /** The grant of an address; undefined when the signature is wrong or the time is over. */
  read(url: URL): BlobGrant | undefined;
  readonly now: () => number;
}

const encoded = (grant: BlobGrant): string => Buffer.from(JSON.stringify(grant)).toString("base64url");

const decoded = (text: string): BlobGrant => JSON.parse(Buffer.from(text, "base64url").toString()) as BlobGrant;

/**
 * Signed addresses for hosts without S3: `<base>/<grant>.<HMAC-SHA256>`, both base64url. The grant says everything, so
 * nothing is kept on the server.
 *
 * @param base where the host serves `blobGateway`, such as `http://localhost:4000/blobs`
 */
export const blobLinks = ({ base, secret, now }: { base: string; secret: string; now: () => number }): BlobLinks => {
  const mac = (text: string) => createHmac("sha256", secret).update(`blob:${text}`).digest();
  return {
    now,
    sign: (grant) => {
      const text = encoded(grant);
      return `${base}/${text}.${mac(text).toString("base64url")}`;
    },
    read: (url) => {
      const [, text = "", signature = ""] = /\/([\w-]+)\.([\w-]{43})$/.exec(url.pathname) ?? [];
      const expected = mac(text);
      const given = Buffer.from(signature, "base64url");
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
      const grant = decoded(text);
      return grant.expires * 1000 > now() ? grant : undefined;
    },
  };
};

/** `attachment` with a name in any script (RFC 6266, RFC 8187). */
export const attachment = (fileName: string): string => {
  const ascii = fileName
    .normalize("NFKD")
    .replace(/[^\w. -]/g, "_")
    .slice(0, 150);
  const extended = encodeURIComponent(fileName.toWellFormed()).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${extended}`;
};
