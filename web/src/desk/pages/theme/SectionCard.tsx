import type { Locale } from "@matjar/core/kernel";
import type { Section } from "@matjar/core/site/schema";
import { type ThemeDefinition, typesIn } from "@matjar/theme-kit/contract/definition.ts";
import { ChevronDown, ChevronUp, LayoutTemplate, Plus, Settings2, Trash2 } from "lucide-react";
import { useState } from "react";
import type { Problem } from "../../../api/problem.ts";
import type { Unshown } from "../../../api/site.ts";
import { fill, useLocale, useText } from "../../../i18n/words.tsx";
import { Button, IconButton } from "../../../ui/Button.tsx";
import { Card } from "../../../ui/Card.tsx";
import { type Entry, Menu } from "../../../ui/Menu.tsx";
import { moved, Sortable } from "../../../ui/Sortable.tsx";
import { EmptyState } from "../../../ui/states.tsx";
import { useToasts } from "../../../ui/Toast.tsx";
import { Switch } from "../../../ui/toggles.tsx";
import { RowMenu } from "./RowMenu.tsx";
import { SectionDialog } from "./SectionDialog.tsx";
import { UnshownNote, useWhyUnshown } from "./unshown.tsx";

interface SectionCardProps {
  readonly title: string;
  readonly lead: string;
  /** Where the sections stand in what is saved, for what the API finds wrong: `/zones/home`. */
  readonly pointer: string;
  readonly value: readonly Section[];
  readonly onChange: (sections: Section[]) => void;
  readonly locales: readonly Locale[];
  readonly storeId: string;
  readonly theme: ThemeDefinition;
  readonly problem: Problem | undefined;
  /** Sections that are switched on and not to be seen. */
  readonly unshown: readonly Unshown[];
}

const freshId = (type: string, all: readonly Section[]): string => {
  for (let n = 1; ; n++) if (!all.some(({ id }) => id === `${type}-${n}`)) return `${type}-${n}`;
};

const added = ({ sections }: ThemeDefinition, type: string, all: readonly Section[]): Section => {
  const preset = sections[type]?.preset;
  const blocks = (preset?.blocks ?? []).map((block, i) => ({ ...block, id: `${block.type}-${i + 1}`, visible: true }));
  return { id: freshId(type, all), type, visible: true, ...structuredClone({ settings: preset?.settings ?? {}, blocks }) };
};

/** A page from top to bottom: order, on and off, settings of each section. */
export function SectionCard({ title, lead, pointer, value, onChange, locales, storeId, theme, problem, unshown }: SectionCardProps) {
  const { theme: text } = useText();
  const { locale } = useLocale();
  const toasts = useToasts();
  const [open, setOpen] = useState<string>();
  const nameOf = ({ type }: Section) => theme.sections[type]?.name[locale] ?? fill(text.unknown, { type });
  const whyUnshown = useWhyUnshown();
  const whyOf = ({ id, type, visible }: Section) =>
    visible
      ? whyUnshown(
          theme.sections[type],
          unshown.find(({ section }) => section === id),
        )
      : undefined;
  const set = (id: string, part: Partial<Section>) =>
    onChange(value.map((section) => (section.id === id ? { ...section, ...part } : section)));
  const remove = (section: Section) => {
    onChange(value.filter(({ id }) => id !== section.id));
    toasts.done(fill(text.removed, { name: nameOf(section) }), () => onChange([...value]));
  };
  const add = (type: string) => {
    const section = added(theme, type, value);
    onChange([...value, section]);
    setOpen(section.id);
  };
  const addMenu = (
    <Menu
      label={text.addSection}
      groups={[
        { entries: typesIn(theme, "home").map((type) => ({ id: type, label: nameOf({ type } as Section), onAction: () => add(type) })) },
      ]}
    >
      <Button icon={Plus}>{text.addSection}</Button>
    </Menu>
  );
  const entriesOf = (section: Section, index: number): readonly Entry[] => [
    ...(index > 0 ? [{ id: "up", label: text.moveUp, icon: ChevronUp, onAction: () => onChange(moved(value, index, -1)) }] : []),
    ...(index < value.length - 1
      ? [{ id: "down", label: text.moveDown, icon: ChevronDown, onAction: () => onChange(moved(value, index, 1)) }]
      : []),
    { id: "remove", label: text.remove, icon: Trash2, kind: "stop", onAction: () => remove(section) },
  ];
  const editing = value.find(({ id }) => id === open);
  const kind = editing && theme.sections[editing.type];
  return (
    <Card title={title} lead={lead} actions={value.length > 0 ? addMenu : null}>
      {value.length === 0 ? (
        <EmptyState icon={LayoutTemplate} title={text.empty} action={addMenu}>
          {text.emptyWhy}
        </EmptyState>
      ) : null}
      {value.length > 0 ? (
        <Sortable
          label={title}
          items={value}
          idOf={({ id }) => id}
          nameOf={nameOf}
          handleOf={(section) => fill(text.drag, { name: nameOf(section) })}
          onChange={onChange}
        >
          {(section, index) => (
            <>
              <span className="sortable-name" data-off={!section.visible || undefined}>
                {nameOf(section)}
                <UnshownNote why={whyOf(section)} />
              </span>
              <Switch
                aria-label={fill(text.show, { name: nameOf(section) })}
                isSelected={section.visible}
                onChange={(visible) => set(section.id, { visible })}
              />
              <IconButton
                icon={Settings2}
                label={fill(text.editSection, { name: nameOf(section) })}
                isDisabled={!theme.sections[section.type]}
                onPress={() => setOpen(section.id)}
              />
              <RowMenu label={fill(text.more, { name: nameOf(section) })} entries={entriesOf(section, index)} />
            </>
          )}
        </Sortable>
      ) : null}
      {editing && kind ? (
        <SectionDialog
          title={fill(text.editSection, { name: nameOf(editing) })}
          kind={kind}
          section={editing}
          onChange={(part) => set(editing.id, part)}
          onClose={() => setOpen(undefined)}
          locales={locales}
          storeId={storeId}
          fonts={theme.fonts}
          at={(path) => problem?.at(`${pointer}/${value.indexOf(editing)}${path}`)}
        />
      ) : null}
    </Card>
  );
}
