import type { Store } from "@matjar/core/store/schema";
import { type ReactNode, useEffect, useRef } from "react";
import { useText } from "../../../i18n/words.tsx";
import { Card } from "../../../ui/Card.tsx";
import { RichText } from "../../../ui/RichText.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { SeoCard } from "../../catalog/SeoCard.tsx";
import { TranslationsCard } from "../../catalog/TranslationsCard.tsx";
import { FilesCard } from "./FilesCard.tsx";
import type { At, Change, ProductForm, VariantForm } from "./form.ts";
import { OptionsCard } from "./OptionsCard.tsx";
import { OptionTranslations } from "./OptionTranslations.tsx";
import { PersonalisationCard } from "./PersonalisationCard.tsx";
import { PersonalTranslation } from "./PersonalTranslation.tsx";
import { PicturesCard } from "./PicturesCard.tsx";
import { OrganiseCard, StatusCard } from "./SideCards.tsx";
import { VariantFields } from "./VariantFields.tsx";
import { VariantsCard } from "./VariantsCard.tsx";

interface ProductFieldsProps {
  /** Absent for a product that is not saved yet. */
  readonly productId?: string;
  readonly value: ProductForm;
  readonly change: Change;
  readonly store: Store;
  readonly at: At;
  /** What stands below the state: ways to end it. */
  readonly end?: ReactNode;
}

/** The only variant of a product without options. */
function OnlyVariant({ productId, value, change, store, at }: ProductFieldsProps) {
  const { products: text } = useText();
  const [variant] = value.variants;
  if (!variant) return null;
  const set = (part: Partial<VariantForm>) => change({ variants: [{ ...variant, ...part }] });
  return (
    <Card title={text.pricing}>
      <VariantFields
        productId={productId}
        variant={variant}
        name={value.title}
        currency={store.currency}
        onChange={set}
        at={(path) => at(`/variants/0${path}`)}
      />
    </Card>
  );
}

const useLatest = <T,>(value: T) => {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return () => latest.current;
};

/** All of a product: what it is on the left, where it stands on the right; on a phone one after the other. */
export function ProductFields(props: ProductFieldsProps) {
  const { productId, value, change, store, at } = props;
  const { products: text } = useText();
  const [main] = store.locales;
  return (
    <div className="split">
      <div className="stack">
        <Card title={text.what}>
          <TextField
            label={text.productTitle}
            value={value.title}
            onChange={(title) => change({ title })}
            maxLength={200}
            isRequired
            error={at("/title")}
            lang={main}
          />
          <RichText
            label={text.description}
            optional
            value={value.descriptionHtml}
            onChange={(descriptionHtml) => change({ descriptionHtml })}
            error={at("/descriptionHtml")}
            {...(main ? { lang: main } : {})}
          />
        </Card>
        <PicturesCard value={value} change={change} latest={useLatest(value)} />
        {value.options.length === 0 ? (
          <OnlyVariant {...props} />
        ) : (
          <VariantsCard productId={productId} value={value} currency={store.currency} onChange={change} at={at} />
        )}
        <OptionsCard grid={value} onChange={change} at={at} />
        <PersonalisationCard {...props} />
        {productId ? (
          <FilesCard productId={productId} variants={value.options.length > 0 ? value.variants : []} />
        ) : (
          <Card title={text.files}>
            <p className="soft">{text.filesAfterSave}</p>
          </Card>
        )}
        <SeoCard value={value} change={(part) => change(part as Partial<ProductForm>)} under="products" at={at} />
        <TranslationsCard value={value.translations} onChange={(translations) => change({ translations })} locales={store.locales}>
          {(locale) => (
            <>
              <OptionTranslations locale={locale} value={value} change={change} />
              <PersonalTranslation locale={locale} value={value} change={change} />
            </>
          )}
        </TranslationsCard>
      </div>
      <div className="stack">
        <StatusCard {...props} />
        <OrganiseCard {...props} />
        {props.end}
      </div>
    </div>
  );
}
