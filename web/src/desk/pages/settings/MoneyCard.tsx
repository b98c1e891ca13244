import { useText } from "../../../i18n/words.tsx";
import { Card } from "../../../ui/Card.tsx";
import { Select } from "../../../ui/Select.tsx";
import type { CardProps } from "./card.ts";
import { timeZoneChoices, useCountryChoices, useCurrencyChoices } from "./codes.ts";

export function MoneyCard({ store, change }: CardProps) {
  const { settings: text } = useText();
  const zones = timeZoneChoices();
  return (
    <Card title={text.money}>
      <Select
        label={text.currency}
        value={store.currency}
        choices={useCurrencyChoices()}
        onChange={(currency) => change({ currency })}
        hint={text.currencyHint}
      />
      <div className="fields">
        <Select label={text.country} value={store.country} choices={useCountryChoices()} onChange={(country) => change({ country })} />
        <Select
          label={text.timeZone}
          value={store.timeZone}
          choices={
            zones.some(({ value }) => value === store.timeZone) ? zones : [{ value: store.timeZone, label: store.timeZone }, ...zones]
          }
          onChange={(timeZone) => change({ timeZone })}
        />
      </div>
    </Card>
  );
}
