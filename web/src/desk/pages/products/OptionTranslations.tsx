/* biome-ignore-all lint/suspicious/noArrayIndexKey: options have no id, and their order is their identity */
import type { Locale } from "@matjar/core/kernel";
import { languageNames } from "../../../i18n/locale.ts";
import { fill, useText } from "../../../i18n/words.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import type { Change, ProductForm } from "./form.ts";
import type { Option } from "./variants.ts";

type Words = NonNullable<NonNullable<Option["translations"]>[Locale]>;

const translated = (option: Option, locale: Locale, words: Words): Option => ({
  ...option,
  translations: { ...option.translations, [locale]: words },
});

/** An emptied word is no translation. */
const withValue = ({ values = {}, ...words }: Words, value: string, text: string): Words => {
  const { [value]: _, ...rest } = values;
  return { ...words, values: text === "" ? rest : { ...rest, [value]: text } };
};

/** Names of the options and their values in one language. */
export function OptionTranslations({
  locale,
  value,
  change,
}: {
  readonly locale: Locale;
  readonly value: ProductForm;
  readonly change: Change;
}) {
  const { products: text } = useText();
  const language = languageNames[locale];
  const set = (index: number, words: Words) =>
    change({ options: value.options.map((option, i) => (i === index ? translated(option, locale, words) : option)) });
  return value.options.map((option, index) => {
    const words = option.translations?.[locale] ?? {};
    return (
      <fieldset key={index} className="inset stack">
        <legend className="visually-hidden">{option.name}</legend>
        <TextField
          label={fill(text.valueIn, { value: option.name, language })}
          lang={locale}
          value={words.name ?? ""}
          onChange={(name) => set(index, { ...words, name })}
          maxLength={60}
        />
        <div className="values">
          {option.values.map((one) => (
            <TextField
              key={one}
              label={fill(text.valueIn, { value: one, language })}
              lang={locale}
              value={words.values?.[one] ?? ""}
              onChange={(next) => set(index, withValue(words, one, next))}
              maxLength={80}
            />
          ))}
        </div>
      </fieldset>
    );
  });
}
