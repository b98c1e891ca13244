import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Problem } from "../../../api/problem.ts";
import { createPage } from "../../../api/site.ts";
import { useCommon, useText } from "../../../i18n/words.tsx";
import { Button } from "../../../ui/Button.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import { navigate } from "../../router.tsx";
import { useStore } from "../../store.tsx";
import { useStoreSettings } from "../../storeSettings.ts";
import { PageForm, type PageText, pageShownAt } from "./PageForm.tsx";
import "../../../styles/sell.css";

export default function NewPage() {
  const store = useStore();
  const { content: text } = useText();
  const common = useCommon();
  const queries = useQueryClient();
  const settings = useStoreSettings();
  const [page, setPage] = useState<PageText>({ title: "", bodyHtml: "" });
  const create = useMutation({
    mutationFn: () => createPage(store.storeId, page),
    onSuccess: async ({ value }) => {
      await queries.invalidateQueries({ queryKey: ["store", store.storeId, "pages"] });
      navigate(store.to(`/pages/${value.id}`), { replace: true });
    },
  });
  const problem = create.error instanceof Problem ? create.error : undefined;
  return (
    <div className="desk-page" data-beside>
      <PageHeader
        title={text.newPage}
        back={{ to: store.to("/pages"), label: text.pages }}
        actions={
          <Button kind="primary" isPending={create.isPending} isDisabled={page.title.trim() === ""} onPress={() => create.mutate()}>
            {common.save}
          </Button>
        }
      />
      <ProblemMessage error={create.error} shownAt={pageShownAt} />
      <PageForm value={page} change={(part) => setPage({ ...page, ...part })} locales={settings?.locales ?? []} problem={problem} />
    </div>
  );
}
