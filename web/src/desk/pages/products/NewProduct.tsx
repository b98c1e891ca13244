import { useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { Problem } from "../../../api/problem.ts";
import { createProduct } from "../../../api/shelf.ts";
import { useCommon, useText } from "../../../i18n/words.tsx";
import { useDraft } from "../../../ui/draft.ts";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import { SaveBar } from "../../../ui/SaveBar.tsx";
import { FormSkeleton } from "../../../ui/states.tsx";
import { navigate } from "../../router.tsx";
import { useStore } from "../../store.tsx";
import { useStoreSettings } from "../../storeSettings.ts";
import "../../../styles/sell.css";
import { blankProduct, draftOf, isShown, type ProductForm } from "./form.ts";
import { ProductFields } from "./ProductFields.tsx";

const blank = { value: blankProduct, version: "" };

/** A product that is being written. What is typed survives a reload; once saved, its own page goes on. */
export default function NewProduct() {
  const store = useStore();
  const { products: text } = useText();
  const common = useCommon();
  const settings = useStoreSettings();
  const queries = useQueryClient();
  const made = useRef<string>(undefined);
  const draft = useDraft<ProductForm>({
    key: ["store", store.storeId, "product", "new"],
    load: () => Promise.resolve(blank),
    save: async (value) => {
      made.current = (await createProduct(store.storeId, draftOf(value))).value.id;
      return blank;
    },
  });
  const save = async () => {
    if (!(await draft.save()) || !made.current) return false;
    await queries.invalidateQueries({ queryKey: ["store", store.storeId, "products"] });
    navigate(store.to(`/products/${made.current}`), { replace: true });
    scrollTo({ top: 0, behavior: "instant" });
    return true;
  };
  const problem = draft.error instanceof Problem ? draft.error : undefined;
  return (
    <div className="desk-page">
      <PageHeader title={text.newTitle} back={{ to: store.to("/products"), label: text.title }} />
      <ProblemMessage error={draft.error} shownAt={problem?.errors.map(({ pointer }) => pointer).filter(isShown) ?? []} />
      {draft.value && settings ? (
        <ProductFields value={draft.value} change={draft.change} store={settings} at={(pointer) => problem?.at(pointer)} />
      ) : (
        <FormSkeleton label={common.loading} />
      )}
      <SaveBar {...draft} save={save} />
    </div>
  );
}
