import type { Locale } from "@matjar/core/kernel";
import { languageNames } from "../i18n/locale.ts";
import { useCommon } from "../i18n/words.tsx";
import { type FieldProps, TextField } from "./TextField.tsx";

/** A text in the store's main language with its translations. */
export interface LocalTextValue {
  readonly text: string;
  readonly translations?: Partial<Record<Locale, string>> | undefined;
}

interface LocalTextFieldProps extends FieldProps {
  readonly value: LocalTextValue | undefined;
  /** Undefined once everything is emptied. */
  readonly onChange: (value: LocalTextValue | undefined) => void;
  /** Languages of the store, the main one first. */
  readonly locales: readonly Locale[];
  readonly rows?: number;
}

const withTranslation = (value: LocalTextValue, locale: Locale, text: string): LocalTextValue => {
  const { [locale]: _, ...rest } = value.translations ?? {};
  return { text: value.text, translations: text === "" ? rest : { ...rest, [locale]: text } };
};

const orNothing = (value: LocalTextValue): LocalTextValue | undefined =>
  value.text === "" && Object.keys(value.translations ?? {}).length === 0 ? undefined : value;

/** The main text, and below it, folded, one field for each other language of the store. */
export function LocalTextField({ value, onChange, locales, rows = 1, label, ...rest }: LocalTextFieldProps) {
  const common = useCommon();
  const [main, ...others] = locales;
  const now = value ?? { text: "" };
  return (
    <div className="local-text">
      <TextField
        {...rest}
        label={label}
        rows={rows}
        value={now.text}
        onChange={(text) => onChange(orNothing({ ...now, text }))}
        {...(main ? { lang: main } : {})}
      />
      {others.length > 0 ? (
        <details className="fold">
          <summary>
            {common.translations}{" "}
            <span className="soft small">
              {others.filter((locale) => now.translations?.[locale]).length}/{others.length}
            </span>
          </summary>
          <div className="stack">
            {others.map((locale) => (
              <TextField
                key={locale}
                label={`${label} · ${languageNames[locale]}`}
                rows={rows}
                value={now.translations?.[locale] ?? ""}
                onChange={(text) => onChange(orNothing(withTranslation(now, locale, text)))}
                lang={locale}
              />
            ))}
          </div>
        </details>
      ) : null}
    </div>
  );
}
