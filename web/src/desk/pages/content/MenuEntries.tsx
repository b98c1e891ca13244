/* biome-ignore-all lint/suspicious/noArrayIndexKey: entries have no id, and their fields keep nothing of their own */
import type { Locale } from "@matjar/core/kernel";
import type { MenuEntry } from "@matjar/core/site/schema";
import { ChevronDown, ChevronUp, Plus, X } from "lucide-react";
import { fill, useText } from "../../../i18n/words.tsx";
import { Button, IconButton } from "../../../ui/Button.tsx";
import { LinkField } from "../../../ui/LinkField.tsx";
import { LocalTextField } from "../../../ui/LocalTextField.tsx";
import { moved } from "../../../ui/Sortable.tsx";
import { useStore } from "../../store.tsx";

/** Most entries below one (core/site/schema.ts). */
const mostBelow = 12;

interface MenuEntriesProps {
  readonly entries: readonly MenuEntry[];
  readonly most: number;
  readonly onChange: (entries: MenuEntry[]) => void;
  readonly locales: readonly Locale[];
  /** What is wrong at a place such as `/0/children/1/href`. */
  readonly at: (pointer: string) => string | undefined;
  /** The entry that these stand below; none for the first level. */
  readonly parent?: string;
}

type EntryFieldsProps = Pick<MenuEntriesProps, "locales" | "at"> & {
  readonly entry: MenuEntry;
  readonly set: (part: Partial<MenuEntry>) => void;
};

const EntryFields = ({ entry, set, locales, at }: EntryFieldsProps) => {
  const { content: text } = useText();
  const { storeId } = useStore();
  return (
    <>
      <LocalTextField
        label={text.label}
        value={{ text: entry.label, translations: entry.translations }}
        locales={locales}
        onChange={(next) => set({ label: next?.text ?? "", translations: next?.translations })}
        error={at("/label")}
      />
      <LinkField label={text.href} storeId={storeId} value={entry.href} onChange={(href) => set({ href })} error={at("/href")} />
    </>
  );
};

/** Entries in their order; those of the first level have a second one below them. */
export function MenuEntries({ entries, most, onChange, locales, at, parent }: MenuEntriesProps) {
  const { content: text } = useText();
  const put = (index: number, part: Partial<MenuEntry>) =>
    onChange(entries.map((entry, i) => (i === index ? { ...entry, ...part } : entry)));
  const add = () => onChange([...entries, { label: "", href: "/" }]);
  return (
    <>
      {entries.length > 0 ? (
        <ol className="stack" aria-label={parent}>
          {entries.map((entry, index) => (
            <li key={index} className="menu-entry">
              <EntryFields entry={entry} set={(part) => put(index, part)} locales={locales} at={(field) => at(`/${index}${field}`)} />
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
              {parent === undefined ? (
                <div className="menu-below">
                  <MenuEntries
                    entries={entry.children ?? []}
                    most={mostBelow}
                    onChange={(children) => put(index, { children: children.length > 0 ? children : undefined })}
                    locales={locales}
                    at={(pointer) => at(`/${index}/children${pointer}`)}
                    parent={entry.label}
                  />
                </div>
              ) : null}
            </li>
          ))}
        </ol>
      ) : null}
      {entries.length < most ? (
        <div>
          <Button icon={Plus} kind={parent === undefined ? "quiet" : "plain"} onPress={add}>
            {parent === undefined ? text.addEntry : fill(text.addBelow, { label: parent })}
          </Button>
        </div>
      ) : null}
    </>
  );
}
