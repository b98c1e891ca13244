/* biome-ignore-all lint/suspicious/noArrayIndexKey: steps have no id, and their fields keep nothing of their own */
import type { Store } from "@matjar/core/store/schema";
import { Plus, X } from "lucide-react";
import { useFormat } from "../../../i18n/format.ts";
import { fill, useText } from "../../../i18n/words.tsx";
import { Button, IconButton } from "../../../ui/Button.tsx";
import { LocalTextField } from "../../../ui/LocalTextField.tsx";
import { MoneyField } from "../../../ui/MoneyField.tsx";
import { Segments } from "../../../ui/toggles.tsx";
import { WholeField } from "../../../ui/WholeField.tsx";
import { asKind, type Kind, most, type Rate, type Step, withStep } from "./zones.ts";

interface RateFormProps {
  readonly rate: Rate;
  readonly store: Store;
  readonly onChange: (rate: Rate) => void;
  readonly onRemove: () => void;
  readonly at: (path: string) => string | undefined;
}

const kinds: readonly Kind[] = ["flat", "freeOver", "byWeight"];

function Steps({
  steps,
  currency,
  onChange,
  at,
}: {
  readonly steps: readonly Step[];
  readonly currency: string;
  readonly onChange: (steps: Step[]) => void;
  readonly at: RateFormProps["at"];
}) {
  const { shipping: text } = useText().deliver;
  const format = useFormat();
  const set = (index: number, part: Partial<Step>) => onChange(steps.map((step, i) => (i === index ? { ...step, ...part } : step)));
  return (
    <fieldset className="stack">
      <legend className="field-label">{text.steps}</legend>
      {steps.map((step, index) => (
        <div key={index} className="step">
          <WholeField
            label={text.upTo}
            unit="g"
            value={step.upToGrams}
            onChange={(upToGrams) => set(index, { upToGrams: upToGrams ?? 0 })}
            error={at(`/steps/${index}/upToGrams`)}
          />
          <MoneyField
            label={text.price}
            currency={currency}
            value={step.price}
            onChange={(price) => set(index, { price: price ?? 0 })}
            error={at(`/steps/${index}/price`)}
          />
          <IconButton
            icon={X}
            label={fill(text.removeStep, { n: format.number(step.upToGrams) })}
            isDisabled={steps.length === 1}
            onPress={() => onChange(steps.filter((_, i) => i !== index))}
          />
        </div>
      ))}
      <p className="field-hint">{text.stepHint}</p>
      {steps.length < most.steps ? (
        <div>
          <Button icon={Plus} onPress={() => onChange(withStep(steps))}>
            {text.addStep}
          </Button>
        </div>
      ) : null}
    </fieldset>
  );
}

/** One price for delivery: its name, how it is worked out, how long it takes. */
export function RateForm({ rate, store, onChange, onRemove, at }: RateFormProps) {
  const { shipping: text } = useText().deliver;
  const { currency } = store;
  const set = (part: object) => onChange({ ...rate, ...part } as Rate);
  return (
    <div className="inset stack">
      <div className="inset-head">
        <LocalTextField
          label={text.rateName}
          value={{ text: rate.name, translations: rate.translations }}
          locales={store.locales}
          onChange={(next) => set({ name: next?.text ?? "", translations: next?.translations })}
          error={at("/name")}
        />
        <IconButton icon={X} label={fill(text.removeRate, { name: rate.name })} onPress={onRemove} />
      </div>
      <Segments
        label={text.kind}
        value={rate.kind}
        onChange={(kind) => onChange(asKind(rate, kind))}
        choices={kinds.map((value) => ({ value, label: text.kinds[value] }))}
      />
      {rate.kind === "byWeight" ? (
        <Steps steps={rate.steps} currency={currency} onChange={(steps) => set({ steps })} at={at} />
      ) : (
        <div className="fields">
          {rate.kind === "freeOver" ? (
            <MoneyField
              label={text.threshold}
              currency={currency}
              value={rate.threshold}
              onChange={(threshold) => set({ threshold: threshold ?? 0 })}
              error={at("/threshold")}
            />
          ) : null}
          <MoneyField
            label={rate.kind === "freeOver" ? text.priceBelow : text.price}
            currency={currency}
            value={rate.price}
            onChange={(price) => set({ price: price ?? 0 })}
            error={at("/price")}
          />
        </div>
      )}
      <div className="pair">
        <WholeField
          label={text.minDays}
          value={rate.minDays}
          onChange={(minDays) => set({ minDays: minDays ?? 0 })}
          error={at("/minDays")}
        />
        <WholeField
          label={text.maxDays}
          value={rate.maxDays}
          onChange={(maxDays) => set({ maxDays: maxDays ?? 0 })}
          error={at("/maxDays")}
        />
      </div>
    </div>
  );
}
