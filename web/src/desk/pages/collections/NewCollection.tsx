import { useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { Problem } from "../../../api/problem.ts";
import { createCollection } from "../../../api/products.ts";
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
import { CollectionFields } from "./CollectionFields.tsx";
import { blankCollection, type CollectionForm, draftOf, isShown } from "./form.ts";

const blank = { value: blankCollection, version: "" };

export default function NewCollection() {
  const store = useStore();
  const { collections: text } = useText().shelf;
  const common = useCommon();
  const settings = useStoreSettings();
  const queries = useQueryClient();
  const made = useRef<string>(undefined);
  const draft = useDraft<CollectionForm>({
    key: ["store", store.storeId, "collection", "new"],
    load: () => Promise.resolve(blank),
    save: async (value) => {
      made.current = (await createCollection(store.storeId, draftOf(value))).value.id;
      return blank;
    },
  });
  const save = async () => {
    if (!(await draft.save()) || !made.current) return false;
    await queries.invalidateQueries({ queryKey: ["store", store.storeId, "collections"] });
    navigate(store.to(`/collections/${made.current}`), { replace: true });
    scrollTo({ top: 0, behavior: "instant" });
    return true;
  };
  const problem = draft.error instanceof Problem ? draft.error : undefined;
  return (
    <div className="desk-page" data-narrow>
      <PageHeader title={text.newTitle} back={{ to: store.to("/collections"), label: text.title }} />
      <ProblemMessage error={draft.error} shownAt={problem?.errors.map(({ pointer }) => pointer).filter(isShown) ?? []} />
      {draft.value && settings ? (
        <CollectionFields value={draft.value} change={draft.change} store={settings} at={(pointer) => problem?.at(pointer)} />
      ) : (
        <FormSkeleton label={common.loading} />
      )}
      <SaveBar {...draft} save={save} />
    </div>
  );
}
