import type { Post } from "@matjar/core/blog/schema";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Trash2 } from "lucide-react";
import { createPost, deletePost, type PostDraft, post as readPost, savePost } from "../../../api/content.ts";
import { Problem } from "../../../api/problem.ts";
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
import { PostForm, postShownAt } from "./PostForm.tsx";
import "../../../styles/sell.css";

const input = ({ id: _id, updatedAt: _at, ...rest }: Post): PostDraft => rest;

/** Deletes at once; the way back writes the page anew under its old address. */
const useDelete = (storeId: string, id: string, leave: () => void) => {
  const { content: text } = useText();
  const toasts = useToasts();
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: ["store", storeId, "posts"] });
  return useMutation({
    mutationFn: async () => {
      const { value, version } = await readPost(storeId, id);
      await deletePost(storeId, id, version);
      return value;
    },
    onSuccess: async (post) => {
      leave();
      toasts.done(fill(text.deleted, { title: post.title }), () => void createPost(storeId, input(post)).then(refresh));
      await refresh();
    },
  });
};

export default function EditPost({ id = "" }: { readonly id?: string }) {
  const store = useStore();
  const { content: text } = useText();
  const common = useCommon();
  const settings = useStoreSettings();
  const draft = useDraft<Post>({
    key: ["store", store.storeId, "post", id],
    load: () => readPost(store.storeId, id),
    save: (value, version) => savePost(store.storeId, id, input(value), version),
  });
  const remove = useDelete(store.storeId, id, () => navigate(store.to("/blog")));
  const problem = draft.error instanceof Problem ? draft.error : undefined;
  return (
    <div className="desk-page" data-narrow>
      <PageHeader
        title={draft.value?.title || text.posts.title}
        back={{ to: store.to("/blog"), label: text.posts.title }}
        actions={<IconButton icon={Trash2} label={text.posts.remove} isDisabled={remove.isPending} onPress={() => remove.mutate()} />}
      />
      <ProblemMessage error={draft.error ?? remove.error} shownAt={postShownAt} />
      {draft.value ? (
        <PostForm
          value={input(draft.value)}
          change={(part) => draft.change(part as Partial<Post>)}
          locales={settings?.locales ?? []}
          at={(pointer) => problem?.at(pointer)}
        />
      ) : draft.error ? null : (
        <FormSkeleton label={common.loading} />
      )}
      <SaveBar {...draft} />
    </div>
  );
}
