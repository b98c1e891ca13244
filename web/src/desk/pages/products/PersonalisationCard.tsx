import { maxPersonalisation, type Personalisation } from "@matjar/core/catalog/schema";
import { useText } from "../../../i18n/words.tsx";
import { Card } from "../../../ui/Card.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { Switch } from "../../../ui/toggles.tsx";
import { WholeField } from "../../../ui/WholeField.tsx";
import type { At, Change, ProductForm } from "./form.ts";

interface PersonalisationProps {
  readonly value: ProductForm;
  readonly change: Change;
  readonly at: At;
}

const usual: Personalisation = { label: "", maxLength: 30, required: true };

/** A text that buyers give with the product: a name to engrave, a wish for the card. */
export function PersonalisationCard({ value: { personalisation: asked }, change, at }: PersonalisationProps) {
  const { products: text } = useText();
  const set = (part: Partial<Personalisation>) => change({ personalisation: { ...usual, ...asked, ...part } });
  return (
    <Card title={text.personal}>
      <Switch isSelected={asked !== undefined} onChange={(on) => (on ? set({}) : change({ personalisation: undefined }))}>
        <span className="two-lines">
          <span>{text.personalAsk}</span>
          <span className="soft small">{text.personalWhy}</span>
        </span>
      </Switch>
      {asked ? (
        <>
          <TextField
            label={text.personalLabel}
            hint={text.personalLabelHint}
            value={asked.label}
            onChange={(label) => set({ label })}
            maxLength={80}
            isRequired
            error={at("/personalisation/label")}
          />
          <WholeField
            label={text.personalLength}
            value={asked.maxLength}
            onChange={(maxLength) => set({ maxLength: Math.min(maxLength ?? 1, maxPersonalisation) })}
            error={at("/personalisation/maxLength")}
          />
          <Switch isSelected={asked.required} onChange={(required) => set({ required })}>
            {text.personalRequired}
          </Switch>
        </>
      ) : null}
    </Card>
  );
}
