import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { createPost, type PostDraft } from "../../../api/content.ts";
import { Problem } from "../../../api/problem.ts";
import { useCommon, useText } from "../../../i18n/words.tsx";
import { Button } from "../../../ui/Button.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import { navigate } from "../../router.tsx";
import { useStore } from "../../store.tsx";
import { useStoreSettings } from "../../storeSettings.ts";
import { PostForm, postShownAt } from "./PostForm.tsx";
import "../../../styles/sell.css";

export default function NewPost() {
  const store = useStore();
  const { content: text } = useText();
  const common = useCommon();
  const queries = useQueryClient();
  const settings = useStoreSettings();
  const [post, setPost] = useState<PostDraft>({ title: "" });
  const create = useMutation({
    mutationFn: () => createPost(store.storeId, post),
    onSuccess: async ({ value }) => {
      await queries.invalidateQueries({ queryKey: ["store", store.storeId, "posts"] });
      navigate(store.to(`/blog/${value.id}`), { replace: true });
    },
  });
  const problem = create.error instanceof Problem ? create.error : undefined;
  return (
    <div className="desk-page" data-narrow>
      <PageHeader
        title={text.posts.create}
        back={{ to: store.to("/blog"), label: text.posts.title }}
        actions={
          <Button kind="primary" isPending={create.isPending} isDisabled={post.title.trim() === ""} onPress={() => create.mutate()}>
            {common.save}
          </Button>
        }
      />
      <ProblemMessage error={create.error} shownAt={postShownAt} />
      <PostForm
        value={post}
        change={(part) => setPost({ ...post, ...part })}
        locales={settings?.locales ?? []}
        at={(pointer) => problem?.at(pointer)}
      />
    </div>
  );
}
