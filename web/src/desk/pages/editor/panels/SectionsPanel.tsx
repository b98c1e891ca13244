import { type Zone, zones } from "@matjar/core/site/schema";
import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { Button, Disclosure, DisclosurePanel, Heading } from "react-aria-components";
import { useText } from "../../../../i18n/words.tsx";
import { Icon } from "../../../../ui/Icon.tsx";
import { useEditing } from "../context.ts";
import { inZone } from "../look/sections.ts";
import { useNames } from "../names.ts";
import { AddSection } from "./AddSection.tsx";
import { Rows } from "./Rows.tsx";

function ZoneList({ zone }: { readonly zone: Zone }) {
  const { editor: text } = useText();
  const { draft, shown, theme } = useEditing();
  const { zoneName } = useNames();
  const isShown = shown.includes(zone);
  const [chosen, setChosen] = useState<boolean>();
  const sections = draft.look.zones[zone];
  return (
    <Disclosure className="zone" isExpanded={chosen ?? isShown} onExpandedChange={setChosen} data-shown={isShown || undefined}>
      <Heading level={2}>
        <Button slot="trigger" className="zone-head">
          <Icon of={ChevronDown} size={16} />
          <span>{zoneName(zone)}</span>
          <span className="soft small tabular">{sections.length}</span>
        </Button>
      </Heading>
      <DisclosurePanel className="zone-body">
        {sections.length === 0 ? <p className="soft small editor-note">{text.zoneEmpty}</p> : null}
        {sections.length > 0 ? (
          <Rows
            label={zoneName(zone)}
            kinds={theme?.sections ?? {}}
            rows={sections}
            placeOf={({ id }) => ({ zone, section: id })}
            onOrder={(next) => draft.change((look) => inZone(look, zone, next))}
          />
        ) : null}
        <AddSection zone={zone} />
      </DisclosurePanel>
    </Disclosure>
  );
}

/** All zones of the shop from top to bottom; those of the page that is shown are open. */
export function SectionsPanel() {
  const { editor: text } = useText();
  return (
    <div className="zones">
      {zones.map((zone) => (
        <ZoneList key={zone} zone={zone} />
      ))}
      <p className="soft small editor-note">{text.dragHint}</p>
    </div>
  );
}
