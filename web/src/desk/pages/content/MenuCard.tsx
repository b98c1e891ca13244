/* biome-ignore-all lint/suspicious/noArrayIndexKey: entries have no id, and their fields keep nothing of their own */
import type { Locale } from "@matjar/core/kernel";
import type { Menus } from "@matjar/core/site/schema";
import { ChevronDown, ChevronUp, Plus, X } from "lucide-react";
import { fill, useText } from "../../../i18n/words.tsx";
import { Button, IconButton } from "../../../ui/Button.tsx";
import { Card } from "../../../ui/Card.tsx";
import { LocalTextField } from "../../../ui/LocalTextField.tsx";
import { moved } from "../../../ui/Sortable.tsx";
import { TextField } from "../../../ui/TextField.tsx";

type MenuEntry = Menus["main"][number];

interface MenuCardProps {
  readonly title: string;
  readonly entries: readonly MenuEntry[];
  readonly most: number;
  readonly onChange: (entries: MenuEntry[]) => void;
  readonly locales: readonly Locale[];
  readonly at: (index: number, field: "label" | "href") => string | undefined;
}

export function MenuCard({ title, entries, most, onChange, locales, at }: MenuCardProps) {
  const { content: text } = useText();
  const set = (index: number, part: Partial<MenuEntry>) =>
    onChange(entries.map((entry, i) => (i === index ? { ...entry, ...part } : entry)));
  return (
    <Card title={title}>
      {entries.length === 0 ? <p className="soft">{text.menuEmpty}</p> : null}
      <ol className="stack">
        {entries.map((entry, index) => (
          <li key={index} className="menu-entry">
            <LocalTextField
              label={text.label}
              value={{ text: entry.label, translations: entry.translations }}
              locales={locales}
              onChange={(next) => set(index, { label: next?.text ?? "", translations: next?.translations })}
              error={at(index, "label")}
            />
            <TextField
              label={text.href}
              dir="ltr"
              value={entry.href}
              onChange={(href) => set(index, { href })}
              error={at(index, "href")}
              hint={text.hrefHint}
            />
            <div className="menu-entry-actions">
              <IconButton
                icon={ChevronUp}
                label={fill(text.moveUp, { label: entry.label })}
                isDisabled={index === 0}
                onPress={() => onChange(moved(entries, index, -1))}
              />
              <IconButton
                icon={ChevronDown}
                label={fill(text.moveDown, { label: entry.label })}
                isDisabled={index === entries.length - 1}
                onPress={() => onChange(moved(entries, index, 1))}
              />
              <IconButton
                icon={X}
                label={fill(text.removeEntry, { label: entry.label })}
                onPress={() => onChange(entries.filter((_, i) => i !== index))}
              />
            </div>
          </li>
        ))}
      </ol>
      {entries.length < most ? (
        <div>
          <Button icon={Plus} onPress={() => onChange([...entries, { label: "", href: "/" }])}>
            {text.addEntry}
          </Button>
        </div>
      ) : null}
    </Card>
  );
}
