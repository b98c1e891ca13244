import { useEffect, useState } from "react";
import { suggestSlug } from "../api/account.ts";
import { useFormat } from "../i18n/format.ts";
import { languageNames, locales } from "../i18n/locale.ts";
import { useGateText } from "../i18n/words.tsx";
import { Select } from "../ui/Select.tsx";
import { TextField } from "../ui/TextField.tsx";
import { currencyOf, type Details, knownCountries, knownCurrencies } from "./guess.ts";

export interface Chosen extends Details {
  /** Undefined takes the suggested one. */
  readonly slug?: string;
}

interface StoreDetailsProps {
  readonly storeName: string;
  readonly value: Chosen;
  readonly onChange: (value: Chosen) => void;
  readonly slugError: string | undefined;
}

const useSuggestedSlug = (name: string): string | undefined => {
  const [slug, setSlug] = useState<string>();
  useEffect(
    () =>
      void suggestSlug(name).then(
        (found) => setSlug(found.slug),
        () => undefined,
      ),
    [name],
  );
  return slug;
};

const sorted = (codes: readonly string[], name: (code: string) => string) =>
  codes.map((value) => ({ value, label: name(value) })).sort((a, b) => a.label.localeCompare(b.label));

/** What was guessed about the store, in one line; opens to be changed. */
export function StoreDetails({ storeName, value, onChange, slugError }: StoreDetailsProps) {
  const text = useGateText();
  const format = useFormat();
  const suggested = useSuggestedSlug(storeName);
  const slug = value.slug ?? suggested;
  return (
    <details className="guessed" open={slugError !== undefined || undefined}>
      <summary>
        <span className="guessed-line">
          <bdi dir="ltr" className="guessed-host">
            {slug ? `${slug}.${location.host}` : "…"}
          </bdi>
          <span className="soft small">
            {format.country(value.country)} · {value.currency} · {languageNames[value.locale]}
          </span>
        </span>
        <span className="guessed-change">{text.details.change}</span>
      </summary>
      <div className="guessed-fields">
        <p className="small soft">{text.details.guessed}</p>
        <TextField
          label={text.details.address}
          dir="ltr"
          value={slug ?? ""}
          onChange={(next) => onChange({ ...value, slug: next.toLowerCase() })}
          hint={text.details.slugHint}
          error={slugError}
          maxLength={40}
          autoComplete="off"
        />
        <Select
          label={text.details.country}
          value={value.country}
          choices={sorted(knownCountries, format.country)}
          onChange={(country) => onChange({ ...value, country, currency: currencyOf(country) })}
        />
        <Select
          label={text.details.currency}
          value={value.currency}
          choices={sorted(knownCurrencies, format.currency)}
          onChange={(currency) => onChange({ ...value, currency })}
        />
        <Select
          label={text.details.language}
          value={value.locale}
          choices={locales.map((locale) => ({ value: locale, label: languageNames[locale] }))}
          onChange={(locale) => onChange({ ...value, locale })}
        />
      </div>
    </details>
  );
}
