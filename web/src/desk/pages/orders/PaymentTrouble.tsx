import { TriangleAlert } from "lucide-react";
import { type OrderDetail, refundAgain, refundedByHand } from "../../../api/orders.ts";
import { useFormat } from "../../../i18n/format.ts";
import { fill, useText } from "../../../i18n/words.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { Badge } from "../../../ui/states.tsx";
import { useDeed } from "../../deed.ts";
import { useStore } from "../../store.tsx";
import { orderKeys } from "./keys.ts";

type Payment = OrderDetail["payments"][number];
type Dispute = NonNullable<Payment["dispute"]>;

const won = new Set(["won", "warning_closed", "prevented"]);

/** A refund that Stripe could not send: the merchant owes the money, and tries again or sends it in another way. */
function RefundFailed({ payment }: { readonly payment: Payment }) {
  const { storeId, role } = useStore();
  const { orders: text } = useText();
  const refresh = orderKeys(storeId, payment.orderId);
  const again = useDeed({ run: () => refundAgain(storeId, payment.orderId, payment.id), refresh });
  const byHand = useDeed({ run: () => refundedByHand(storeId, payment.orderId, payment.id), done: text.refundByHandDone, refresh });
  return (
    <div className="stack">
      <div className="notice" data-tone="attention" role="status">
        <Icon of={TriangleAlert} />
        <p>{text.refundFailed}</p>
      </div>
      {role === "staff" ? null : (
        <div className="row">
          <Button isPending={again.isPending} onPress={() => again.mutate()}>
            {text.refundAgain}
          </Button>
          <Button kind="plain" isPending={byHand.isPending} onPress={() => byHand.mutate()}>
            {text.refundByHand}
          </Button>
        </div>
      )}
    </div>
  );
}

function DisputeNote({ dispute, currency }: { readonly dispute: Dispute; readonly currency: string }) {
  const { orders: text } = useText();
  const format = useFormat();
  const amount = `\u2068${format.money(dispute.amount, currency)}\u2069`;
  const ended = won.has(dispute.status) ? text.disputeWon : dispute.status === "lost" ? text.disputeLost : undefined;
  const open = dispute.answerBy
    ? fill(text.disputeOpen, { amount, date: format.date(dispute.answerBy) })
    : fill(text.disputeWaits, { amount });
  return (
    <div className="notice" data-tone={won.has(dispute.status) ? "done" : "attention"} role="status">
      <Icon of={TriangleAlert} />
      <div>
        <Badge tone={ended ? "neutral" : "stop"}>{text.dispute}</Badge>
        <p>{ended ? fill(ended, { amount }) : open}</p>
      </div>
    </div>
  );
}

/** What went wrong with a payment after it was made, and what to do about it. */
export const PaymentTrouble = ({ payment }: { readonly payment: Payment }) => (
  <>
    {payment.dispute ? <DisputeNote dispute={payment.dispute} currency={payment.currency} /> : null}
    {payment.state === "refund_failed" ? <RefundFailed payment={payment} /> : null}
  </>
);
