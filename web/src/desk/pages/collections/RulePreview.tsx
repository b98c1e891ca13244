import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { previewCollection } from "../../../api/products.ts";
import { fill, plural, useCommon, useLocale, useText } from "../../../i18n/words.tsx";
import { ListSkeleton } from "../../../ui/states.tsx";
import { useStore } from "../../store.tsx";
import { Thumb } from "../products/ProductTable.tsx";
import { type CollectionForm, isWritten, type Rules } from "./form.ts";

const restMs = 400;

/** A value once it has been at rest for a moment. */
const useRested = <T,>(value: T): T => {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const rest = setTimeout(() => setRested(value), restMs);
    return () => clearTimeout(rest);
  }, [value]);
  return rested;
};

/** What the rules catch right now, while they are being written. */
export function RulePreview({ members, sort }: { readonly members: Rules; readonly sort: CollectionForm["sort"] }) {
  const { storeId } = useStore();
  const { collections: text } = useText().shelf;
  const { locale } = useLocale();
  const common = useCommon();
  const wish = useRested(JSON.stringify({ members: { ...members, rules: members.rules.filter(isWritten) }, sort }));
  const written = members.rules.some(isWritten);
  const found = useQuery({
    queryKey: ["store", storeId, "collections", "preview", wish],
    queryFn: () => previewCollection(storeId, JSON.parse(wish)),
    enabled: written && !wish.includes('"rules":[]'),
    placeholderData: keepPreviousData,
  });
  const count = found.data?.count ?? 0;
  const sentence = !written
    ? text.previewEmpty
    : count === 0
      ? text.previewNone
      : found.data?.more
        ? fill(text.previewMany, { n: count })
        : plural(locale, text.previewCount, count);
  return (
    <section className="inset stack" aria-label={text.preview}>
      <p role="status">{!written || found.data || found.error ? sentence : common.loading}</p>
      {written && found.isPending ? <ListSkeleton rows={2} label={common.loading} /> : null}
      {written && count > 0 ? (
        <ul className="preview-list">
          {found.data?.items.map((one) => (
            <li key={one.id} className="product-cell">
              <Thumb id={one.pictureId} small />
              <bdi>{one.title}</bdi>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
