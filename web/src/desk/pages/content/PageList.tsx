import { useInfiniteQuery } from "@tanstack/react-query";
import { FileText } from "lucide-react";
import { pages } from "../../../api/site.ts";
import { useFormat } from "../../../i18n/format.ts";
import { useCommon, useText } from "../../../i18n/words.tsx";
import { Button } from "../../../ui/Button.tsx";
import { byCursor, itemsOf, LoadMore } from "../../../ui/LoadMore.tsx";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import { EmptyState, ListSkeleton } from "../../../ui/states.tsx";
import { Table } from "../../../ui/Table.tsx";
import { Link, navigate } from "../../router.tsx";
import { useStore } from "../../store.tsx";

export function PageList() {
  const store = useStore();
  const { content: text } = useText();
  const common = useCommon();
  const format = useFormat();
  const list = useInfiniteQuery({
    ...byCursor,
    queryKey: ["store", store.storeId, "pages"],
    queryFn: ({ pageParam }) => pages(store.storeId, pageParam),
  });
  const rows = itemsOf(list);
  if (list.isPending) return <ListSkeleton rows={3} label={common.loading} />;
  if (list.error) return <ProblemMessage error={list.error} onRetry={() => void list.refetch()} />;
  if (rows.length === 0)
    return (
      <EmptyState
        icon={FileText}
        title={text.empty}
        action={
          <Button kind="primary" onPress={() => navigate(store.to("/pages/new"))}>
            {text.newPage}
          </Button>
        }
      >
        {text.emptyWhy}
      </EmptyState>
    );
  return (
    <>
      <Table
        label={text.pages}
        rows={rows}
        idOf={(page) => page.id}
        columns={[
          {
            id: "title",
            title: text.pageTitle,
            kind: "lead",
            cell: (page) => (
              <Link to={store.to(`/pages/${page.id}`)}>
                <bdi>{page.title}</bdi>
              </Link>
            ),
          },
          { id: "slug", title: text.pageSlug, cell: (page) => <bdi className="soft">/pages/{page.slug}</bdi> },
          { id: "changed", title: text.changed, cell: (page) => format.ago(page.updatedAt) },
        ]}
      />
      <LoadMore list={list} />
    </>
  );
}
