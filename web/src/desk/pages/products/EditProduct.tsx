import { useQueryClient } from "@tanstack/react-query";
import { ExternalLink } from "lucide-react";
import { Problem } from "../../../api/problem.ts";
import { product as readProduct, saveProduct } from "../../../api/products.ts";
import { useCommon, useText } from "../../../i18n/words.tsx";
import { Button } from "../../../ui/Button.tsx";
import { useDraft } from "../../../ui/draft.ts";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import { SaveBar } from "../../../ui/SaveBar.tsx";
import { Badge, FormSkeleton } from "../../../ui/states.tsx";
import { publicOrigin, useStore } from "../../store.tsx";
import { useStoreSettings } from "../../storeSettings.ts";
import "../../../styles/sell.css";
import { EndCard } from "./EndCard.tsx";
import { draftOf, formOf, isShown, type ProductForm } from "./form.ts";
import { ProductFields } from "./ProductFields.tsx";
import { statusTone } from "./ProductTable.tsx";
import { stockKey } from "./stock.ts";

export default function EditProduct({ id = "" }: { readonly id?: string }) {
  const store = useStore();
  const { storeId } = store;
  const { products: text } = useText();
  const common = useCommon();
  const settings = useStoreSettings();
  const queries = useQueryClient();
  const draft = useDraft<ProductForm>({
    key: ["store", storeId, "product", id],
    load: async () => formOf(await readProduct(storeId, id)),
    save: async (value, version) => {
      const saved = formOf(await saveProduct(storeId, id, draftOf(value), version));
      void queries.invalidateQueries({ queryKey: ["store", storeId, "products"] });
      void queries.invalidateQueries({ queryKey: stockKey(storeId, id) });
      return saved;
    },
  });
  const { value } = draft;
  const problem = draft.error instanceof Problem ? draft.error : undefined;
  const show = () => void open(`${publicOrigin(store.slug)}/products/${encodeURIComponent(value?.slug ?? "")}/`, "_blank", "noopener");
  return (
    <div className="desk-page">
      <PageHeader
        title={value?.title || text.name}
        back={{ to: store.to("/products"), label: text.title }}
        {...(value ? { badge: <Badge tone={statusTone[value.status]}>{text.status[value.status]}</Badge> } : {})}
        {...(value?.status === "active"
          ? {
              actions: (
                <Button icon={ExternalLink} onPress={show}>
                  {text.view}
                </Button>
              ),
            }
          : {})}
      />
      <ProblemMessage error={draft.error} shownAt={problem?.errors.map(({ pointer }) => pointer).filter(isShown) ?? []} />
      {value && settings ? (
        <ProductFields
          productId={id}
          value={value}
          change={draft.change}
          store={settings}
          at={(pointer) => problem?.at(pointer)}
          end={<EndCard id={id} title={value.title} archived={value.status === "archived"} />}
        />
      ) : draft.error ? null : (
        <FormSkeleton label={common.loading} />
      )}
      <SaveBar {...draft} />
    </div>
  );
}
