import { useQueryClient } from "@tanstack/react-query";
import { Trash2 } from "lucide-react";
import { Problem } from "../../../api/problem.ts";
import { createCollection, deleteCollection, collection as readCollection, saveCollection } from "../../../api/products.ts";
import { fill, useCommon, useText } from "../../../i18n/words.tsx";
import { IconButton } from "../../../ui/Button.tsx";
import { useDraft } from "../../../ui/draft.ts";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import { SaveBar } from "../../../ui/SaveBar.tsx";
import { FormSkeleton } from "../../../ui/states.tsx";
import { useDeed } from "../../deed.ts";
import { navigate } from "../../router.tsx";
import { useStore } from "../../store.tsx";
import { useStoreSettings } from "../../storeSettings.ts";
import "../../../styles/sell.css";
import { CollectionFields } from "./CollectionFields.tsx";
import { type CollectionForm, draftOf, formOf, isShown } from "./form.ts";

/** Deletes at once; the way back writes the collection anew under its old address. */
const useDelete = (id: string, form: CollectionForm | undefined) => {
  const store = useStore();
  const { collections: text } = useText().shelf;
  const queries = useQueryClient();
  const lists = ["store", store.storeId, "collections"];
  const back = () => form && void createCollection(store.storeId, draftOf(form)).then(() => queries.invalidateQueries({ queryKey: lists }));
  return useDeed({
    run: async () => deleteCollection(store.storeId, id, (await readCollection(store.storeId, id)).version),
    done: fill(text.removed, { name: form?.title ?? "" }),
    undo: back,
    refresh: [lists],
    after: () => navigate(store.to("/collections"), { replace: true }),
  });
};

export default function EditCollection({ id = "" }: { readonly id?: string }) {
  const store = useStore();
  const { storeId } = store;
  const { collections: text } = useText().shelf;
  const common = useCommon();
  const settings = useStoreSettings();
  const queries = useQueryClient();
  const draft = useDraft<CollectionForm>({
    key: ["store", storeId, "collection", id],
    load: async () => formOf(await readCollection(storeId, id)),
    save: async (value, version) => {
      const saved = formOf(await saveCollection(storeId, id, draftOf(value), version));
      void queries.invalidateQueries({ queryKey: ["store", storeId, "collections"] });
      return saved;
    },
  });
  const { value } = draft;
  const remove = useDelete(id, value);
  const problem = draft.error instanceof Problem ? draft.error : undefined;
  return (
    <div className="desk-page" data-narrow>
      <PageHeader
        title={value?.title || text.name}
        back={{ to: store.to("/collections"), label: text.title }}
        actions={<IconButton icon={Trash2} label={text.remove} isDisabled={remove.isPending || !value} onPress={() => remove.mutate()} />}
      />
      <ProblemMessage error={draft.error} shownAt={problem?.errors.map(({ pointer }) => pointer).filter(isShown) ?? []} />
      {value && settings ? (
        <CollectionFields value={value} change={draft.change} store={settings} at={(pointer) => problem?.at(pointer)} />
      ) : draft.error ? null : (
        <FormSkeleton label={common.loading} />
      )}
      <SaveBar {...draft} />
    </div>
  );
}
