import { useText } from "../../../i18n/words.tsx";
import { MoneyField } from "../../../ui/MoneyField.tsx";
import { Select } from "../../../ui/Select.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { Switch } from "../../../ui/toggles.tsx";
import { WholeField } from "../../../ui/WholeField.tsx";
import type { At, VariantForm } from "./form.ts";
import { StockCell } from "./StockCell.tsx";

export interface VariantFieldsProps {
  readonly productId: string | undefined;
  readonly variant: VariantForm;
  readonly name: string;
  readonly currency: string;
  readonly onChange: (part: Partial<VariantForm>) => void;
  /** What the API says is wrong below this variant. */
  readonly at: At;
}

/** Everything that one variant has besides its options. */
export function VariantFields({ productId, variant, name, currency, onChange, at }: VariantFieldsProps) {
  const { products: text } = useText();
  const stock = <StockCell productId={productId} variant={variant} name={name} onChange={onChange} error={at("/initialStock")} />;
  const isLevel = variant.id !== undefined && productId !== undefined;
  return (
    <>
      <div className="fields">
        <MoneyField
          label={text.price}
          currency={currency}
          value={variant.price}
          onChange={(price) => onChange({ price })}
          isRequired
          error={at("/price")}
        />
        <MoneyField
          label={text.compareAt}
          hint={text.compareHint}
          optional
          currency={currency}
          value={variant.compareAtPrice}
          onChange={(compareAtPrice) => onChange({ compareAtPrice })}
          error={at("/compareAtPrice")}
        />
      </div>
      <div className="fields">
        <Select
          label={text.policy}
          value={variant.stockPolicy}
          onChange={(stockPolicy) => onChange({ stockPolicy })}
          choices={(["deny", "continue", "untracked"] as const).map((value) => ({ value, label: text.policies[value] }))}
        />
        {variant.stockPolicy === "untracked" ? null : isLevel ? (
          <div className="field">
            <span className="field-label">{text.stock}</span>
            {stock}
          </div>
        ) : (
          stock
        )}
      </div>
      <div className="fields">
        <TextField
          label={text.sku}
          optional
          dir="ltr"
          autoComplete="off"
          value={variant.sku ?? ""}
          onChange={(sku) => onChange({ sku })}
          maxLength={80}
          error={at("/sku")}
        />
        <TextField
          label={text.barcode}
          optional
          dir="ltr"
          autoComplete="off"
          inputMode="numeric"
          value={variant.barcode ?? ""}
          onChange={(barcode) => onChange({ barcode })}
          maxLength={40}
          error={at("/barcode")}
        />
      </div>
      <Switch isSelected={variant.requiresShipping} onChange={(requiresShipping) => onChange({ requiresShipping })}>
        <span className="two-lines">
          <span>{text.ships}</span>
          <span className="soft small">{text.shipsWhy}</span>
        </span>
      </Switch>
      {variant.requiresShipping ? (
        <WholeField
          label={text.weight}
          unit="g"
          value={variant.weightGrams}
          onChange={(weightGrams) => onChange({ weightGrams: weightGrams ?? 0 })}
          error={at("/weightGrams")}
        />
      ) : null}
    </>
  );
}
