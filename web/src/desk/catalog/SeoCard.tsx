import { useText } from "../../i18n/words.tsx";
import { Card } from "../../ui/Card.tsx";
import { plainWords, SearchPreview } from "../../ui/SearchPreview.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { publicHost, useStore } from "../store.tsx";

interface Texts {
  readonly title: string;
  readonly descriptionHtml: string;
  readonly slug?: string | undefined;
  readonly seo: { readonly title?: string | undefined; readonly description?: string | undefined };
}

interface SeoCardProps {
  readonly value: Texts;
  readonly change: (part: Partial<Texts>) => void;
  /** Where such pages lie: "products", "collections" or "pages". */
  readonly under: string;
  readonly at: (pointer: string) => string | undefined;
}

/** "Linen Shawl" → "linen-shawl", roughly as the API makes it. */
const slugOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, "-")
    .replace(/^-|-$/g, "");

/** Address, title and description for search engines, with how they may look. */
export function SeoCard({ value, change, under, at }: SeoCardProps) {
  const { slug: store } = useStore();
  const { products: text } = useText();
  const { seo } = value;
  return (
    <Card title={text.engines}>
      <SearchPreview
        label={text.preview}
        title={seo.title || value.title}
        address={`${publicHost(store)} › ${under} › ${value.slug || slugOf(value.title)}`}
        description={seo.description || plainWords(value.descriptionHtml)}
      />
      <TextField
        label={text.slug}
        optional
        value={value.slug ?? ""}
        onChange={(slug) => change({ slug: slug === "" ? undefined : slug })}
        hint={text.slugHint}
        maxLength={120}
        error={at("/slug")}
      />
      <TextField
        label={text.seoTitle}
        optional
        value={seo.title ?? ""}
        onChange={(title) => change({ seo: { ...seo, title } })}
        maxLength={120}
        error={at("/seo/title")}
      />
      <TextField
        label={text.seoDescription}
        optional
        rows={3}
        value={seo.description ?? ""}
        onChange={(description) => change({ seo: { ...seo, description } })}
        maxLength={320}
        error={at("/seo/description")}
      />
    </Card>
  );
}
