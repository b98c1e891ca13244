import type { Tax } from "@matjar/core/store/schema";
import { Plus, X } from "lucide-react";
import { useFormat } from "../../../i18n/format.ts";
import { fill, useText } from "../../../i18n/words.tsx";
import { Button, IconButton } from "../../../ui/Button.tsx";
import { Card } from "../../../ui/Card.tsx";
import { PercentField } from "../../../ui/PercentField.tsx";
import { Select } from "../../../ui/Select.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { Switch } from "../../../ui/toggles.tsx";
import type { CardProps } from "./card.ts";
import { useCountryChoices } from "./codes.ts";

type Rate = Tax["rates"][number];

export function TaxCard({ store, change, at }: CardProps) {
  const { settings: text } = useText();
  const format = useFormat();
  const countries = useCountryChoices();
  const tax = (part: Partial<Tax>) => change({ tax: { ...store.tax, ...part } });
  const set = (index: number, part: Partial<Rate>) =>
    tax({ rates: store.tax.rates.map((rate, i) => (i === index ? { ...rate, ...part } : rate)) });
  const taken = new Set(store.tax.rates.map((rate) => rate.country));
  const free = (own: string) => countries.filter(({ value }) => value === own || !taken.has(value));
  const add = () => {
    const next = taken.has(store.country) ? countries.find(({ value }) => !taken.has(value))?.value : store.country;
    if (next) tax({ rates: [...store.tax.rates, { country: next, basisPoints: 0 }] });
  };
  return (
    <Card title={text.tax} lead={text.taxLead}>
      <Switch isSelected={store.tax.inclusive} onChange={(inclusive) => tax({ inclusive })}>
        {text.taxInclusive}
      </Switch>
      <ul className="stack">
        {store.tax.rates.map((rate, index) => (
          <li key={rate.country} className="tax-rate">
            <Select
              label={text.taxCountry}
              value={rate.country}
              choices={free(rate.country)}
              onChange={(country) => set(index, { country })}
            />
            <PercentField label={text.taxRate} value={rate.basisPoints} onChange={(basisPoints) => set(index, { basisPoints })} />
            <IconButton
              icon={X}
              label={fill(text.taxRemove, { country: format.country(rate.country) })}
              onPress={() => tax({ rates: store.tax.rates.filter((_, i) => i !== index) })}
            />
          </li>
        ))}
      </ul>
      <div>
        <Button icon={Plus} onPress={add}>
          {text.taxAdd}
        </Button>
      </div>
      <TextField
        label={text.taxNumber}
        optional
        dir="ltr"
        value={store.tax.registrationNumber ?? ""}
        onChange={(registrationNumber) => tax({ registrationNumber })}
        maxLength={40}
        error={at("/tax/registrationNumber")}
      />
    </Card>
  );
}
