import type { Locale } from "@matjar/core/kernel";
import { languageNames } from "../../../i18n/locale.ts";
import { fill, useText } from "../../../i18n/words.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import type { Change, ProductForm } from "./form.ts";

interface PersonalTranslationProps {
  readonly locale: Locale;
  readonly value: ProductForm;
  readonly change: Change;
}

/** What buyers are asked for, in one language; nothing when they are asked for nothing. */
export function PersonalTranslation({ locale, value: { personalisation: asked }, change }: PersonalTranslationProps) {
  const { products: text } = useText();
  if (!asked?.label) return null;
  const set = (label: string) => {
    const { [locale]: _old, ...others } = asked.translations ?? {};
    change({ personalisation: { ...asked, translations: label === "" ? others : { ...others, [locale]: label } } });
  };
  return (
    <TextField
      label={fill(text.valueIn, { value: asked.label, language: languageNames[locale] })}
      lang={locale}
      value={asked.translations?.[locale] ?? ""}
      onChange={set}
      maxLength={80}
    />
  );
}
