import type { Locale } from "@matjar/core/kernel";
import { useText } from "../../../i18n/words.tsx";
import { LocalTextField, type LocalTextValue } from "../../../ui/LocalTextField.tsx";
import { PictureField } from "../../../ui/PictureField.tsx";
import { Select } from "../../../ui/Select.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { Switch } from "../../../ui/toggles.tsx";
import { EntryList } from "./EntryList.tsx";
import { NumberField } from "./NumberField.tsx";
import { CollectionField, ReferenceList } from "./references.tsx";
import { type JsonSchema, kindOf, type Settings } from "./shape.ts";

export interface Around {
  readonly locales: readonly Locale[];
  readonly storeId: string;
  /** What the API says is wrong at a path of the settings. */
  readonly at: (path: string) => string | undefined;
}

interface SchemaFormProps extends Around {
  readonly schema: JsonSchema;
  readonly value: Settings;
  readonly onChange: (value: Settings) => void;
  readonly path: string;
}

interface FieldOf extends Around {
  readonly name: string;
  readonly label: string;
  readonly schema: JsonSchema;
  readonly value: unknown;
  readonly set: (value: unknown) => void;
  readonly path: string;
}

const long = new Set(["text"]);

const Field = ({ name, label, schema, value, set, path, ...around }: FieldOf) => {
  const { theme: text } = useText();
  const { locales, storeId, at } = around;
  const error = at(path) ?? at(`${path}/text`);
  const word = (choice: string) => text.values[choice as keyof typeof text.values] ?? choice;
  switch (kindOf(schema)) {
    case "localText":
      return (
        <LocalTextField
          label={label}
          value={value as LocalTextValue | undefined}
          onChange={set}
          locales={locales}
          rows={long.has(name) ? 4 : 1}
          error={error}
        />
      );
    case "picture":
      return <PictureField label={label} storeId={storeId} alt="" value={value as string | undefined} onChange={set} />;
    case "collection":
      return <CollectionField label={label} storeId={storeId} value={value as string | undefined} onChange={set} />;
    case "collections":
    case "products":
      return (
        <ReferenceList
          label={label}
          storeId={storeId}
          of={kindOf(schema) as "collections" | "products"}
          value={(value as string[] | undefined) ?? []}
          onChange={set}
          max={schema.maxItems ?? 24}
        />
      );
    case "choice":
      return (
        <Select
          label={label}
          value={(value ?? schema.default) as string | undefined}
          choices={(schema.enum ?? []).map((choice) => ({ value: choice, label: word(choice) }))}
          onChange={set}
          error={error}
        />
      );
    case "number":
      return (
        <NumberField
          label={label}
          value={Number(value ?? schema.default ?? schema.minimum ?? 0)}
          min={schema.minimum ?? 0}
          max={schema.maximum ?? 100}
          onChange={set}
        />
      );
    case "switch":
      return (
        <Switch isSelected={Boolean(value ?? schema.default)} onChange={set}>
          {label}
        </Switch>
      );
    case "entries":
      return (
        <EntryList
          label={label}
          schema={schema}
          value={(value as Settings[] | undefined) ?? []}
          onChange={set}
          form={(entry, index, onChange) => (
            <SchemaForm schema={schema.items ?? {}} value={entry} onChange={onChange} path={`${path}/${index}`} {...around} />
          )}
        />
      );
    case "text":
      return (
        <TextField
          label={label}
          dir="ltr"
          value={String(value ?? "")}
          onChange={(typed) => set(typed === "" ? undefined : typed)}
          error={error}
        />
      );
  }
};

/** A form for any settings schema of the theme: one field for each property, chosen by its shape. */
export function SchemaForm({ schema, value, onChange, path, ...around }: SchemaFormProps) {
  const { theme: text } = useText();
  const properties = Object.entries(schema.properties ?? {});
  const set = (name: string, next: unknown) => {
    const { [name]: _, ...rest } = value;
    onChange(next === undefined ? rest : { ...rest, [name]: next });
  };
  if (properties.length === 0) return <p className="soft">{text.noSettings}</p>;
  return (
    <div className="stack">
      {properties.map(([name, property]) => (
        <Field
          key={name}
          name={name}
          label={text.fields[name as keyof typeof text.fields] ?? name}
          schema={property}
          value={value[name]}
          set={(next) => set(name, next)}
          path={`${path}/${name}`}
          {...around}
        />
      ))}
    </div>
  );
}
