/* biome-ignore-all lint/suspicious/noArrayIndexKey: entries have no id, and their fields keep nothing of their own */
import { Plus } from "lucide-react";
import type { ReactNode } from "react";
import { fill, useText } from "../../../i18n/words.tsx";
import { Button } from "../../../ui/Button.tsx";
import { blank, type JsonSchema, type Settings } from "./shape.ts";

interface EntryListProps {
  readonly label: string;
  readonly schema: JsonSchema;
  readonly value: readonly Settings[];
  readonly onChange: (value: Settings[]) => void;
  /** The form of one entry. */
  readonly form: (entry: Settings, index: number, onChange: (entry: Settings) => void) => ReactNode;
}

/** A list of small groups of settings, between the schema's fewest and most. */
export function EntryList({ label, schema, value, onChange, form }: EntryListProps) {
  const { theme: text } = useText();
  const few = value.length <= (schema.minItems ?? 0);
  const many = value.length >= (schema.maxItems ?? 50);
  return (
    <fieldset className="stack">
      <legend className="field-label">{label}</legend>
      {value.map((entry, index) => (
        <details key={index} className="fold" open={index === 0}>
          <summary>{fill(text.entry, { n: index + 1 })}</summary>
          <div className="stack">
            {form(entry, index, (next) => onChange(value.map((old, i) => (i === index ? next : old))))}
            {few ? null : (
              <div>
                <Button onPress={() => onChange(value.filter((_, i) => i !== index))}>{fill(text.removeEntry, { n: index + 1 })}</Button>
              </div>
            )}
          </div>
        </details>
      ))}
      {many ? null : (
        <div>
          <Button icon={Plus} onPress={() => onChange([...value, blank(schema.items)])}>
            {text.addEntry}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
