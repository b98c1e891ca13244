import type { LookDefinition } from "@matjar/theme-kit/contract/definition.ts";
import { Check } from "lucide-react";
import { ToggleButton } from "react-aria-components";
import { useLocale, useText } from "../../../../i18n/words.tsx";
import { Icon } from "../../../../ui/Icon.tsx";
import { useEditing } from "../context.ts";
import { inLook, wears } from "../look/themes.ts";

/** A look in small: its paper, a card, a line of text and a button. */
const Swatch = ({ colors, radius }: Pick<LookDefinition, "colors" | "radius">) => (
  <span className="look-swatch" style={{ background: colors.background, borderRadius: radius / 2 + 4 }} aria-hidden>
    <span className="look-card" style={{ background: colors.surface, borderRadius: radius / 2 }} />
    <span className="look-line" style={{ background: colors.text }} />
    <span className="look-button" style={{ background: colors.accent, borderRadius: radius / 2 }} />
  </span>
);

/** The looks that the theme comes with. */
export function Looks() {
  const { editor: text } = useText();
  const { locale } = useLocale();
  const { draft, theme } = useEditing();
  return (
    <>
      <p className="soft small">{text.looksWhy}</p>
      <ul className="looks">
        {(theme?.looks ?? []).map((look) => {
          const worn = wears(draft.look, look);
          return (
            <li key={look.id}>
              <ToggleButton className="look" isSelected={worn} onChange={() => draft.change((now) => inLook(now, look))}>
                <Swatch colors={look.colors} radius={look.radius} />
                <span className="look-name">
                  {look.name[locale]}
                  {worn ? <Icon of={Check} size={16} /> : null}
                </span>
              </ToggleButton>
            </li>
          );
        })}
      </ul>
    </>
  );
}
