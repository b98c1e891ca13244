import { fill, useText } from "../../../i18n/words.tsx";
import { Card } from "../../../ui/Card.tsx";
import { Select } from "../../../ui/Select.tsx";
import { TagsField } from "../../../ui/TagsField.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import type { At, Change, ProductForm } from "./form.ts";

interface SideProps {
  readonly value: ProductForm;
  readonly change: Change;
  readonly at: At;
}

export function StatusCard({ value, change }: SideProps) {
  const { products: text } = useText();
  return (
    <Card title={text.statusLabel}>
      <Select
        label={text.statusLabel}
        hideLabel
        hint={text.statusWhy[value.status]}
        value={value.status}
        onChange={(status) => change({ status })}
        choices={(["active", "draft", "archived"] as const).map((status) => ({ value: status, label: text.status[status] }))}
      />
    </Card>
  );
}

export function OrganiseCard({ value, change, at }: SideProps) {
  const { products: text } = useText();
  return (
    <Card title={text.organise}>
      <TextField
        label={text.brand}
        optional
        value={value.brand}
        onChange={(brand) => change({ brand })}
        maxLength={80}
        error={at("/brand")}
      />
      <TextField
        label={text.type}
        optional
        value={value.productType}
        onChange={(productType) => change({ productType })}
        maxLength={80}
        error={at("/productType")}
      />
      <TagsField
        label={text.tags}
        hint={text.tagHint}
        value={value.tags}
        onChange={(tags) => change({ tags: tags.slice(0, 50) })}
        removeLabel={(name) => fill(text.removeTag, { name })}
      />
    </Card>
  );
}
