import type { Zone } from "@matjar/core/site/schema";
import { fill, useText } from "../../../../i18n/words.tsx";
import { moved } from "../../../../ui/Sortable.tsx";
import { useToasts } from "../../../../ui/Toast.tsx";
import { useEditing } from "../context.ts";
import { duplicated, inBlock, inSection, inZone, type Place, sectionAt, without, withSection } from "../look/sections.ts";
import { useNames } from "../names.ts";

/** What can be done with a section or one of its parts, each said aloud, each a step that can be taken back. */
export const useSectionDeeds = () => {
  const { draft, theme, locales, open, place: opened, say, showZone } = useEditing();
  const { editor: text } = useText();
  const { sectionName, blockName } = useNames();
  const toasts = useToasts();
  const { look, change } = draft;

  const nameOf = (place: Place): string => {
    const section = sectionAt(look, place);
    if (!section) return "";
    const block = section.blocks.find(({ id }) => id === place.block);
    return block ? blockName(section, block) : sectionName(section);
  };
  const listOf = (place: Place): readonly { readonly id: string; readonly visible: boolean }[] =>
    place.block === undefined ? look.zones[place.zone] : (sectionAt(look, place)?.blocks ?? []);
  const idOf = ({ section, block }: Place): string => block ?? section;
  const indexOf = (place: Place): number => listOf(place).findIndex(({ id }) => id === idOf(place));

  const move = (place: Place, by: -1 | 1) => {
    const [from, count] = [indexOf(place), listOf(place).length];
    if (from + by < 0 || from + by >= count) return;
    change((now) =>
      place.block === undefined
        ? inZone(now, place.zone, moved(now.zones[place.zone], from, by))
        : inSection(now, place, { blocks: moved(sectionAt(now, place)?.blocks ?? [], from, by) }),
    );
    say(fill(text.moved, { name: nameOf(place), place: from + by + 1, count }));
  };

  return {
    nameOf,
    isFirst: (place: Place) => indexOf(place) === 0,
    isLast: (place: Place) => indexOf(place) === listOf(place).length - 1,
    isVisible: (place: Place) => listOf(place)[indexOf(place)]?.visible ?? true,
    move,
    setVisible: (place: Place, visible: boolean) =>
      change((now) => (place.block === undefined ? inSection(now, place, { visible }) : inBlock(now, place, { visible }))),
    duplicate: (place: Place) => {
      const made = duplicated(look, place);
      change(() => made.look);
      say(fill(text.duplicated, { name: nameOf(place) }));
    },
    remove: (place: Place) => {
      const name = nameOf(place);
      change((now) => without(now, place));
      if (opened && opened.section === place.section && (place.block === undefined || opened.block === place.block))
        open(place.block === undefined ? undefined : { zone: place.zone, section: place.section });
      toasts.done(fill(text.removed, { name }), draft.undo);
    },
    add: (zone: Zone, type: string) => {
      const kind = theme?.sections[type];
      if (!kind) return;
      const made = withSection(look, kind, { zone, type, locales });
      change(() => made.look);
      showZone(zone);
      open({ zone, section: made.id });
    },
  };
};
