/* biome-ignore-all lint/suspicious/noArrayIndexKey: an option’s place in the name never moves */
/* biome-ignore-all lint/a11y/useSemanticElements: a fieldset cannot be a row that wraps in every browser */
import { Pencil } from "lucide-react";
import { useState } from "react";
import { fill, plural, useLocale, useText } from "../../../i18n/words.tsx";
import { Button, IconButton } from "../../../ui/Button.tsx";
import { Card } from "../../../ui/Card.tsx";
import { MoneyField } from "../../../ui/MoneyField.tsx";
import { Table } from "../../../ui/Table.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import type { At, ProductForm, VariantForm } from "./form.ts";
import { Thumb } from "./ProductTable.tsx";
import { StockCell } from "./StockCell.tsx";
import { VariantDialog } from "./VariantDialog.tsx";
import { combinations, fillUp, type Grid, missing, most, nameOf, removeVariants } from "./variants.ts";

interface VariantsCardProps {
  readonly productId: string | undefined;
  readonly value: ProductForm;
  readonly currency: string;
  readonly onChange: (grid: Grid) => void;
  readonly at: At;
}

interface Row {
  readonly index: number;
  readonly variant: VariantForm;
}

/** One price for the chosen variants, or for all while none is chosen. */
function BulkTools({
  currency,
  chosen,
  onPrice,
  onRemove,
}: {
  readonly currency: string;
  readonly chosen: number;
  readonly onPrice: (price: number) => void;
  readonly onRemove: () => void;
}) {
  const { products: text } = useText();
  const { locale } = useLocale();
  const [price, setPrice] = useState<number>();
  if (chosen === 0) return null;
  return (
    <div className="variant-tools" role="group" aria-label={plural(locale, text.chosen, chosen)}>
      <MoneyField label={text.setPrice} currency={currency} value={price} onChange={setPrice} />
      <Button
        isDisabled={price === undefined}
        onPress={() => {
          if (price !== undefined) onPrice(price);
        }}
      >
        {text.apply}
      </Button>
      <Button kind="stop" onPress={onRemove}>
        {text.removeVariants}
      </Button>
    </div>
  );
}

/** Every combination with its price, code and stock; the rest of each behind its pencil. */
export function VariantsCard({ productId, value, currency, onChange, at }: VariantsCardProps) {
  const { products: text } = useText();
  const { locale } = useLocale();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [opened, setOpened] = useState<number>();
  const { options, variants } = value;
  const set = (index: number, part: Partial<VariantForm>) =>
    onChange({ options, variants: variants.map((old, i) => (i === index ? { ...old, ...part } : old)) });
  const keyOf = ({ variant }: Row) => JSON.stringify(variant.options);
  const rows = variants.map((variant, index) => ({ variant, index }));
  const isChosen = (row: Row) => chosen.has(keyOf(row));
  const absent = missing(value).length;
  const fits = combinations(options).length <= most.variants;
  const remove = () => {
    onChange(removeVariants(value, new Set(rows.filter(isChosen).map(({ variant }) => variant))));
    setChosen(new Set());
  };
  const price = (amount: number) =>
    onChange({ options, variants: rows.map((row) => (isChosen(row) ? { ...row.variant, price: amount } : row.variant)) });
  const current = opened === undefined ? undefined : variants[opened];
  return (
    <Card
      title={text.variantsTitle}
      lead={plural(locale, text.variantsLead, variants.length)}
      actions={absent > 0 && fits ? <Button onPress={() => onChange(fillUp(value))}>{plural(locale, text.missing, absent)}</Button> : null}
    >
      <BulkTools currency={currency} chosen={rows.filter(isChosen).length} onPrice={price} onRemove={remove} />
      <Table
        label={text.variantsTitle}
        rows={rows}
        idOf={keyOf}
        selected={chosen}
        onSelect={setChosen}
        columns={[
          {
            id: "variant",
            title: text.variant,
            kind: "lead",
            cell: ({ variant }) => (
              <span className="product-cell">
                {variant.pictureId ? <Thumb id={variant.pictureId} small /> : null}
                <span>
                  {variant.options.map((option, i) => (
                    <span key={i}>
                      {i > 0 ? " / " : ""}
                      <bdi>{option}</bdi>
                    </span>
                  ))}
                </span>
              </span>
            ),
          },
          {
            id: "price",
            title: text.price,
            cell: ({ variant, index }) => (
              <span className="cell-field">
                <MoneyField
                  label={`${text.price}: ${nameOf(variant)}`}
                  currency={currency}
                  value={variant.price}
                  onChange={(amount) => set(index, { price: amount })}
                  error={at(`/variants/${index}/price`)}
                />
              </span>
            ),
          },
          {
            id: "sku",
            title: text.sku,
            cell: ({ variant, index }) => (
              <span className="cell-field">
                <TextField
                  label={`${text.sku}: ${nameOf(variant)}`}
                  dir="ltr"
                  autoComplete="off"
                  value={variant.sku ?? ""}
                  onChange={(sku) => set(index, { sku })}
                  maxLength={80}
                  error={at(`/variants/${index}/sku`)}
                />
              </span>
            ),
          },
          {
            id: "stock",
            title: text.stock,
            cell: ({ variant, index }) => (
              <span className={variant.id ? "" : "cell-field"}>
                <StockCell
                  productId={productId}
                  variant={variant}
                  name={nameOf(variant)}
                  onChange={(part) => set(index, part)}
                  error={at(`/variants/${index}/initialStock`)}
                />
              </span>
            ),
          },
          {
            id: "edit",
            title: text.variant,
            kind: "actions",
            cell: ({ variant, index }) => (
              <IconButton icon={Pencil} label={fill(text.editVariant, { name: nameOf(variant) })} onPress={() => setOpened(index)} />
            ),
          },
        ]}
      />
      {current && opened !== undefined ? (
        <VariantDialog
          productId={productId}
          variant={current}
          name={nameOf(current)}
          currency={currency}
          pictureIds={value.pictureIds}
          onChange={(part) => set(opened, part)}
          at={(path) => at(`/variants/${opened}${path}`)}
          onClose={() => setOpened(undefined)}
        />
      ) : null}
    </Card>
  );
}
