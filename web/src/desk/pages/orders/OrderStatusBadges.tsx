import type { OrderItem } from "../../../api/orders.ts";
import { useText } from "../../../i18n/words.tsx";
import { Badge } from "../../../ui/states.tsx";
import { orderTone, paidTone } from "./tones.ts";

export const StatusBadge = ({ status }: Pick<OrderItem, "status">) => {
  const { orders: text } = useText();
  return <Badge tone={orderTone[status]}>{text.status[status]}</Badge>;
};

export const PaidBadge = ({ paymentStatus }: Pick<OrderItem, "paymentStatus">) => {
  const { orders: text } = useText();
  return <Badge tone={paidTone[paymentStatus]}>{text.paid[paymentStatus]}</Badge>;
};
