import type { Zone } from "@matjar/core/site/schema";
import { Plus } from "lucide-react";
import { useState } from "react";
import { Button as AriaButton } from "react-aria-components";
import { fill, useText } from "../../../../i18n/words.tsx";
import { Button } from "../../../../ui/Button.tsx";
import { Dialog } from "../../../../ui/Dialog.tsx";
import { Icon } from "../../../../ui/Icon.tsx";
import { useEditing } from "../context.ts";
import { addable, zoneLimits } from "../look/sections.ts";
import { iconOf, useNames } from "../names.ts";
import { useSectionDeeds } from "./useSectionDeeds.ts";

/** A button that opens the sections a zone can still take. */
export function AddSection({ zone }: { readonly zone: Zone }) {
  const { editor: text } = useText();
  const { draft, theme } = useEditing();
  const { typeName, zoneName } = useNames();
  const deeds = useSectionDeeds();
  const [isOpen, setOpen] = useState(false);
  const types = theme ? addable(theme, draft.look, zone) : [];
  const title = fill(text.addTo, { zone: zoneName(zone) });
  const add = (type: string) => {
    setOpen(false);
    deeds.add(zone, type);
  };
  if (draft.look.zones[zone].length >= zoneLimits[zone]) return <p className="soft small editor-note">{text.zoneFull}</p>;
  if (types.length === 0) return null;
  return (
    <>
      <Button kind="plain" icon={Plus} aria-label={title} onPress={() => setOpen(true)}>
        {text.add}
      </Button>
      <Dialog title={title} isOpen={isOpen} onClose={() => setOpen(false)} form="sheet">
        <ul className="section-picker">
          {types.map((type) => (
            <li key={type}>
              <AriaButton className="section-choice" onPress={() => add(type)}>
                <Icon of={iconOf(type)} size={24} />
                <span>{typeName(type)}</span>
              </AriaButton>
            </li>
          ))}
        </ul>
      </Dialog>
    </>
  );
}
