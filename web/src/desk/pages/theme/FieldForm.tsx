import type { Locale } from "@matjar/core/kernel";
import type { Field, FieldKind, Fields } from "@matjar/theme-kit/contract/fields.ts";
import type { ReactNode } from "react";
import { useLocale, useText } from "../../../i18n/words.tsx";
import { ColorField } from "../../../ui/ColorField.tsx";
import { LinkField } from "../../../ui/LinkField.tsx";
import { LocalTextField, type LocalTextValue } from "../../../ui/LocalTextField.tsx";
import { PictureField } from "../../../ui/PictureField.tsx";
import { Select } from "../../../ui/Select.tsx";
import { Switch } from "../../../ui/toggles.tsx";
import { ButtonFields } from "./ButtonFields.tsx";
import { LocalRichText } from "./LocalRichText.tsx";
import { NumberField } from "./NumberField.tsx";
import { OneReference, ReferenceList } from "./references.tsx";

type Settings = Readonly<Record<string, unknown>>;

export interface Around {
  readonly locales: readonly Locale[];
  readonly storeId: string;
  /** The theme's fonts, for fields that choose one. */
  readonly fonts: readonly { readonly id: string; readonly name: string }[];
  /** What the API says is wrong at a path of the settings. */
  readonly at: (path: string) => string | undefined;
}

interface Given<Kind extends FieldKind> extends Around {
  readonly field: Extract<Field, { kind: Kind }>;
  readonly label: string;
  readonly hint: string | undefined;
  readonly value: unknown;
  readonly set: (value: unknown) => void;
  readonly error: string | undefined;
}

type Inputs = { readonly [Kind in FieldKind]: (given: Given<Kind>) => ReactNode };

type NumberInputProps = Pick<Given<FieldKind>, "label" | "value" | "set"> & {
  readonly field: { min: number; max: number; default: number };
};

const NumberInput = ({ field, label, value, set }: NumberInputProps) => (
  <NumberField label={label} value={Number(value ?? field.default)} min={field.min} max={field.max} onChange={set} />
);

const inputs: Inputs = {
  text: ({ field, label, hint, value, set, locales, error }) => (
    <LocalTextField
      label={label}
      hint={hint}
      value={(value ?? field.default) as LocalTextValue | undefined}
      onChange={set}
      locales={locales}
      rows={field.long ? 4 : 1}
      error={error}
    />
  ),
  "rich-text": ({ field, label, value, set, locales, error }) => (
    <LocalRichText
      label={label}
      value={(value ?? field.default) as LocalTextValue | undefined}
      onChange={set}
      locales={locales}
      error={error}
    />
  ),
  color: ({ field, label, value, set }) => <ColorField label={label} value={String(value ?? field.default ?? "#000000")} onChange={set} />,
  font: ({ field, label, value, set, fonts }) => (
    <Select
      label={label}
      value={String(value ?? field.default)}
      choices={fonts.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={set}
    />
  ),
  picture: ({ label, hint, value, set, storeId }) => (
    <PictureField label={label} hint={hint} storeId={storeId} alt="" value={value as string | undefined} onChange={set} />
  ),
  link: ({ label, hint, value, set, storeId, error }) => (
    <LinkField
      label={label}
      hint={hint}
      storeId={storeId}
      value={String(value ?? "")}
      onChange={(href) => set(href === "" ? undefined : href)}
      error={error}
    />
  ),
  button: ({ field, label, value, set, locales, storeId, error }) => (
    <ButtonFields label={label} value={value ?? field.default} onChange={set} locales={locales} storeId={storeId} error={error} />
  ),
  product: ({ label, value, set, storeId }) => (
    <OneReference label={label} storeId={storeId} of="products" value={value as string | undefined} onChange={set} />
  ),
  products: ({ field, label, value, set, storeId }) => (
    <ReferenceList
      label={label}
      storeId={storeId}
      of="products"
      value={(value as string[] | undefined) ?? []}
      onChange={set}
      max={field.max}
    />
  ),
  collection: ({ label, value, set, storeId }) => (
    <OneReference label={label} storeId={storeId} of="collections" value={value as string | undefined} onChange={set} />
  ),
  collections: ({ field, label, value, set, storeId }) => (
    <ReferenceList
      label={label}
      storeId={storeId}
      of="collections"
      value={(value as string[] | undefined) ?? []}
      onChange={set}
      max={field.max}
    />
  ),
  posts: NumberInput,
  range: NumberInput,
  choice: ({ field, label, value, set, error }) => <Choice field={field} label={label} value={value} set={set} error={error} />,
  toggle: ({ field, label, value, set }) => (
    <Switch isSelected={Boolean(value ?? field.default)} onChange={set}>
      {label}
    </Switch>
  ),
  icon: ({ field, label, value, set }) => <IconChoice label={label} value={String(value ?? field.default)} set={set} />,
};

const Choice = ({ field, label, value, set, error }: Pick<Given<"choice">, "field" | "label" | "value" | "set" | "error">) => {
  const { locale } = useLocale();
  return (
    <Select
      label={label}
      value={String(value ?? field.default)}
      choices={field.options.map((option) => ({ value: option.value, label: option.label[locale] }))}
      onChange={set}
      error={error}
    />
  );
};

const IconChoice = ({ label, value, set }: { readonly label: string; readonly value: string; readonly set: (icon: unknown) => void }) => {
  const { theme: text } = useText();
  return (
    <Select
      label={label}
      value={value}
      choices={Object.entries(text.icons).map(([icon, name]) => ({ value: icon, label: name }))}
      onChange={set}
    />
  );
};

interface FieldFormProps extends Around {
  readonly fields: Fields;
  readonly value: Settings;
  readonly onChange: (value: Settings) => void;
  readonly path: string;
}

/** A form for any fields of a theme: one input for each, chosen by its kind. */
export function FieldForm({ fields, value, onChange, path, ...around }: FieldFormProps) {
  const { theme: text } = useText();
  const { locale } = useLocale();
  const set = (name: string, next: unknown) => {
    const { [name]: _, ...rest } = value;
    onChange(next === undefined ? rest : { ...rest, [name]: next });
  };
  const input = (name: string, field: Field) => {
    const here = `${path}/${name}`;
    const Input = inputs[field.kind] as (given: Given<FieldKind>) => ReactNode;
    return (
      <Input
        key={name}
        field={field as never}
        label={field.label[locale]}
        hint={field.help?.[locale]}
        value={value[name]}
        set={(next) => set(name, next)}
        error={around.at(here) ?? around.at(`${here}/text`)}
        {...around}
      />
    );
  };
  const all = Object.entries(fields);
  if (all.length === 0) return <p className="soft">{text.noSettings}</p>;
  return <div className="stack">{all.map(([name, field]) => input(name, field))}</div>;
}
