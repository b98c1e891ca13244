import { colorNamed } from "@matjar/theme-kit/swatches.ts";
import { RotateCcw } from "lucide-react";
import { fill, useText } from "../../../i18n/words.tsx";
import { IconButton } from "../../../ui/Button.tsx";

interface SwatchWellProps {
  readonly value: string;
  /** #rrggbb that was chosen; the name of the value tells it otherwise. */
  readonly color: string | undefined;
  readonly onChange: (color: string | undefined) => void;
}

/** The colour that a value is shown as in the shop. */
export function SwatchWell({ value, color, onChange }: SwatchWellProps) {
  const { products: text } = useText();
  const shown = color ?? colorNamed(value);
  return (
    <>
      <input
        type="color"
        className="color-well"
        data-unknown={shown ? undefined : true}
        aria-label={fill(shown ? text.colorOf : text.colorOfUnknown, { value })}
        value={shown ?? "#ffffff"}
        onChange={(event) => onChange(event.target.value)}
      />
      {color ? <IconButton icon={RotateCcw} label={fill(text.colorByName, { value })} onPress={() => onChange(undefined)} /> : null}
    </>
  );
}
