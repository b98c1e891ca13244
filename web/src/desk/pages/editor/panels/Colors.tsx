import type { ThemeSettings } from "@matjar/core/site/schema";
import { contrast } from "@matjar/theme-kit/colors.ts";
import { CircleCheck, TriangleAlert } from "lucide-react";
import { fill, useText } from "../../../../i18n/words.tsx";
import { ColorField } from "../../../../ui/ColorField.tsx";
import { Icon } from "../../../../ui/Icon.tsx";
import { useEditing } from "../context.ts";

type Colors = ThemeSettings["colors"];

const names = ["background", "surface", "text", "accent", "accentText"] as const satisfies readonly (keyof Colors)[];
/** Text and its ground (WCAG 2.2, 1.4.3). The theme mends what cannot be read; the merchant should know it. */
const pairs = [
  ["text", "background"],
  ["text", "surface"],
  ["accentText", "accent"],
] as const;
const enough = 4.5;

/** The five colours of the shop, and which of them cannot be read on each other, while they are chosen. */
export function Colors() {
  const { theme: text } = useText();
  const { draft } = useEditing();
  const { colors } = draft.look;
  const bad = pairs
    .map(([first, second]) => ({ first, second, ratio: contrast(colors[first], colors[second]) }))
    .filter(({ ratio }) => ratio < enough);
  return (
    <>
      <div className="color-row">
        {names.map((name) => (
          <ColorField
            key={name}
            label={text[name]}
            value={colors[name]}
            onChange={(color) => draft.change((look) => ({ ...look, colors: { ...look.colors, [name]: color } }), `color ${name}`)}
          />
        ))}
      </div>
      <div role="status" className="stack">
        {bad.map(({ first, second, ratio }) => (
          <p key={first + second} className="notice" data-tone="attention">
            <Icon of={TriangleAlert} />
            {fill(text.contrast, { first: text[first], second: text[second], ratio: ratio.toFixed(1) })}
          </p>
        ))}
        {bad.length === 0 ? (
          <p className="notice" data-tone="done">
            <Icon of={CircleCheck} />
            {text.contrastGood}
          </p>
        ) : null}
      </div>
    </>
  );
}
