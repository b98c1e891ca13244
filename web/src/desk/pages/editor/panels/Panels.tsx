import type { ThemeSettings } from "@matjar/core/site/schema";
import { History, LayoutList, Palette, Shirt } from "lucide-react";
import { useState } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useText } from "../../../../i18n/words.tsx";
import { Icon } from "../../../../ui/Icon.tsx";
import { useEditing } from "../context.ts";
import { HistoryPanel } from "./HistoryPanel.tsx";
import { PlacePanel } from "./PlacePanel.tsx";
import { SectionsPanel } from "./SectionsPanel.tsx";
import { StylePanel } from "./StylePanel.tsx";
import { ThemesPanel } from "./ThemesPanel.tsx";

const icons = { sections: LayoutList, style: Palette, themes: Shirt, history: History } as const;
type PanelName = keyof typeof icons;

interface PanelsProps {
  readonly trial: ThemeSettings | undefined;
  readonly onTry: (look: ThemeSettings | undefined) => void;
}

/** What can be edited: the sections, everything else of the look, the theme itself, and what was published. */
export function Panels({ trial, onTry }: PanelsProps) {
  const { editor: text } = useText();
  const { place } = useEditing();
  const [chosen, setChosen] = useState<PanelName>("sections");
  const [lastPlace, setLastPlace] = useState(place);
  // A section that is chosen in the page is shown, whatever panel was open.
  if (place !== lastPlace) {
    setLastPlace(place);
    if (place && !trial) setChosen("sections");
  }
  const panels: Readonly<Record<PanelName, React.ReactNode>> = {
    sections: place ? <PlacePanel place={place} /> : <SectionsPanel />,
    style: <StylePanel />,
    themes: <ThemesPanel trial={trial} onTry={onTry} />,
    history: <HistoryPanel />,
  };
  const select = (name: PanelName) => {
    if (name !== "themes") onTry(undefined);
    setChosen(name);
  };
  return (
    <Tabs className="panels" selectedKey={chosen} onSelectionChange={(key) => select(key as PanelName)}>
      <TabList aria-label={text.panels} className="panel-tabs">
        {(Object.keys(icons) as PanelName[]).map((name) => (
          <Tab key={name} id={name} className="panel-tab">
            <Icon of={icons[name]} />
            {text[name]}
          </Tab>
        ))}
      </TabList>
      {(Object.keys(icons) as PanelName[]).map((name) => (
        <TabPanel key={name} id={name} className="panel">
          {panels[name]}
        </TabPanel>
      ))}
    </Tabs>
  );
}
