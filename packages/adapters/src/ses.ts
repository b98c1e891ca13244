import { type SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";
import type { Mail, Post } from "@matjar/core/kernel";

export interface SesOptions {
  readonly client: SESv2Client;
  /** Verified sender, such as `orders@matjar.example`; the store's name stands before it. */
  readonly from: string;
  readonly configurationSet?: string;
}

/** RFC 2047 for a name with other than ASCII letters; the rest in quotes (RFC 5322 §3.4). */
const named = (name: string | undefined, address: string): string => {
  const clean = (name ?? "").replace(/\p{Cc}/gu, " ").trim();
  if (clean === "") return address;
  const ascii = /^[\x20-\x7e]*$/.test(clean);
  return ascii
    ? `"${clean.replace(/(["\\])/g, "\\$1")}" <${address}>`
    : `=?UTF-8?B?${Buffer.from(clean).toString("base64")}?= <${address}>`;
};

const utf8 = (Data: string) => ({ Data, Charset: "UTF-8" });

/** Amazon SES (API v2). It knows no idempotency key: wrap it in `postOnce`. */
export const sesPost = ({ client, from, configurationSet }: SesOptions): Post => ({
  deliver: async (mail: Mail) => {
    await client.send(
      new SendEmailCommand({
        FromEmailAddress: named(mail.fromName, from),
        Destination: { ToAddresses: [mail.to] },
        ...(mail.replyTo ? { ReplyToAddresses: [mail.replyTo] } : {}),
        ...(configurationSet ? { ConfigurationSetName: configurationSet } : {}),
        EmailTags: [{ Name: "kind", Value: mail.kind.replace(/[^\w-]/g, "_") }],
        Content: {
          Simple: {
            Subject: utf8(mail.subject),
            Body: { Html: utf8(mail.html), Text: utf8(mail.text) },
            Headers: [
              { Name: "Content-Language", Value: mail.locale },
              { Name: "X-Entity-Ref-ID", Value: mail.idempotencyKey.slice(0, 200) },
              { Name: "Auto-Submitted", Value: "auto-generated" },
            ],
          },
        },
      }),
    );
  },
});
