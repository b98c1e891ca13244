import type { Block } from "@matjar/core/site/schema";
import type { Blocks } from "@matjar/theme-kit/contract/definition.ts";
import { Plus } from "lucide-react";
import { fill, useLocale, useText } from "../../../i18n/words.tsx";
import { Button } from "../../../ui/Button.tsx";
import { type Around, FieldForm } from "./FieldForm.tsx";

interface BlockListProps extends Around {
  readonly kinds: Blocks;
  readonly max: number;
  readonly value: readonly Block[];
  readonly onChange: (blocks: Block[]) => void;
}

const freshId = (type: string, all: readonly Block[]): string => {
  for (let n = 1; ; n++) if (!all.some(({ id }) => id === `${type}-${n}`)) return `${type}-${n}`;
};

/** The parts of a section, each with its own small form. */
export function BlockList({ kinds, max, value, onChange, ...around }: BlockListProps) {
  const { theme: text } = useText();
  const { locale } = useLocale();
  const add = (type: string) => onChange([...value, { id: freshId(type, value), type, visible: true, settings: {} }]);
  return (
    <div className="stack">
      {value.map((block, index) => (
        <details key={block.id} className="fold" open={index === 0}>
          <summary>
            {kinds[block.type]?.name[locale] ?? block.type} <bdi>{index + 1}</bdi>
          </summary>
          <div className="stack">
            <FieldForm
              fields={kinds[block.type]?.settings ?? {}}
              value={block.settings}
              onChange={(settings) => onChange(value.map((one) => (one.id === block.id ? { ...one, settings } : one)))}
              path={`/blocks/${index}/settings`}
              {...around}
            />
            <div>
              <Button onPress={() => onChange(value.filter(({ id }) => id !== block.id))}>
                {fill(text.removeEntry, { n: index + 1 })}
              </Button>
            </div>
          </div>
        </details>
      ))}
      {value.length >= max
        ? null
        : Object.entries(kinds).map(([type, { name }]) => (
            <div key={type}>
              <Button icon={Plus} onPress={() => add(type)}>
                {fill(text.addBlock, { name: name[locale] })}
              </Button>
            </div>
          ))}
    </div>
  );
}
