import type { ProductInput } from "@matjar/core/catalog/schema";
import type { Locale } from "@matjar/core/kernel";
import type { ReactNode } from "react";
import { languageNames } from "../../i18n/locale.ts";
import { fill, useText } from "../../i18n/words.tsx";
import { Card } from "../../ui/Card.tsx";
import { RichText } from "../../ui/RichText.tsx";
import { TextField } from "../../ui/TextField.tsx";

type Translations = ProductInput["translations"];
type Texts = NonNullable<Translations[Locale]>;

interface TranslationsCardProps {
  readonly value: Translations;
  readonly onChange: (value: Translations) => void;
  /** Languages of the store, the main one first. */
  readonly locales: readonly Locale[];
  /** More fields for each language. */
  readonly children?: (locale: Locale) => ReactNode;
}

function Language({
  locale,
  value,
  onChange,
  children,
}: {
  readonly locale: Locale;
  readonly value: Texts;
  readonly onChange: (value: Texts) => void;
  readonly children: ReactNode;
}) {
  const { products: text } = useText();
  const set = (part: Partial<Texts>) => onChange({ ...value, ...part });
  return (
    <details className="fold">
      <summary>
        <span lang={locale}>{languageNames[locale]}</span>
        {value.title ? (
          <span className="soft small">
            <bdi>{value.title}</bdi>
          </span>
        ) : null}
      </summary>
      <div className="stack">
        <TextField label={text.productTitle} lang={locale} value={value.title ?? ""} onChange={(title) => set({ title })} maxLength={120} />
        <RichText
          label={text.description}
          lang={locale}
          value={value.descriptionHtml ?? ""}
          onChange={(descriptionHtml) => set({ descriptionHtml })}
        />
        <TextField
          label={text.seoTitle}
          optional
          lang={locale}
          value={value.seo?.title ?? ""}
          onChange={(title) => set({ seo: { ...value.seo, title } })}
          maxLength={120}
        />
        <TextField
          label={text.seoDescription}
          optional
          rows={2}
          lang={locale}
          value={value.seo?.description ?? ""}
          onChange={(description) => set({ seo: { ...value.seo, description } })}
          maxLength={320}
        />
        {children}
      </div>
    </details>
  );
}

/** The texts in each further language of the store; nothing when it speaks one. */
export function TranslationsCard({ value, onChange, locales, children }: TranslationsCardProps) {
  const { products: text } = useText();
  const [main, ...others] = locales;
  if (!main || others.length === 0) return null;
  return (
    <Card title={text.translations} lead={fill(text.translationsLead, { language: languageNames[main] })}>
      {others.map((locale) => (
        <Language key={locale} locale={locale} value={value[locale] ?? {}} onChange={(next) => onChange({ ...value, [locale]: next })}>
          {children?.(locale)}
        </Language>
      ))}
    </Card>
  );
}
