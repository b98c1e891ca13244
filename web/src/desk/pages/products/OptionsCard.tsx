/* biome-ignore-all lint/suspicious/noArrayIndexKey: a value is told from the others by its place, as its word is what is being typed */
/* biome-ignore-all lint/a11y/useSemanticElements: a fieldset inside of a fieldset is read twice */
import { isOfColors } from "@matjar/theme-kit/swatches.ts";
import { Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { fill, useText } from "../../../i18n/words.tsx";
import { Button, IconButton } from "../../../ui/Button.tsx";
import { Card } from "../../../ui/Card.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { readTags } from "../../../ui/tags.ts";
import { Checkbox } from "../../../ui/toggles.tsx";
import type { At } from "./form.ts";
import { SwatchWell } from "./SwatchWell.tsx";
import { ValueField } from "./ValueField.tsx";
import {
  addOption,
  addValue,
  type Grid,
  most,
  type Option,
  removeOption,
  removeValue,
  renameValue,
  setOfColors,
  setSwatch,
} from "./variants.ts";

interface OptionsCardProps {
  readonly grid: Grid;
  readonly onChange: (grid: Grid) => void;
  readonly at: At;
}

/** Values that are new to an option, from what is typed or pasted: "S, M, L". */
const fresh = (option: Pick<Option, "values">, typed: string): string[] =>
  readTags(typed).filter((value) => !option.values.includes(value));

/** Takes values to a field, refusing what would make too many variants. */
function AddValues({
  label,
  existing,
  sizeWith,
  onAdd,
}: {
  readonly label: string;
  readonly existing: readonly string[];
  readonly sizeWith: (values: number) => number;
  readonly onAdd: (values: string[]) => void;
}) {
  const { products: text } = useText();
  const [typed, setTyped] = useState("");
  const values = fresh({ values: [...existing] }, typed);
  const size = sizeWith(values.length);
  const error =
    typed.trim() !== "" && values.length === 0 ? text.valueTwice : size > most.variants ? fill(text.tooMany, { n: size }) : undefined;
  const add = () => {
    if (values.length === 0 || error) return;
    onAdd(values);
    setTyped("");
  };
  return (
    <div className="value quiet-label">
      <TextField
        label={label}
        placeholder={label}
        value={typed}
        onChange={setTyped}
        onBlur={add}
        onKeyDown={(event) => {
          if (event.key === "Enter") {
            event.preventDefault();
            add();
          }
        }}
        error={error}
      />
      <IconButton icon={Plus} label={text.addValue} isDisabled={values.length === 0 || error !== undefined} onPress={add} />
    </div>
  );
}

function OptionForm({ grid, index, onChange, at }: OptionsCardProps & { readonly index: number }) {
  const { products: text } = useText();
  const option = grid.options[index];
  if (!option) return null;
  const rename = (name: string) => onChange({ ...grid, options: grid.options.map((old, i) => (i === index ? { ...old, name } : old)) });
  const colored = isOfColors(option);
  const combos = new Set(grid.variants.map((variant) => JSON.stringify(variant.options.toSpliced(index, 1)))).size;
  return (
    <fieldset className="inset option">
      <div className="inset-head">
        <TextField label={text.optionName} value={option.name} onChange={rename} maxLength={60} error={at(`/options/${index}/name`)} />
        <IconButton
          icon={Trash2}
          label={fill(text.removeOption, { name: option.name })}
          onPress={() => onChange(removeOption(grid, index))}
        />
      </div>
      <div className="field" role="group" aria-label={`${text.values}: ${option.name}`}>
        <span className="field-label" aria-hidden>
          {text.values}
        </span>
        <div className="values">
          {option.values.map((value, i) => (
            <ValueField
              key={i}
              label={fill(text.valueName, { n: i + 1 })}
              value={value}
              others={option.values.toSpliced(i, 1)}
              onRename={(next) => onChange(renameValue(grid, index, value, next))}
              onRemove={() => onChange(removeValue(grid, index, value))}
              before={
                colored ? (
                  <SwatchWell
                    value={value}
                    color={option.swatches?.[value]}
                    onChange={(color) => onChange(setSwatch(grid, index, value, color))}
                  />
                ) : undefined
              }
            />
          ))}
          <AddValues
            label={text.addValue}
            existing={option.values}
            sizeWith={(n) => grid.variants.length + combos * n}
            onAdd={(values) => onChange(values.reduce((all, value) => addValue(all, index, value), grid))}
          />
        </div>
      </div>
      {isOfColors({ name: option.name }) ? null : (
        <Checkbox isSelected={colored} onChange={(on) => onChange(setOfColors(grid, index, on))}>
          {text.asColors}
        </Checkbox>
      )}
    </fieldset>
  );
}

/** A name and the first values make an option. */
function NewOption({ grid, onDone }: { readonly grid: Grid; readonly onDone: (grid?: Grid) => void }) {
  const { products: text } = useText();
  const [name, setName] = useState("");
  const add = (values: string[]) => onDone(addOption(grid, { name: name.trim() || text.optionName, values }));
  return (
    <fieldset className="inset option">
      <div className="inset-head">
        <TextField label={text.optionName} hint={text.optionHint} autoFocus value={name} onChange={setName} maxLength={60} />
        <IconButton icon={Trash2} label={fill(text.removeOption, { name })} onPress={() => onDone()} />
      </div>
      <div className="field">
        <span className="field-label" aria-hidden>
          {text.values}
        </span>
        <AddValues label={text.addValue} existing={[]} sizeWith={(n) => grid.variants.length * Math.max(n, 1)} onAdd={add} />
        <span className="field-hint">{text.tagHint}</span>
      </div>
    </fieldset>
  );
}

export function OptionsCard(props: OptionsCardProps) {
  const { grid, onChange } = props;
  const { products: text } = useText();
  const [adding, setAdding] = useState(false);
  const done = (next?: Grid) => {
    setAdding(false);
    if (next) onChange(next);
  };
  return (
    <Card title={text.options} lead={text.optionsLead}>
      {grid.options.map((_, index) => (
        <OptionForm key={index} {...props} index={index} />
      ))}
      {adding ? (
        <NewOption grid={grid} onDone={done} />
      ) : grid.options.length < most.options ? (
        <div>
          <Button icon={Plus} onPress={() => setAdding(true)}>
            {text.addOption}
          </Button>
        </div>
      ) : null}
    </Card>
  );
}
