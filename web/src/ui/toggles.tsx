import { Check, Minus } from "lucide-react";
import type { ReactNode } from "react";
import {
  Checkbox as AriaCheckbox,
  Switch as AriaSwitch,
  type CheckboxProps,
  Radio,
  RadioGroup,
  type SwitchProps,
} from "react-aria-components";
import { Icon } from "./Icon.tsx";
import { FieldLabel } from "./TextField.tsx";

interface Labelled {
  readonly children?: ReactNode;
}

/** On or off at once, without a save of its own inside a form that has one. */
export const Switch = ({ children, ...rest }: Omit<SwitchProps, "className" | "style" | "children"> & Labelled) => (
  <AriaSwitch {...rest} className="switch">
    <span className="switch-track" aria-hidden>
      <span className="switch-thumb" />
    </span>
    {children ? <span>{children}</span> : null}
  </AriaSwitch>
);

export const Checkbox = ({ children, ...rest }: Omit<CheckboxProps, "className" | "style" | "children"> & Labelled) => (
  <AriaCheckbox {...rest} className="checkbox">
    {({ isIndeterminate }) => (
      <>
        <span className="checkbox-box" aria-hidden>
          <Icon of={isIndeterminate ? Minus : Check} size={16} />
        </span>
        {children ? <span>{children}</span> : null}
      </>
    )}
  </AriaCheckbox>
);

interface SegmentsProps<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly onChange: (value: V) => void;
  readonly choices: readonly { readonly value: V; readonly label: string }[];
  readonly hideLabel?: boolean;
}

/** A few exclusive choices side by side. */
export const Segments = <V extends string>({ label, value, onChange, choices, hideLabel = false }: SegmentsProps<V>) => (
  <RadioGroup
    className="field"
    value={value}
    onChange={(next) => onChange(next as V)}
    orientation="horizontal"
    {...(hideLabel ? { "aria-label": label } : {})}
  >
    {hideLabel ? null : <FieldLabel label={label} />}
    <div className="segments">
      {choices.map((choice) => (
        <Radio key={choice.value} value={choice.value} className="segment">
          {choice.label}
        </Radio>
      ))}
    </div>
  </RadioGroup>
);
