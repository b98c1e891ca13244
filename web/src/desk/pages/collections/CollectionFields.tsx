import type { Store } from "@matjar/core/store/schema";
import { useText } from "../../../i18n/words.tsx";
import { Card } from "../../../ui/Card.tsx";
import { PictureField } from "../../../ui/PictureField.tsx";
import { RichText } from "../../../ui/RichText.tsx";
import { Select } from "../../../ui/Select.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { Segments } from "../../../ui/toggles.tsx";
import { SeoCard } from "../../catalog/SeoCard.tsx";
import { TranslationsCard } from "../../catalog/TranslationsCard.tsx";
import { asKind, type CollectionForm } from "./form.ts";
import { ManualMembers } from "./ManualMembers.tsx";
import { RuleMembers } from "./RuleMembers.tsx";
import { RulePreview } from "./RulePreview.tsx";

interface CollectionFieldsProps {
  readonly value: CollectionForm;
  readonly change: (part: Partial<CollectionForm>) => void;
  readonly store: Store;
  readonly at: (pointer: string) => string | undefined;
}

const sorts = ["manual", "newest", "priceAscending", "priceDescending", "title"] as const;

function MembersCard({ value, change, store, at }: CollectionFieldsProps) {
  const { collections: text } = useText().shelf;
  const { members, sort } = value;
  const offered = sorts.filter((one) => one !== "manual" || members.kind === "manual");
  return (
    <Card title={text.productsTitle}>
      <Segments
        label={text.kind}
        value={members.kind}
        onChange={(kind) => change({ members: asKind(members, kind), sort: kind === "manual" ? "manual" : "newest" })}
        choices={(["manual", "rules"] as const).map((kind) => ({ value: kind, label: text.kinds[kind] }))}
      />
      <Select
        label={text.sort}
        value={offered.find((one) => one === sort) ?? "newest"}
        onChange={(next) => change({ sort: next })}
        choices={offered.map((one) => ({ value: one, label: text.sorts[one] }))}
      />
      {members.kind === "manual" ? (
        <ManualMembers members={members} onChange={(next) => change({ members: next })} />
      ) : (
        <>
          <RuleMembers members={members} currency={store.currency} onChange={(next) => change({ members: next })} at={at} />
          <RulePreview members={members} sort={sort} />
        </>
      )}
    </Card>
  );
}

/** Name, products, picture and texts of one collection. */
export function CollectionFields(props: CollectionFieldsProps) {
  const { value, change, store, at } = props;
  const {
    products: words,
    shelf: { collections: text },
  } = useText();
  const [main] = store.locales;
  const pictureId = (id: string | undefined) => change({ pictureId: id as CollectionForm["pictureId"] });
  return (
    <>
      <Card>
        <TextField
          label={words.productTitle}
          value={value.title}
          onChange={(title) => change({ title })}
          maxLength={120}
          isRequired
          error={at("/title")}
          lang={main}
        />
        <RichText
          label={words.description}
          optional
          value={value.descriptionHtml}
          onChange={(descriptionHtml) => change({ descriptionHtml })}
          error={at("/descriptionHtml")}
          {...(main ? { lang: main } : {})}
        />
        <PictureField label={text.picture} storeId={store.id} value={value.pictureId} onChange={pictureId} alt={value.title} />
      </Card>
      <MembersCard {...props} />
      <SeoCard value={value} change={(part) => change(part as Partial<CollectionForm>)} under="collections" at={at} />
      <TranslationsCard value={value.translations} onChange={(translations) => change({ translations })} locales={store.locales} />
    </>
  );
}
