import type { Block, Section } from "@matjar/core/site/schema";
import type { SectionDefinition } from "@matjar/theme-kit/contract/definition.ts";
import { ArrowLeft, Plus } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { fill, useLocale, useText } from "../../../../i18n/words.tsx";
import { Button, IconButton } from "../../../../ui/Button.tsx";
import { Switch } from "../../../../ui/toggles.tsx";
import { FieldForm } from "../../theme/FieldForm.tsx";
import { RowMenu } from "../../theme/RowMenu.tsx";
import { UnshownNote } from "../../theme/unshown.tsx";
import { useEditing } from "../context.ts";
import { blockLimit, inBlock, inSection, type Place, sectionAt, withBlock } from "../look/sections.ts";
import { useNames } from "../names.ts";
import { Rows, useEntries } from "./Rows.tsx";
import { useSectionDeeds } from "./useSectionDeeds.ts";

interface HeadProps {
  readonly place: Place;
  readonly above: string;
  readonly onBack: () => void;
}

/** Name, way back, and what else can be done; takes the focus when it opens. */
function PlaceHead({ place, above, onBack }: HeadProps) {
  const { editor: text } = useText();
  const deeds = useSectionDeeds();
  const entriesOf = useEntries();
  const heading = useRef<HTMLHeadingElement>(null);
  const name = deeds.nameOf(place);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <header className="place-head">
      <IconButton icon={ArrowLeft} mirrors label={fill(text.upTo, { name: above })} onPress={onBack} />
      <h2 className="place-title" ref={heading} tabIndex={-1}>
        {name}
      </h2>
      <Switch
        aria-label={fill(text.show, { name })}
        isSelected={deeds.isVisible(place)}
        onChange={(visible) => deeds.setVisible(place, visible)}
      />
      <RowMenu label={fill(text.more, { name })} entries={entriesOf(place)} />
    </header>
  );
}

function Parts({ kind, section, place }: { readonly kind: SectionDefinition; readonly section: Section; readonly place: Place }) {
  const { editor: text } = useText();
  const { locale } = useLocale();
  const { draft, open } = useEditing();
  const add = (type: string) => {
    const made = withBlock(draft.look, place, type);
    draft.change(() => made.look);
    open(made.place);
  };
  const isFull = section.blocks.length >= (kind.maxBlocks ?? blockLimit);
  return (
    <section className="stack" aria-label={text.parts}>
      <h3 className="parts-title">{text.parts}</h3>
      {section.blocks.length > 0 ? (
        <Rows
          label={text.parts}
          kinds={kind.blocks ?? {}}
          rows={section.blocks}
          placeOf={({ id }: Block) => ({ ...place, block: id })}
          onOrder={(blocks) => draft.change((look) => inSection(look, place, { blocks }))}
        />
      ) : null}
      {isFull ? <p className="soft small editor-note">{text.partsFull}</p> : null}
      {isFull
        ? null
        : Object.entries(kind.blocks ?? {}).map(([type, { name }]) => (
            <div key={type}>
              <Button kind="plain" icon={Plus} onPress={() => add(type)}>
                {fill(text.addPart, { name: name[locale] })}
              </Button>
            </div>
          ))}
    </section>
  );
}

const useAround = () => {
  const { locales, storeId, theme } = useEditing();
  return { locales, storeId, fonts: theme?.fonts ?? [] };
};

const Body = ({ children }: { readonly children: ReactNode }) => <div className="stack place-body">{children}</div>;

/** Settings of one part of a section. */
function BlockSettings({ place, section, block }: { readonly place: Place; readonly section: Section; readonly block: Block }) {
  const { draft, theme, open, at } = useEditing();
  const { sectionName } = useNames();
  const around = useAround();
  const { zone, section: id } = place;
  const here = `/zones/${zone}/${draft.look.zones[zone].indexOf(section)}/blocks/${section.blocks.indexOf(block)}`;
  return (
    <>
      <PlaceHead key={block.id} place={place} above={sectionName(section)} onBack={() => open({ zone, section: id })} />
      <Body>
        <FieldForm
          key={block.id}
          fields={theme?.sections[section.type]?.blocks?.[block.type]?.settings ?? {}}
          value={block.settings}
          onChange={(settings) => draft.change((look) => inBlock(look, place, { settings }), here)}
          path={`${here}/settings`}
          at={at}
          {...around}
        />
      </Body>
    </>
  );
}

/** Settings of one section, and its parts. */
function SectionSettings({ place, section }: { readonly place: Place; readonly section: Section }) {
  const { editor: text } = useText();
  const { draft, theme, open, at, whyUnshown } = useEditing();
  const { zoneName } = useNames();
  const around = useAround();
  const kind = theme?.sections[section.type];
  const here = `/zones/${place.zone}/${draft.look.zones[place.zone].indexOf(section)}`;
  const hasFields = kind !== undefined && (Object.keys(kind.settings).length > 0 || !kind.blocks);
  return (
    <>
      <PlaceHead key={section.id} place={place} above={zoneName(place.zone)} onBack={() => open(undefined)} />
      <Body>
        {kind ? null : <p className="soft">{text.unknownWhy}</p>}
        <UnshownNote why={whyUnshown(place)} />
        {hasFields ? (
          <FieldForm
            key={section.id}
            fields={kind.settings}
            value={section.settings}
            onChange={(settings) => draft.change((look) => inSection(look, place, { settings }), here)}
            path={`${here}/settings`}
            at={at}
            {...around}
          />
        ) : null}
        {kind?.blocks ? <Parts kind={kind} section={section} place={{ zone: place.zone, section: section.id }} /> : null}
      </Body>
    </>
  );
}

/** What is open: a section, or a part of one. */
export function PlacePanel({ place }: { readonly place: Place }) {
  const { draft } = useEditing();
  const section = sectionAt(draft.look, place);
  if (!section) return null;
  const block = section.blocks.find(({ id }) => id === place.block);
  return block ? <BlockSettings place={place} section={section} block={block} /> : <SectionSettings place={place} section={section} />;
}
