import type { Fields } from "@matjar/theme-kit/contract/fields.ts";
import { ChevronDown, ChevronUp, Copy, Eye, EyeOff, Trash2 } from "lucide-react";
import type { KeyboardEvent, ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components";
import { fill, useText } from "../../../../i18n/words.tsx";
import { IconButton } from "../../../../ui/Button.tsx";
import { Icon } from "../../../../ui/Icon.tsx";
import type { Entry } from "../../../../ui/Menu.tsx";
import { Sortable } from "../../../../ui/Sortable.tsx";
import { RowMenu } from "../../theme/RowMenu.tsx";
import { UnshownNote } from "../../theme/unshown.tsx";
import { useEditing } from "../context.ts";
import { type Place, wordsIn } from "../look/sections.ts";
import { iconOf } from "../names.ts";
import { useSectionDeeds } from "./useSectionDeeds.ts";

interface Row {
  readonly id: string;
  readonly type: string;
  readonly visible: boolean;
  readonly settings: Readonly<Record<string, unknown>>;
}

interface RowsProps<T extends Row> {
  readonly label: string;
  readonly rows: readonly T[];
  readonly placeOf: (row: T) => Place;
  readonly onOrder: (rows: T[]) => void;
  /** Fields by type, of the sections or parts. */
  readonly kinds: Readonly<Record<string, { readonly settings: Fields }>>;
}

/** What else can be done with a section or part. */
export const useEntries = (): ((place: Place) => readonly Entry[]) => {
  const { editor: text } = useText();
  const deeds = useSectionDeeds();
  return (place) => [
    ...(deeds.isFirst(place) ? [] : [{ id: "up", label: text.up, icon: ChevronUp, onAction: () => deeds.move(place, -1) }]),
    ...(deeds.isLast(place) ? [] : [{ id: "down", label: text.down, icon: ChevronDown, onAction: () => deeds.move(place, 1) }]),
    { id: "duplicate", label: text.duplicate, icon: Copy, onAction: () => deeds.duplicate(place) },
    { id: "remove", label: text.remove, icon: Trash2, kind: "stop", onAction: () => deeds.remove(place) },
  ];
};

/** The focus stays on what was moved: its row is the same element at another place. */
const keepFocus = (): void => {
  const focused = document.activeElement;
  requestAnimationFrame(() => requestAnimationFrame(() => focused instanceof HTMLElement && focused.focus()));
};

/** Alt and an arrow move the row that has the focus, wherever in it the focus is. */
function MovedByKeys({
  rows,
  move,
  children,
}: {
  readonly rows: ReadonlyMap<string, Place>;
  readonly move: (place: Place, by: -1 | 1) => void;
  readonly children: ReactNode;
}) {
  const listen = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key];
    const key = event.altKey && by && (event.target as Element).closest("[data-key]")?.getAttribute("data-key");
    const place = key ? rows.get(key) : undefined;
    if (!place || !by) return;
    event.preventDefault();
    event.stopPropagation();
    move(place, by);
    keepFocus();
  };
  return <div onKeyDownCapture={listen}>{children}</div>;
}

/** Sections of a zone or parts of a section: opened, hidden, and put in order by pointer and by keyboard. */
export function Rows<T extends Row>({ label, rows, placeOf, onOrder, kinds }: RowsProps<T>) {
  const { editor: text } = useText();
  const { open, hover, hovered, showZone, whyUnshown } = useEditing();
  const deeds = useSectionDeeds();
  const entriesOf = useEntries();
  const nameOf = (row: T) => deeds.nameOf(placeOf(row));
  const select = (place: Place) => {
    showZone(place.zone);
    open(place);
  };
  return (
    <MovedByKeys rows={new Map(rows.map((row) => [row.id, placeOf(row)]))} move={deeds.move}>
      <Sortable
        label={label}
        items={rows}
        idOf={({ id }) => id}
        nameOf={nameOf}
        handleOf={(row) => fill(text.drag, { name: nameOf(row) })}
        onChange={onOrder}
        className="editor-rows"
      >
        {(row) => {
          const place = placeOf(row);
          const name = nameOf(row);
          const why = whyUnshown(place);
          const words = wordsIn(row.settings, kinds[row.type]?.settings);
          return (
            <>
              <AriaButton
                className="editor-row"
                data-off={!row.visible || undefined}
                data-pointed={hovered === place.section || undefined}
                aria-label={[fill(text.select, { name }), words, row.visible ? why : text.hidden].filter(Boolean).join(", ")}
                onPress={() => select(place)}
                onHoverStart={() => hover(place.section)}
                onHoverEnd={() => hover(undefined)}
              >
                {place.block === undefined ? <Icon of={iconOf(row.type)} /> : null}
                <span className="editor-row-text">
                  <span className="editor-row-name">{name}</span>
                  {words ? (
                    <span className="editor-row-words" dir="auto">
                      {words}
                    </span>
                  ) : null}
                  <UnshownNote why={why} />
                </span>
              </AriaButton>
              <IconButton
                icon={row.visible ? Eye : EyeOff}
                label={fill(row.visible ? text.hide : text.show, { name })}
                onPress={() => deeds.setVisible(place, !row.visible)}
              />
              <RowMenu label={fill(text.more, { name })} entries={entriesOf(place)} />
            </>
          );
        }}
      </Sortable>
    </MovedByKeys>
  );
}
