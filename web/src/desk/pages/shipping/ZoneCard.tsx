import type { Store } from "@matjar/core/store/schema";
import { Globe, Plus, Trash2, X } from "lucide-react";
import { useFormat } from "../../../i18n/format.ts";
import { fill, useText } from "../../../i18n/words.tsx";
import { Button, IconButton } from "../../../ui/Button.tsx";
import { Card } from "../../../ui/Card.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { Select } from "../../../ui/Select.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { useCountryChoices } from "../settings/codes.ts";
import { RateForm } from "./RateForm.tsx";
import { everywhere, freeCountries, most, newRate, type Rate, type Zone } from "./zones.ts";

interface ZoneCardProps {
  readonly zone: Zone;
  readonly zones: readonly Zone[];
  readonly store: Store;
  readonly onChange: (zone: Zone) => void;
  readonly onRemove: () => void;
  /** What the API says is wrong below this zone. */
  readonly at: (path: string) => string | undefined;
}

function Countries({
  zone,
  zones,
  onChange,
  error,
}: Pick<ZoneCardProps, "zone" | "zones"> & { readonly onChange: (countries: string[]) => void; readonly error: string | undefined }) {
  const { shipping: text } = useText().deliver;
  const format = useFormat();
  const choices = useCountryChoices();
  const free = new Set(
    freeCountries(
      choices.map(({ value }) => value),
      zones,
    ),
  );
  const nameOf = (code: string) => (code === everywhere ? text.everywhere : format.country(code));
  const offered = [{ value: everywhere, label: text.everywhere }, ...choices].filter(({ value }) => free.has(value));
  const wrong = error ?? (zone.countries.length === 0 ? text.noCountries : undefined);
  return (
    <div className="field">
      <span className="field-label">{text.countries}</span>
      <ul className="tags">
        {zone.countries.map((code) => (
          <li key={code} className="tag">
            {code === everywhere ? <Icon of={Globe} size={16} /> : null}
            <bdi>{nameOf(code)}</bdi>
            <IconButton
              icon={X}
              label={fill(text.removeCountry, { country: nameOf(code) })}
              onPress={() => onChange(zone.countries.filter((other) => other !== code))}
            />
          </li>
        ))}
      </ul>
      <Select
        label={text.addCountry}
        hideLabel
        value={undefined}
        choices={offered}
        onChange={(code) => onChange([...zone.countries, code])}
        placeholder={text.addCountry}
        error={wrong}
      />
    </div>
  );
}

export function ZoneCard({ zone, zones, store, onChange, onRemove, at }: ZoneCardProps) {
  const { shipping: text } = useText().deliver;
  const set = (part: Partial<Zone>) => onChange({ ...zone, ...part });
  const setRate = (index: number, rate: Rate) => set({ rates: zone.rates.map((old, i) => (i === index ? rate : old)) });
  return (
    <Card
      title={zone.name || text.zone}
      actions={<IconButton icon={Trash2} label={fill(text.removeZone, { name: zone.name })} onPress={onRemove} />}
    >
      <TextField
        label={text.zoneName}
        hint={text.zoneHint}
        value={zone.name}
        onChange={(name) => set({ name })}
        maxLength={80}
        error={at("/name")}
      />
      <Countries
        zone={zone}
        zones={zones}
        onChange={(countries) => set({ countries: countries as Zone["countries"] })}
        error={at("/countries")}
      />
      <fieldset className="stack">
        <legend className="field-label">{text.rates}</legend>
        {zone.rates.length === 0 ? <p className="soft small">{text.noRates}</p> : null}
        {zone.rates.map((rate, index) => (
          <RateForm
            key={rate.id ?? index}
            rate={rate}
            store={store}
            onChange={(next) => setRate(index, next)}
            onRemove={() => set({ rates: zone.rates.filter((_, i) => i !== index) })}
            at={(path) => at(`/rates/${index}${path}`)}
          />
        ))}
        {zone.rates.length < most.rates ? (
          <div>
            <Button icon={Plus} onPress={() => set({ rates: [...zone.rates, newRate(text.newRate)] })}>
              {text.addRate}
            </Button>
          </div>
        ) : null}
      </fieldset>
    </Card>
  );
}
