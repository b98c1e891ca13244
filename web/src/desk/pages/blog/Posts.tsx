import { useInfiniteQuery } from "@tanstack/react-query";
import { Newspaper, Plus } from "lucide-react";
import { posts } from "../../../api/content.ts";
import { useFormat } from "../../../i18n/format.ts";
import { useCommon, useText } from "../../../i18n/words.tsx";
import { Button } from "../../../ui/Button.tsx";
import { byCursor, itemsOf, LoadMore } from "../../../ui/LoadMore.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import { Badge, EmptyState, ListSkeleton } from "../../../ui/states.tsx";
import { Table } from "../../../ui/Table.tsx";
import { Link, navigate } from "../../router.tsx";
import { useStore } from "../../store.tsx";

function PostTable() {
  const store = useStore();
  const { content } = useText();
  const text = content.posts;
  const common = useCommon();
  const format = useFormat();
  const list = useInfiniteQuery({
    ...byCursor,
    queryKey: ["store", store.storeId, "posts"],
    queryFn: ({ pageParam }) => posts(store.storeId, pageParam),
  });
  const rows = itemsOf(list);
  if (list.isPending) return <ListSkeleton rows={3} label={common.loading} />;
  if (list.error) return <ProblemMessage error={list.error} onRetry={() => void list.refetch()} />;
  if (rows.length === 0)
    return (
      <EmptyState icon={Newspaper} title={text.empty}>
        {text.emptyWhy}
      </EmptyState>
    );
  return (
    <>
      <Table
        label={text.title}
        rows={rows}
        idOf={(post) => post.id}
        columns={[
          {
            id: "title",
            title: content.pageTitle,
            kind: "lead",
            cell: (post) => (
              <Link to={store.to(`/blog/${post.id}`)}>
                <bdi>{post.title}</bdi>
              </Link>
            ),
          },
          {
            id: "status",
            title: text.status,
            cell: (post) => (post.status === "published" ? <Badge tone="done">{text.published}</Badge> : <Badge>{text.draft}</Badge>),
          },
          { id: "changed", title: content.changed, cell: (post) => format.ago(post.updatedAt) },
        ]}
      />
      <LoadMore list={list} />
    </>
  );
}

/** The posts of the blog. */
export default function Posts() {
  const store = useStore();
  const { content } = useText();
  const create = (
    <Button kind="primary" icon={Plus} onPress={() => navigate(store.to("/blog/new"))}>
      {content.posts.create}
    </Button>
  );
  return (
    <div className="desk-page" data-narrow>
      <PageHeader title={content.posts.title} lead={content.posts.lead} actions={create} />
      <PostTable />
    </div>
  );
}
