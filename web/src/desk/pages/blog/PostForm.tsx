import type { Locale } from "@matjar/core/kernel";
import type { PostDraft } from "../../../api/content.ts";
import { languageNames } from "../../../i18n/locale.ts";
import { fill, useText } from "../../../i18n/words.tsx";
import { Card } from "../../../ui/Card.tsx";
import { PictureField } from "../../../ui/PictureField.tsx";
import { RichText } from "../../../ui/RichText.tsx";
import { TagsField } from "../../../ui/TagsField.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { Segments } from "../../../ui/toggles.tsx";
import { SeoCard } from "../../catalog/SeoCard.tsx";
import { useStore } from "../../store.tsx";
import { dayOf } from "../orders/day.ts";

export const postShownAt = ["/title", "/slug", "/bodyHtml", "/excerpt", "/author", "/publishedAt", "/seo/title", "/seo/description"];

type Translation = NonNullable<NonNullable<PostDraft["translations"]>[Locale]>;

interface PartProps {
  readonly value: PostDraft;
  readonly change: (part: Partial<PostDraft>) => void;
  readonly at: (pointer: string) => string | undefined;
}

/** The middle of the day by the merchant's clock: the same day wherever the shop is. */
const momentOf = (day: string): string | undefined => {
  const noon = new Date(`${day}T12:00:00`).getTime();
  return day === "" ? undefined : new Date(Math.min(noon, Date.now())).toISOString();
};

/** Whether and when readers see it, and whose it is. */
const PublishingCard = ({ value, change, at }: PartProps) => {
  const { content, products } = useText();
  const text = content.posts;
  const { storeId } = useStore();
  return (
    <Card title={text.publishing}>
      <Segments
        label={text.status}
        value={value.status ?? "draft"}
        onChange={(status) => change({ status })}
        choices={[
          { value: "draft", label: text.draft },
          { value: "published", label: text.published },
        ]}
      />
      <TextField
        label={text.day}
        type="date"
        optional
        hint={text.dayHint}
        value={dayOf(value.publishedAt ?? null)}
        onChange={(day) => change({ publishedAt: momentOf(day) })}
        error={at("/publishedAt")}
      />
      <TextField label={text.author} optional value={value.author ?? ""} onChange={(author) => change({ author })} maxLength={80} />
      <TagsField
        label={products.tags}
        hint={text.tagsHint}
        value={value.tags ?? []}
        onChange={(tags) => change({ tags })}
        removeLabel={(tag) => fill(products.removeValue, { name: tag })}
      />
      <PictureField
        label={text.picture}
        storeId={storeId}
        value={value.pictureId}
        onChange={(pictureId) => change({ pictureId })}
        alt={value.title}
      />
    </Card>
  );
};

interface TranslationProps {
  readonly locale: Locale;
  readonly value: Translation;
  readonly change: (value: Translation) => void;
}

const TranslationFields = ({ locale, value, change }: TranslationProps) => {
  const { content: text } = useText();
  const set = (part: Translation) => change({ ...value, ...part });
  return (
    <details className="fold">
      <summary lang={locale}>{languageNames[locale]}</summary>
      <div className="stack">
        <TextField label={text.pageTitle} lang={locale} value={value.title ?? ""} onChange={(title) => set({ title })} maxLength={160} />
        <TextField
          label={text.posts.excerpt}
          optional
          rows={2}
          lang={locale}
          value={value.excerpt ?? ""}
          onChange={(excerpt) => set({ excerpt })}
          maxLength={400}
        />
        <RichText label={text.pageBody} lang={locale} value={value.bodyHtml ?? ""} onChange={(bodyHtml) => set({ bodyHtml })} />
      </div>
    </details>
  );
};

interface PostFormProps extends PartProps {
  /** Languages of the store, the main one first. */
  readonly locales: readonly Locale[];
}

/** Text, day, picture, translations and search result of one post. */
export function PostForm({ value, change, locales, at }: PostFormProps) {
  const { content: text } = useText();
  const [main, ...others] = locales;
  return (
    <>
      <Card>
        <TextField
          label={text.pageTitle}
          value={value.title}
          onChange={(title) => change({ title })}
          maxLength={160}
          isRequired
          error={at("/title")}
          lang={main}
        />
        <RichText
          label={text.pageBody}
          value={value.bodyHtml ?? ""}
          onChange={(bodyHtml) => change({ bodyHtml })}
          error={at("/bodyHtml")}
          lang={main}
        />
        <TextField
          label={text.posts.excerpt}
          hint={text.posts.excerptHint}
          optional
          rows={2}
          lang={main}
          value={value.excerpt ?? ""}
          onChange={(excerpt) => change({ excerpt })}
          maxLength={400}
          error={at("/excerpt")}
        />
      </Card>
      <PublishingCard value={value} change={change} at={at} />
      {others.length > 0 ? (
        <Card title={text.translations}>
          {others.map((locale) => (
            <TranslationFields
              key={locale}
              locale={locale}
              value={value.translations?.[locale] ?? {}}
              change={(next) => change({ translations: { ...value.translations, [locale]: next } })}
            />
          ))}
        </Card>
      ) : null}
      <SeoCard
        value={{ title: value.title, descriptionHtml: value.excerpt || value.bodyHtml || "", slug: value.slug, seo: value.seo ?? {} }}
        change={({ slug, seo }) => change(seo ? { seo } : { slug })}
        under="blog"
        at={at}
      />
    </>
  );
}
