import type { Locale } from "@matjar/core/kernel";
import type { Menus } from "@matjar/core/site/schema";
import { useText } from "../../../i18n/words.tsx";
import { Card } from "../../../ui/Card.tsx";
import { MenuEntries } from "./MenuEntries.tsx";

interface MenuCardProps {
  readonly title: string;
  readonly entries: Menus["main"];
  readonly most: number;
  readonly onChange: (entries: Menus["main"]) => void;
  readonly locales: readonly Locale[];
  /** What is wrong at a place such as `/0/children/1/href`. */
  readonly at: (pointer: string) => string | undefined;
}

/** One menu of the shop, with its second level. */
export function MenuCard({ title, entries, ...rest }: MenuCardProps) {
  const { content: text } = useText();
  return (
    <Card title={title}>
      {entries.length === 0 ? <p className="soft">{text.menuEmpty}</p> : null}
      <MenuEntries entries={entries} {...rest} />
    </Card>
  );
}
