import type { OrderDetail } from "../../../api/orders.ts";
import { useFormat } from "../../../i18n/format.ts";
import { useText } from "../../../i18n/words.tsx";
import { Card } from "../../../ui/Card.tsx";
import { Badge, type Tone } from "../../../ui/states.tsx";
import { PaymentTrouble } from "./PaymentTrouble.tsx";

type Payment = OrderDetail["payments"][number];

const tones: Readonly<Partial<Record<Payment["state"], Tone>>> = {
  captured: "done",
  declined: "stop",
  pending: "attention",
  refund_pending: "attention",
  refund_failed: "stop",
};

/** Each attempt to be paid, the newest last. */
export function PaymentsCard({ payments }: { readonly payments: readonly Payment[] }) {
  const { orders: text } = useText();
  const format = useFormat();
  return (
    <Card title={text.payments}>
      {payments.length === 0 ? <p className="soft">{text.noPayments}</p> : null}
      <ul className="stack">
        {payments.map((payment) => (
          <li key={payment.id} className="payment">
            <span className="payment-head">
              <strong>{text.method[payment.method]}</strong>
              <Badge tone={tones[payment.state] ?? "neutral"}>{text.payment[payment.state]}</Badge>
            </span>
            <span className="payment-head tabular">
              <bdi>{format.money(payment.amount, payment.currency)}</bdi>
              <span className="soft small">{format.dateTime(payment.startedAt)}</span>
            </span>
            {payment.reference ? (
              <span className="soft small">
                {text.reference}{" "}
                <bdi dir="ltr" className="code">
                  {payment.reference}
                </bdi>
              </span>
            ) : null}
            <PaymentTrouble payment={payment} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
