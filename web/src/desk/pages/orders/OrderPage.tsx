import { useQuery } from "@tanstack/react-query";
import type { OrderDetail } from "../../../api/orders.ts";
import { order as readOrder } from "../../../api/orders.ts";
import { useFormat } from "../../../i18n/format.ts";
import { fill, useCommon, useText } from "../../../i18n/words.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import { FormSkeleton } from "../../../ui/states.tsx";
import { useStore } from "../../store.tsx";
import "../../../styles/sell.css";
import { BuyerCard } from "./BuyerCard.tsx";
import { GrantsCard } from "./GrantsCard.tsx";
import { LinesCard } from "./LinesCard.tsx";
import { OrderActions } from "./OrderActions.tsx";
import { PaidBadge, StatusBadge } from "./OrderStatusBadges.tsx";
import { numberOf } from "./OrderTable.tsx";
import { ParcelsCard } from "./ParcelsCard.tsx";
import { PaymentsCard } from "./PaymentsCard.tsx";
import { TimelineCard } from "./TimelineCard.tsx";

/** While something goes on by itself (label, parcel, refund) the page follows it. */
const followMs = (detail: OrderDetail | undefined): number => {
  const moving = detail?.shipments.some(({ state, carrier }) => carrier === "test" && state !== "delivered" && state !== "cancelled");
  const returning = detail?.payments.some(({ state }) => state === "refund_pending" || state === "pending");
  return moving || returning ? 3000 : 30_000;
};

export const orderKey = (storeId: string, id: string) => ["store", storeId, "order", id] as const;

export default function OrderPage({ id = "" }: { readonly id?: string }) {
  const store = useStore();
  const { orders: text } = useText();
  const common = useCommon();
  const format = useFormat();
  const found = useQuery({
    queryKey: orderKey(store.storeId, id),
    queryFn: () => readOrder(store.storeId, id),
    refetchInterval: ({ state }) => followMs(state.data),
  });
  const detail = found.data;
  return (
    <div className="desk-page">
      <PageHeader
        title={detail ? fill(text.order, { number: `\u2066${numberOf(detail.order)}\u2069` }) : text.title}
        back={{ to: store.to("/orders"), label: text.title }}
        {...(detail
          ? {
              lead: format.dateTime(detail.order.placedAt),
              badge: (
                <>
                  <StatusBadge {...detail.order} /> <PaidBadge {...detail.order} />
                </>
              ),
              actions: <OrderActions detail={detail} />,
            }
          : {})}
      />
      <ProblemMessage error={found.error} onRetry={() => void found.refetch()} />
      {found.isPending ? <FormSkeleton label={common.loading} /> : null}
      {detail ? (
        <div className="split">
          <div className="stack">
            <LinesCard order={detail.order} />
            <ParcelsCard detail={detail} />
            {detail.order.lines.some((line) => line.digital) ? (
              <GrantsCard orderId={detail.order.id} paid={detail.order.paymentStatus !== "unpaid"} />
            ) : null}
            <TimelineCard entries={detail.timeline} />
          </div>
          <div className="stack">
            <BuyerCard order={detail.order} />
            <PaymentsCard payments={detail.payments} />
          </div>
        </div>
      ) : null}
    </div>
  );
}
