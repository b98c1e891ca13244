import { directionOf, type Mail, type Mailer, type Message, type Post } from "@matjar/core/kernel";
import { disputeOpened } from "./dispute-opened.ts";
import { downloadsReady } from "./downloads-ready.ts";
import { invitation } from "./invitation.ts";
import { letterHtml } from "./layout.ts";
import { type Template, unisolated } from "./letter.ts";
import { newMessage } from "./new-message.ts";
import { newOrder } from "./new-order.ts";
import { orderCancelled } from "./order-cancelled.ts";
import { orderDelivered } from "./order-delivered.ts";
import { orderExpired } from "./order-expired.ts";
import { orderShipped } from "./order-shipped.ts";
import { letterText } from "./plain.ts";
import { receipt } from "./receipt.ts";
import { refundFailed } from "./refund-failed.ts";
import { refunded } from "./refunded.ts";
import { shopOpen } from "./shop-open.ts";
import { signInCode } from "./sign-in-code.ts";
import { transferInstructions } from "./transfer-instructions.ts";

/** Every kind of mail that the house can write. */
export const templates: readonly Template<never>[] = [
  receipt,
  transferInstructions,
  orderShipped,
  orderDelivered,
  downloadsReady,
  orderCancelled,
  orderExpired,
  refunded,
  newOrder,
  newMessage,
  shopOpen,
  refundFailed,
  disputeOpened,
  signInCode,
  invitation,
] as readonly Template[] as readonly Template<never>[];

const byKind = new Map(templates.map((template) => [template.kind, template as unknown as Template]));

/** Subjects show no markup, so isolates stay only where the reader's own direction needs them. */
const subjectLine = (subject: string, { locale }: Message): string =>
  (directionOf(locale) === "rtl" ? subject : unisolated(subject)).replace(/\s+/g, " ");

/** The mail in words. @throws when the kind is unknown or the facts are not those of the kind. */
export const written = async (message: Message): Promise<Mail> => {
  const template = byKind.get(message.kind);
  if (!template) throw new TypeError(`There is no mail of kind ${message.kind}`);
  const letter = template.write(template.facts.parse(message.facts), message.locale);
  const { facts: _facts, ...rest } = message;
  return {
    fromName: letter.brand.name,
    ...rest,
    subject: subjectLine(letter.subject, message),
    html: await letterHtml(letter, message.locale),
    text: letterText(letter),
  };
};

/** Writes mails and hands them to the post. */
export const mailer = (post: Post): Mailer => ({
  send: async (message) => post.deliver(await written(message)),
});
