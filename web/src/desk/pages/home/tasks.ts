import { CreditCard, DoorClosed, Image, type LucideIcon, OctagonAlert, Package, Rocket, ShieldAlert, Tag, Undo2 } from "lucide-react";
import type { ToDo } from "../../../api/toDo.ts";
import { useFormat } from "../../../i18n/format.ts";
import { fill, plural, useLocale, useText } from "../../../i18n/words.tsx";
import type { Tone } from "../../../ui/states.tsx";

export interface Task {
  readonly key: string;
  readonly to: string;
  readonly icon: LucideIcon;
  readonly tone: Tone;
  readonly title: string;
  readonly why: string;
}

const counted = [
  { count: "toFulfil", words: "fulfil", why: "fulfilWhy", to: "/orders?status=confirmed", icon: Package, tone: "accent" },
  {
    count: "toMarkPaid",
    words: "markPaid",
    why: "markPaidWhy",
    to: "/orders?status=awaiting_payment",
    icon: CreditCard,
    tone: "attention",
  },
  { count: "stopped", words: "stopped", why: "stoppedWhy", to: "/dead-letters", icon: OctagonAlert, tone: "stop" },
  { count: "withoutPicture", words: "noPicture", why: "noPictureWhy", to: "/products", icon: Image, tone: "neutral" },
] as const;

/** Money that is owed, and disputes with a day to answer: each leads to its order. */
const useTroubles = (troubles: ToDo["troubles"]): readonly Task[] => {
  const { home } = useText();
  const format = useFormat();
  return troubles.map(({ what, orderId, paymentId, amount, currency, answerBy }) => {
    const values = { amount: `\u2068${format.money(amount, currency)}\u2069` };
    const about = { key: `${what} ${paymentId}`, to: `/orders/${orderId}`, tone: "stop" as const };
    if (what === "refund_failed") return { ...about, icon: Undo2, title: fill(home.refundFailed, values), why: home.refundFailedWhy };
    const why = answerBy ? fill(home.disputeUntil, { date: format.date(answerBy) }) : home.disputeWhy;
    return { ...about, icon: ShieldAlert, title: fill(home.dispute, values), why };
  });
};

/** What needs doing, the most urgent first. */
export const useTasks = (found: ToDo | undefined): readonly Task[] => {
  const { home } = useText();
  const { locale } = useLocale();
  const troubles = useTroubles(found?.troubles ?? []);
  if (!found) return [];
  const tasks = counted
    .filter(({ count }) => found[count] > 0)
    .map(({ count, words, why, ...task }) => ({ ...task, key: count, title: plural(locale, home[words], found[count]), why: home[why] }));
  const first: Task = { key: "first", to: "/products/new", icon: Tag, tone: "accent", title: home.firstProduct, why: home.firstProductWhy };
  const never: Task = { key: "publish", to: "/publish", icon: Rocket, tone: "accent", title: home.never, why: home.neverWhy };
  const { count, more } = found.unpublished;
  const waiting = more ? fill(home.unpublishedMany, { n: count }) : plural(locale, home.unpublished, count);
  const closed: Task = { key: "closed", to: "/opening", icon: DoorClosed, tone: "attention", title: home.closed, why: home.closedWhy };
  const unpublished: Task = { ...never, title: found.older ? home.older : waiting, why: home.unpublishedWhy };
  return [
    ...(found.hasProducts ? [] : [first]),
    ...(found.hasProducts && !found.published ? [never] : []),
    ...(found.published && found.mode !== "open" ? [closed] : []),
    ...troubles,
    ...tasks,
    ...(found.published && (count > 0 || found.older) ? [unpublished] : []),
  ];
};
