import { useState } from "react";
import { useFormat } from "../../../i18n/format.ts";
import { fill, useText } from "../../../i18n/words.tsx";
import { WholeField } from "../../../ui/WholeField.tsx";
import type { VariantForm } from "./form.ts";
import { StockDialog } from "./StockDialog.tsx";
import { useStock } from "./stock.ts";

interface StockCellProps {
  readonly productId: string | undefined;
  readonly variant: VariantForm;
  readonly name: string;
  readonly onChange: (part: Partial<VariantForm>) => void;
  readonly error?: string | undefined;
}

/** The stock of one variant: how many to begin with while it is new, afterwards the level with the way to change it. */
export function StockCell({ productId, variant, name, onChange, error }: StockCellProps) {
  const { products: text } = useText();
  const format = useFormat();
  const level = useStock(productId).get(variant.id ?? "");
  const [open, setOpen] = useState(false);
  if (variant.stockPolicy === "untracked") return <span className="soft small">{text.policies.untracked}</span>;
  if (!variant.id || !productId)
    return (
      <WholeField
        label={text.stockNew}
        value={variant.initialStock}
        onChange={(initialStock) => onChange({ initialStock })}
        error={error}
      />
    );
  if (!level) return <span className="skeleton" style={{ inlineSize: "3rem" }} />;
  return (
    <>
      <button
        type="button"
        className="stock-button"
        data-empty={level.available === 0 || undefined}
        aria-haspopup="dialog"
        aria-label={`${fill(text.stockOf, { name })}: ${format.number(level.onHand)}. ${text.stockChange}`}
        onClick={() => setOpen(true)}
      >
        {format.number(level.onHand)}
        {level.held > 0 ? (
          <span className="soft small">
            ({fill(text.stockHeld, { available: format.number(level.available), held: format.number(level.held) })})
          </span>
        ) : null}
      </button>
      {open ? <StockDialog productId={productId} level={level} name={name} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
