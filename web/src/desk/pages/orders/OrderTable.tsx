import type { OrderItem } from "../../../api/orders.ts";
import { useFormat } from "../../../i18n/format.ts";
import { plural, useLocale, useText } from "../../../i18n/words.tsx";
import { Table } from "../../../ui/Table.tsx";
import { Link } from "../../router.tsx";
import { useStore } from "../../store.tsx";
import { PaidBadge, StatusBadge } from "./OrderStatusBadges.tsx";

/** "#1024", or the end of its id while it has no number. */
export const numberOf = ({ number, id }: Pick<OrderItem, "number" | "id">): string =>
  number === undefined ? `…${id.slice(-6)}` : `#${number}`;

export function OrderTable({ rows }: { readonly rows: readonly OrderItem[] }) {
  const store = useStore();
  const { orders: text } = useText();
  const { locale } = useLocale();
  const format = useFormat();
  return (
    <div className="order-cards">
      <Table
        label={text.title}
        rows={rows}
        idOf={(order) => order.id}
        columns={[
          {
            id: "number",
            title: text.number,
            kind: "lead",
            cell: (order) => (
              <Link to={store.to(`/orders/${order.id}`)} className="row-link">
                <bdi className="tabular">{numberOf(order)}</bdi>
              </Link>
            ),
          },
          {
            id: "customer",
            title: text.customer,
            cell: (order) => (
              <span className="two-lines">
                <bdi>{order.name ?? order.email}</bdi>
                <span className="soft small">{plural(locale, text.units, order.units)}</span>
              </span>
            ),
          },
          { id: "status", title: text.stateTitle, cell: (order) => <StatusBadge status={order.status} /> },
          {
            id: "money",
            title: text.money,
            cell: (order) => (
              <span className="two-lines">
                <PaidBadge paymentStatus={order.paymentStatus} />
                <span className="soft small">{text.method[order.paymentMethod]}</span>
              </span>
            ),
          },
          {
            id: "placed",
            title: text.placed,
            cell: (order) => (
              <time dateTime={order.placedAt} title={format.dateTime(order.placedAt)}>
                {format.ago(order.placedAt)}
              </time>
            ),
          },
          { id: "total", title: text.total, kind: "number", cell: (order) => <bdi>{format.money(order.total, order.currency)}</bdi> },
        ]}
      />
    </div>
  );
}
