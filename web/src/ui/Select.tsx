import { Check, ChevronDown } from "lucide-react";
import { Select as AriaSelect, Button, ListBox, ListBoxItem, Popover, SelectValue } from "react-aria-components";
import { useCommon } from "../i18n/words.tsx";
import { Icon } from "./Icon.tsx";
import { FieldLabel, FieldNote, type FieldProps } from "./TextField.tsx";

export interface Choice<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly note?: string;
}

interface SelectProps<V extends string> extends FieldProps {
  readonly choices: readonly Choice<V>[];
  readonly value: V | undefined;
  readonly onChange: (value: V) => void;
  readonly isDisabled?: boolean;
  /** The label is read aloud only: in tables, where the column says it. */
  readonly hideLabel?: boolean;
  /** Shown while nothing is chosen. */
  readonly placeholder?: string;
}

export function Select<V extends string>({
  label,
  hint,
  error,
  optional,
  choices,
  value,
  onChange,
  isDisabled = false,
  hideLabel = false,
  placeholder,
}: SelectProps<V>) {
  const common = useCommon();
  return (
    <AriaSelect
      className="field"
      placeholder={placeholder ?? common.choose}
      value={value ?? null}
      onChange={(key) => onChange(key as V)}
      isInvalid={Boolean(error)}
      isDisabled={isDisabled}
      {...(hideLabel ? { "aria-label": label } : {})}
    >
      {hideLabel ? null : <FieldLabel label={label} optional={optional ?? false} />}
      <Button className="input select-button">
        <SelectValue className="select-value">{({ selectedText, defaultChildren }) => selectedText || defaultChildren}</SelectValue>
        <Icon of={ChevronDown} size={16} />
      </Button>
      <FieldNote hint={hint} error={error} />
      <Popover className="popover select-popover">
        <ListBox className="list-box" items={choices.map((choice) => ({ id: choice.value, ...choice }))}>
          {(choice) => (
            <ListBoxItem id={choice.value} textValue={choice.label} className="list-option">
              <span className="list-option-text">
                <span>{choice.label}</span>
                {choice.note ? <span className="list-option-note">{choice.note}</span> : null}
              </span>
              <span className="list-option-check">
                <Icon of={Check} size={16} />
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
