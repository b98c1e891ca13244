import type { ContentPage } from "@matjar/core/site/schema";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Trash2 } from "lucide-react";
import { Problem } from "../../../api/problem.ts";
import { createPage, deletePage, page as readPage, savePage } from "../../../api/site.ts";
import { fill, useCommon, useText } from "../../../i18n/words.tsx";
import { IconButton } from "../../../ui/Button.tsx";
import { useDraft } from "../../../ui/draft.ts";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import { SaveBar } from "../../../ui/SaveBar.tsx";
import { FormSkeleton } from "../../../ui/states.tsx";
import { useToasts } from "../../../ui/Toast.tsx";
import { navigate } from "../../router.tsx";
import { useStore } from "../../store.tsx";
import { useStoreSettings } from "../../storeSettings.ts";
import { PageForm, type PageText, pageShownAt } from "./PageForm.tsx";
import "../../../styles/sell.css";

const input = ({ id: _id, updatedAt: _at, policy: _mark, ...rest }: ContentPage): PageText => rest;

/** Deletes at once; the way back writes the page anew under its old address. */
const useDelete = (storeId: string, id: string, leave: () => void) => {
  const { content: text } = useText();
  const toasts = useToasts();
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: ["store", storeId, "pages"] });
  return useMutation({
    mutationFn: async () => {
      const { value, version } = await readPage(storeId, id);
      await deletePage(storeId, id, version);
      return value;
    },
    onSuccess: async (page) => {
      leave();
      toasts.done(fill(text.deleted, { title: page.title }), () => void createPage(storeId, input(page)).then(refresh));
      await refresh();
    },
  });
};

export default function EditPage({ id = "" }: { readonly id?: string }) {
  const store = useStore();
  const { content: text } = useText();
  const common = useCommon();
  const settings = useStoreSettings();
  const draft = useDraft<ContentPage>({
    key: ["store", store.storeId, "page", id],
    load: () => readPage(store.storeId, id),
    save: (value, version) => savePage(store.storeId, id, input(value), version),
  });
  const remove = useDelete(store.storeId, id, () => navigate(store.to("/pages")));
  const problem = draft.error instanceof Problem ? draft.error : undefined;
  return (
    <div className="desk-page" data-beside>
      <PageHeader
        title={draft.value?.title || text.pages}
        back={{ to: store.to("/pages"), label: text.pages }}
        actions={<IconButton icon={Trash2} label={text.deletePage} isDisabled={remove.isPending} onPress={() => remove.mutate()} />}
      />
      <ProblemMessage error={draft.error ?? remove.error} shownAt={pageShownAt} />
      {draft.value ? (
        <PageForm
          id={draft.value.id}
          value={input(draft.value)}
          change={(part) => draft.change(part as Partial<ContentPage>)}
          locales={settings?.locales ?? []}
          problem={problem}
        />
      ) : draft.error ? null : (
        <FormSkeleton label={common.loading} />
      )}
      <SaveBar {...draft} />
    </div>
  );
}
