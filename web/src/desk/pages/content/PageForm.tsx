import type { Locale } from "@matjar/core/kernel";
import type { ContentPage, ContentPageInput, Section } from "@matjar/core/site/schema";
import { useMemo } from "react";
import type { z } from "zod";
import type { Problem } from "../../../api/problem.ts";
import type { PageDraft } from "../../../api/site.ts";
import { languageNames } from "../../../i18n/locale.ts";
import { useText } from "../../../i18n/words.tsx";
import { Card } from "../../../ui/Card.tsx";
import { pathOf } from "../../../ui/link.ts";
import { RichText } from "../../../ui/RichText.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { SeoCard } from "../../catalog/SeoCard.tsx";
import { Beside } from "./Beside.tsx";
import { PageSections } from "./PageSections.tsx";

export type PageText = Omit<z.input<typeof ContentPageInput>, "sections"> & { readonly sections?: Section[] };

export const pageShownAt = ["/title", "/slug", "/bodyHtml", "/seo/title", "/seo/description"];

interface PageFormProps {
  /** None while the page is new. */
  readonly id?: ContentPage["id"];
  readonly value: PageText;
  readonly change: (part: Partial<PageText>) => void;
  readonly locales: readonly Locale[];
  readonly problem: Problem | undefined;
}

type Translation = NonNullable<NonNullable<PageText["translations"]>[Locale]>;

const TranslationCard = ({
  locale,
  value,
  change,
}: {
  readonly locale: Locale;
  readonly value: Translation;
  readonly change: (part: Translation) => void;
}) => {
  const { content: text } = useText();
  return (
    <details className="fold">
      <summary lang={locale}>{languageNames[locale]}</summary>
      <div className="stack">
        <TextField
          label={text.pageTitle}
          lang={locale}
          value={value.title ?? ""}
          onChange={(title) => change({ ...value, title })}
          maxLength={120}
        />
        <RichText
          label={text.pageBody}
          lang={locale}
          value={value.bodyHtml ?? ""}
          onChange={(bodyHtml) => change({ ...value, bodyHtml })}
        />
      </div>
    </details>
  );
};

/** The page as the preview takes it: the same object until something changes; it has a title from the first letter of its text. */
const useDraftOf = (id: ContentPage["id"] | undefined, value: PageText): PageDraft => {
  const written = JSON.stringify({ ...value, title: value.title.trim() || "…", ...(id ? { id } : {}) });
  return useMemo(() => JSON.parse(written) as PageDraft, [written]);
};

/** Title, text, address, search result and translations of one page, and the page itself beside them. */
export function PageForm({ id, value, change, locales, problem }: PageFormProps) {
  const { content: text } = useText();
  const at = (pointer: string) => problem?.at(pointer);
  const [main, ...others] = locales;
  const draft = useDraftOf(id, value);
  return (
    <Beside page={pathOf("pages", value.slug ?? "draft")} name={value.title || text.newPage} locales={locales} draft={draft}>
      {(unshown) => (
        <>
          <Card>
            <TextField
              label={text.pageTitle}
              value={value.title}
              onChange={(title) => change({ title })}
              maxLength={120}
              isRequired
              error={at("/title")}
              lang={main}
            />
            <RichText
              label={text.pageBody}
              value={value.bodyHtml}
              hint={text.bodyHint}
              onChange={(bodyHtml) => change({ bodyHtml })}
              error={at("/bodyHtml")}
              lang={main}
            />
          </Card>
          <PageSections
            value={value.sections ?? []}
            onChange={(sections) => change({ sections })}
            locales={locales}
            problem={problem}
            unshown={unshown.filter(({ zone }) => zone === undefined)}
          />
          {others.length > 0 ? (
            <Card title={text.translations}>
              {others.map((locale) => (
                <TranslationCard
                  key={locale}
                  locale={locale}
                  value={value.translations?.[locale] ?? {}}
                  change={(next) => change({ translations: { ...value.translations, [locale]: next } })}
                />
              ))}
            </Card>
          ) : null}
          <SeoCard
            value={{ title: value.title, descriptionHtml: value.bodyHtml, slug: value.slug, seo: value.seo ?? {} }}
            change={({ slug, seo }) => change(seo ? { seo } : { slug })}
            under="pages"
            at={at}
          />
        </>
      )}
    </Beside>
  );
}
