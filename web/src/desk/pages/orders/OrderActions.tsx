import { Ban, Banknote, EllipsisVertical, Package, Undo2 } from "lucide-react";
import { useState } from "react";
import { markPaid, type OrderDetail } from "../../../api/orders.ts";
import { fill, useText } from "../../../i18n/words.tsx";
import { Button, IconButton } from "../../../ui/Button.tsx";
import { Menu } from "../../../ui/Menu.tsx";
import { useDeed } from "../../deed.ts";
import { useStore } from "../../store.tsx";
import { EndDialog } from "./EndDialog.tsx";
import { FulfilDialog } from "./FulfilDialog.tsx";
import { orderKeys } from "./keys.ts";
import { allowed } from "./life.ts";
import { numberOf } from "./OrderTable.tsx";

type Opened = "fulfil" | "cancel" | "refund" | undefined;

/** What may be done with the order as it stands: one next step in view, the rest in a menu. */
export function OrderActions({ detail }: { readonly detail: OrderDetail }) {
  const { storeId, role } = useStore();
  const { orders: text } = useText();
  const [opened, setOpened] = useState<Opened>();
  const { order } = detail;
  const pay = useDeed({
    run: () => markPaid(storeId, order.id),
    done: fill(text.markPaidDone, { number: `\u2066${numberOf(order)}\u2069` }),
    refresh: orderKeys(storeId, order.id),
  });
  const may = allowed(detail, role);
  const close = () => setOpened(undefined);
  const entries = [
    ...(may.cancel ? [{ id: "cancel", label: text.cancel, icon: Ban, kind: "stop" as const, onAction: () => setOpened("cancel") }] : []),
    ...(may.refund ? [{ id: "refund", label: text.refund, icon: Undo2, kind: "stop" as const, onAction: () => setOpened("refund") }] : []),
  ];
  return (
    <>
      {may.markPaid ? (
        <Button kind={may.fulfil ? "quiet" : "primary"} icon={Banknote} isPending={pay.isPending} onPress={() => pay.mutate()}>
          {text.markPaid}
        </Button>
      ) : null}
      {may.fulfil ? (
        <Button kind="primary" icon={Package} onPress={() => setOpened("fulfil")}>
          {text.fulfil}
        </Button>
      ) : null}
      {entries.length > 0 ? (
        <Menu label={text.more} groups={[{ entries }]}>
          <IconButton icon={EllipsisVertical} label={text.more} />
        </Menu>
      ) : null}
      {opened === "fulfil" ? <FulfilDialog orderId={order.id} onClose={close} /> : null}
      {opened === "cancel" || opened === "refund" ? <EndDialog deed={opened} order={order} onClose={close} /> : null}
    </>
  );
}
