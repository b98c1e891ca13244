import type { ProductItem, Status } from "../../../api/products.ts";
import { useFormat } from "../../../i18n/format.ts";
import { plural, useLocale, useText } from "../../../i18n/words.tsx";
import { pictureUrl } from "../../../ui/picture.ts";
import { Badge, type Tone } from "../../../ui/states.tsx";
import { Table } from "../../../ui/Table.tsx";
import { Link } from "../../router.tsx";
import { useStore } from "../../store.tsx";
import { useStoreSettings } from "../../storeSettings.ts";

export const statusTone: Readonly<Record<Status, Tone>> = { active: "done", draft: "neutral", archived: "attention" };

interface ProductTableProps {
  readonly rows: readonly ProductItem[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** A small picture that says nothing: the name stands beside it. */
export const Thumb = ({ id, small = false }: { readonly id: string | undefined; readonly small?: boolean }) => {
  const { storeId } = useStore();
  const size = small ? 44 : 56;
  return id ? (
    <img
      className="thumb"
      data-small={small || undefined}
      src={pictureUrl(storeId, id, 160)}
      alt=""
      width={size}
      height={size}
      loading="lazy"
    />
  ) : (
    <span className="thumb" data-small={small || undefined} aria-hidden />
  );
};

export function ProductTable({ rows, chosen, onChoose }: ProductTableProps) {
  const store = useStore();
  const currency = useStoreSettings()?.currency;
  const { products: text } = useText();
  const { locale } = useLocale();
  const format = useFormat();
  const price = ({ priceFrom, priceTo }: ProductItem) => {
    if (!currency) return null;
    if (priceFrom === priceTo) return <bdi>{format.money(priceFrom, currency)}</bdi>;
    return (
      <>
        <bdi>{format.money(priceFrom, currency)}</bdi> – <bdi>{format.money(priceTo, currency)}</bdi>
      </>
    );
  };
  return (
    <div className="compact">
      <Table
        label={text.title}
        rows={rows}
        idOf={(product) => product.id}
        selected={chosen}
        onSelect={onChoose}
        columns={[
          {
            id: "name",
            title: text.name,
            kind: "lead",
            cell: (product) => (
              <Link to={store.to(`/products/${product.id}`)} className="product-cell">
                <Thumb id={product.pictureId} small />
                <span>
                  <bdi>{product.title}</bdi>
                </span>
              </Link>
            ),
          },
          {
            id: "state",
            title: text.state,
            cell: (product) => <Badge tone={statusTone[product.status]}>{text.status[product.status]}</Badge>,
          },
          {
            id: "variants",
            title: text.variantsTitle,
            cell: (product) => <span className="soft">{plural(locale, text.variants, product.variants)}</span>,
          },
          { id: "price", title: text.price, kind: "number", cell: price },
        ]}
      />
    </div>
  );
}
