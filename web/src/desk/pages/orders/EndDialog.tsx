import { useState } from "react";
import { cancelOrder, type OrderDetail, refundOrder } from "../../../api/orders.ts";
import { useFormat } from "../../../i18n/format.ts";
import { fill, useText } from "../../../i18n/words.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { Checkbox } from "../../../ui/toggles.tsx";
import { useDeed } from "../../deed.ts";
import { useStore } from "../../store.tsx";
import { orderKeys } from "./keys.ts";
import { isNamed } from "./named.ts";
import { numberOf } from "./OrderTable.tsx";

interface EndDialogProps {
  readonly deed: "cancel" | "refund";
  readonly order: OrderDetail["order"];
  readonly onClose: () => void;
}

/** Ends an order. A refund moves money that nobody can call back, so the order's number is typed for it. */
export function EndDialog({ deed, order, onClose }: EndDialogProps) {
  const { storeId } = useStore();
  const { orders: text } = useText();
  const format = useFormat();
  const [reason, setReason] = useState("");
  const [restock, setRestock] = useState(true);
  const [typed, setTyped] = useState("");
  const amount = format.money(order.captured - order.refunded, order.totals.currency);
  const returns = order.captured > order.refunded;
  const mayRun = !returns || isNamed(typed, numberOf(order));
  const run = useDeed({
    run: () => (deed === "cancel" ? cancelOrder : refundOrder)(storeId, order.id, { reason, restock }),
    done: deed === "cancel" ? text.cancelDone : text.refundDone,
    refresh: orderKeys(storeId, order.id),
    quiet: true,
    after: onClose,
  });
  const actions = (
    <>
      <Button onPress={onClose}>{text.keep}</Button>
      <Button kind="stop" isDisabled={!mayRun} isPending={run.isPending} onPress={() => run.mutate()}>
        {deed === "cancel" ? text.cancel : fill(text.refundDo, { amount })}
      </Button>
    </>
  );
  return (
    <Dialog title={deed === "cancel" ? text.cancel : text.refund} isOpen onClose={onClose} form="sheet" actions={actions}>
      <div className="stack">
        <p>
          {deed === "cancel" ? text.cancelLead : fill(text.refundLead, { amount })}
          {deed === "cancel" && returns ? ` ${fill(text.cancelPaid, { amount })}` : ""}
        </p>
        <ProblemMessage error={run.error} />
        <TextField label={text.reason} hint={text.reasonHint} optional rows={2} value={reason} onChange={setReason} maxLength={500} />
        {order.lines.some((line) => line.tracked) ? (
          <Checkbox isSelected={restock} onChange={setRestock}>
            {text.restock}
          </Checkbox>
        ) : null}
        {returns ? (
          <TextField
            label={fill(text.refundType, { number: `\u2066${numberOf(order)}\u2069` })}
            dir="ltr"
            autoComplete="off"
            value={typed}
            onChange={setTyped}
          />
        ) : null}
      </div>
    </Dialog>
  );
}
