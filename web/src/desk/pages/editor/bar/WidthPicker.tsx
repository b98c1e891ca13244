import { Monitor, Smartphone, Tablet } from "lucide-react";
import { Radio, RadioGroup } from "react-aria-components";
import { useText } from "../../../../i18n/words.tsx";
import { Icon } from "../../../../ui/Icon.tsx";
import { type Width, widths } from "../preview/Canvas.tsx";

const icons = { phone: Smartphone, tablet: Tablet, desk: Monitor } as const;

export function WidthPicker({ width, onPick }: { readonly width: Width; readonly onPick: (width: Width) => void }) {
  const { editor: text } = useText();
  return (
    <RadioGroup
      aria-label={text.width}
      value={width}
      onChange={(next) => onPick(next as Width)}
      orientation="horizontal"
      className="segments"
    >
      {(Object.keys(widths) as Width[]).map((one) => (
        <Radio key={one} value={one} className="segment" aria-label={`${text.widths[one]}, ${widths[one]} px`}>
          <Icon of={icons[one]} />
        </Radio>
      ))}
    </RadioGroup>
  );
}
