import type { Locale } from "@matjar/core/kernel";
import { useState } from "react";
import { languageNames } from "../../../i18n/locale.ts";
import type { LocalTextValue } from "../../../ui/LocalTextField.tsx";
import { RichText } from "../../../ui/RichText.tsx";
import { Select } from "../../../ui/Select.tsx";

interface LocalRichTextProps {
  readonly label: string;
  readonly value: LocalTextValue | undefined;
  readonly onChange: (value: LocalTextValue | undefined) => void;
  /** The main language first. */
  readonly locales: readonly Locale[];
  readonly error: string | undefined;
}

/** Formatted text in the shop's languages, one at a time. */
export function LocalRichText({ label, value, onChange, locales }: LocalRichTextProps) {
  const [main] = locales;
  const [shown, setShown] = useState(main);
  const html = shown === main ? (value?.text ?? "") : ((shown && value?.translations?.[shown]) ?? "");
  const change = (next: string) => {
    const text = value?.text ?? "";
    if (shown === main || !shown) onChange({ ...value, text: next });
    else onChange({ text, translations: { ...value?.translations, [shown]: next } });
  };
  return (
    <div className="stack">
      {locales.length > 1 ? (
        <Select
          label={label}
          value={shown ?? ""}
          choices={locales.map((locale) => ({ value: locale, label: languageNames[locale] }))}
          onChange={(locale) => setShown(locale as Locale)}
        />
      ) : null}
      <RichText key={shown} label={label} value={html} onChange={change} />
    </div>
  );
}
