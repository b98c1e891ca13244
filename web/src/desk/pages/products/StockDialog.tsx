import type { MoveKind } from "@matjar/core/stock/schema";
import { useState } from "react";
import { Problem } from "../../../api/problem.ts";
import { adjustStock, type StockLevel } from "../../../api/products.ts";
import { useFormat } from "../../../i18n/format.ts";
import { fill, useCommon, useText } from "../../../i18n/words.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import { Select } from "../../../ui/Select.tsx";
import { WholeField } from "../../../ui/WholeField.tsx";
import { useDeed } from "../../deed.ts";
import { useStore } from "../../store.tsx";
import { stockKey } from "./stock.ts";

interface StockDialogProps {
  readonly productId: string;
  readonly level: StockLevel;
  readonly name: string;
  readonly onClose: () => void;
}

type Cause = Exclude<MoveKind, "opening" | "claim" | "restock">;

/** Changes the stock by a number of units: two people who count at once lose nothing. */
export function StockDialog({ productId, level, name, onClose }: StockDialogProps) {
  const { storeId } = useStore();
  const { products: text } = useText();
  const common = useCommon();
  const format = useFormat();
  const [delta, setDelta] = useState<number>();
  const [reason, setReason] = useState<Cause>("received");
  const after = level.onHand + (delta ?? 0);
  const save = useDeed({
    run: () => adjustStock(storeId, { variantId: level.variantId, delta: delta ?? 0, reason }),
    done: fill(text.stockDone, { n: format.number(after) }),
    refresh: [stockKey(storeId, productId)],
    quiet: true,
    after: onClose,
  });
  const problem = save.error instanceof Problem ? save.error : undefined;
  const actions = (
    <>
      <Button onPress={onClose}>{common.cancel}</Button>
      <Button kind="primary" isDisabled={!delta} isPending={save.isPending} onPress={() => save.mutate()}>
        {text.stockChange}
      </Button>
    </>
  );
  return (
    <Dialog title={fill(text.stockOf, { name })} isOpen onClose={onClose} form="sheet" actions={actions}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (delta) save.mutate();
        }}
      >
        <div className="level">
          <span>{text.stock}</span>
          <strong>{format.number(level.onHand)}</strong>
        </div>
        {level.held > 0 ? (
          <p className="soft small">
            {fill(text.stockHeld, { available: format.number(level.available), held: format.number(level.held) })}
          </p>
        ) : null}
        <ProblemMessage error={save.error} shownAt={["/delta"]} />
        <WholeField
          label={text.delta}
          hint={delta ? fill(text.after, { n: format.number(after) }) : text.deltaHint}
          signed
          autoFocus
          value={delta}
          onChange={setDelta}
          error={problem?.at("/delta")}
        />
        <Select
          label={text.cause}
          value={reason}
          onChange={setReason}
          choices={(["received", "counted", "damaged", "returned", "other"] as const).map((value) => ({
            value,
            label: value === "other" ? text.otherCause : text.causes[value],
          }))}
        />
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
