import { Minus, Plus } from "lucide-react";
import { NumberField as AriaNumberField, Button, Group, Input } from "react-aria-components";
import { Icon } from "../../../ui/Icon.tsx";
import { FieldLabel } from "../../../ui/TextField.tsx";

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}

/** A whole number between two bounds, by typing or by steps. */
export const NumberField = ({ label, value, min, max, onChange }: NumberFieldProps) => (
  <AriaNumberField className="field" value={value} minValue={min} maxValue={max} onChange={onChange}>
    <FieldLabel label={label} />
    <Group className="stepper">
      <Button slot="decrement" className="icon-button">
        <Icon of={Minus} />
      </Button>
      <Input className="input tabular" dir="ltr" />
      <Button slot="increment" className="icon-button">
        <Icon of={Plus} />
      </Button>
    </Group>
  </AriaNumberField>
);
