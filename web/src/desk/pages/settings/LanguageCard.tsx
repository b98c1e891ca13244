import { type Locale, languageNames, locales } from "../../../i18n/locale.ts";
import { useText } from "../../../i18n/words.tsx";
import { Card } from "../../../ui/Card.tsx";
import { Select } from "../../../ui/Select.tsx";
import { Checkbox, Segments } from "../../../ui/toggles.tsx";
import type { CardProps } from "./card.ts";

const withMain = (all: readonly Locale[], main: Locale): Locale[] => [main, ...all.filter((locale) => locale !== main)];
const toggled = (all: readonly Locale[], locale: Locale, on: boolean): Locale[] =>
  on ? [...all, locale] : all.filter((other) => other !== locale);

export function LanguageCard({ store, change }: CardProps) {
  const { settings: text } = useText();
  const main = store.locales[0] ?? "en";
  return (
    <Card title={text.languages} lead={text.languagesLead}>
      <Select
        label={text.main}
        value={main}
        choices={locales.map((value) => ({ value, label: languageNames[value] }))}
        onChange={(next) => change({ locales: withMain(store.locales, next) })}
      />
      <fieldset>
        <legend className="field-label">{text.others}</legend>
        <div className="row" style={{ columnGap: "var(--s-5)" }}>
          {locales
            .filter((locale) => locale !== main)
            .map((locale) => (
              <Checkbox
                key={locale}
                isSelected={store.locales.includes(locale)}
                onChange={(on) => change({ locales: toggled(store.locales, locale, on) })}
              >
                <span lang={locale}>{languageNames[locale]}</span>
              </Checkbox>
            ))}
        </div>
      </fieldset>
      {store.locales.includes("ar") ? (
        <Segments
          label={text.digits}
          value={store.digits}
          onChange={(digits) => change({ digits })}
          choices={[
            { value: "latn", label: text.latn },
            { value: "arab", label: text.arab },
          ]}
        />
      ) : null}
    </Card>
  );
}
