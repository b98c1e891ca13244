import { useText } from "../../../i18n/words.tsx";
import { Select } from "../../../ui/Select.tsx";
import type { VariantForm } from "./form.ts";
import { nameOf } from "./variants.ts";

const every = "every";

interface VariantSelectProps {
  /** Those that are saved can have files. */
  readonly variants: readonly VariantForm[];
  /** Absent: every variant. */
  readonly value: string | undefined;
  readonly onChange: (id: string | undefined) => void;
  readonly error?: string | undefined;
}

/** Whom a file is for: who buys one variant, or who buys any. */
export function VariantSelect({ variants, value, onChange, error }: VariantSelectProps) {
  const { products: text } = useText();
  const choices = variants.flatMap((variant) => (variant.id ? [{ value: variant.id as string, label: nameOf(variant) }] : []));
  return (
    <Select
      label={text.fileFor}
      value={value ?? every}
      onChange={(id) => onChange(id === every ? undefined : id)}
      choices={[{ value: every, label: text.everyVariant }, ...choices]}
      error={error}
    />
  );
}
