import type { OrderDetail } from "../../../api/orders.ts";
import { useFormat } from "../../../i18n/format.ts";
import { fill, useText } from "../../../i18n/words.tsx";
import { Card } from "../../../ui/Card.tsx";
import { pictureUrl } from "../../../ui/picture.ts";
import { Badge } from "../../../ui/states.tsx";
import { useStore } from "../../store.tsx";

type Order = OrderDetail["order"];

const Line = ({ line, currency }: { readonly line: Order["lines"][number]; readonly currency: string }) => {
  const { orders: text } = useText();
  const { storeId } = useStore();
  const format = useFormat();
  return (
    <li className="order-line">
      {line.pictureId ? (
        <img className="thumb" src={pictureUrl(storeId, line.pictureId, 160)} alt="" width="56" height="56" loading="lazy" />
      ) : (
        <span className="thumb" aria-hidden />
      )}
      <div className="order-line-text">
        <bdi className="order-line-title">{line.title}</bdi>
        {line.variantTitle ? <bdi className="soft small">{line.variantTitle}</bdi> : null}
        {line.personalisation ? (
          <span className="order-line-personal">
            {line.personalisation.label ? <bdi className="soft small">{line.personalisation.label}</bdi> : null}
            <bdi className="personal-text">{line.personalisation.text}</bdi>
          </span>
        ) : null}
        {line.sku ? (
          <span className="soft small">
            {text.sku} <bdi dir="ltr">{line.sku}</bdi>
          </span>
        ) : null}
        {line.digital ? (
          <span>
            <Badge>{text.digital}</Badge>
          </span>
        ) : null}
      </div>
      <div className="order-line-price tabular">
        <span className="soft small">
          {fill(text.quantity, { n: format.number(line.quantity) })} <bdi>{format.money(line.unitPrice, currency)}</bdi>
        </span>
        <bdi>{format.money(line.total, currency)}</bdi>
      </div>
    </li>
  );
};

/** The parts of the total, in the order in which they add up; what is 0 is left out. */
const totalRows = ({ totals, refunded }: Pick<Order, "totals" | "refunded">) => {
  const tax = { id: totals.taxInclusive ? "taxIncluded" : "tax", amount: totals.tax } as const;
  const parts = [
    { id: "subtotal", amount: totals.subtotal },
    { id: "shipping", amount: totals.shipping },
    { id: "fee", amount: totals.fee },
    ...(totals.taxInclusive ? [] : [tax]),
    { id: "total", amount: totals.total },
    ...(totals.taxInclusive ? [tax] : []),
    { id: "refunded", amount: -refunded },
  ] as const;
  return parts.filter(({ id, amount }) => id === "subtotal" || id === "total" || amount !== 0);
};

export function LinesCard({ order }: { readonly order: Order }) {
  const { orders: text } = useText();
  const format = useFormat();
  const { currency, taxBasisPoints } = order.totals;
  return (
    <Card title={text.lines}>
      <ul className="order-lines">
        {order.lines.map((line) => (
          <Line key={line.id} line={line} currency={currency} />
        ))}
      </ul>
      <dl className="totals tabular">
        {totalRows(order).map(({ id, amount }) => (
          <div key={id} data-row={id}>
            <dt>{fill(text[id], { rate: format.number(taxBasisPoints / 100) })}</dt>
            <dd>
              <bdi>{format.money(amount, currency)}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
