import { Eye, SlidersHorizontal } from "lucide-react";
import { Radio, RadioGroup } from "react-aria-components";
import { useText } from "../../../i18n/words.tsx";
import { Icon } from "../../../ui/Icon.tsx";

export type View = "edit" | "preview";
const icons = { edit: SlidersHorizontal, preview: Eye } as const;

/** On a phone there is room for one: the panel or the page. */
export function ViewSwitch({ view, onView }: { readonly view: View; readonly onView: (view: View) => void }) {
  const { editor: text } = useText();
  return (
    <footer className="view-switch">
      <RadioGroup
        aria-label={text.views}
        value={view}
        onChange={(next) => onView(next as View)}
        className="view-choices"
        orientation="horizontal"
      >
        {(["edit", "preview"] as const).map((one) => (
          <Radio key={one} value={one} className="view-choice">
            <Icon of={icons[one]} />
            {text[one]}
          </Radio>
        ))}
      </RadioGroup>
    </footer>
  );
}
