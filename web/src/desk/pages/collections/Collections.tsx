import { useInfiniteQuery } from "@tanstack/react-query";
import { Layers, Plus } from "lucide-react";
import { collections } from "../../../api/products.ts";
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
import "../../../styles/sell.css";
import { Thumb } from "../products/ProductTable.tsx";

export default function Collections() {
  const store = useStore();
  const {
    shelf: { collections: text },
    content: { changed },
  } = useText();
  const common = useCommon();
  const format = useFormat();
  const list = useInfiniteQuery({
    ...byCursor,
    queryKey: ["store", store.storeId, "collections", "list"],
    queryFn: ({ pageParam }) => collections(store.storeId, pageParam),
  });
  const rows = itemsOf(list);
  const add = (
    <Button kind="primary" icon={Plus} onPress={() => navigate(store.to("/collections/new"))}>
      {text.add}
    </Button>
  );
  return (
    <div className="desk-page" data-narrow>
      <PageHeader title={text.title} actions={add} />
      <ProblemMessage error={list.error} onRetry={() => void list.refetch()} />
      {list.isPending ? <ListSkeleton rows={3} label={common.loading} /> : null}
      {list.data && rows.length === 0 ? (
        <EmptyState icon={Layers} title={text.empty} action={add}>
          {text.emptyWhy}
        </EmptyState>
      ) : null}
      {rows.length > 0 ? (
        <div className="compact">
          <Table
            label={text.title}
            rows={rows}
            idOf={(collection) => collection.id}
            columns={[
              {
                id: "name",
                title: text.name,
                kind: "lead",
                cell: (one) => (
                  <Link to={store.to(`/collections/${one.id}`)} className="product-cell">
                    <Thumb id={one.pictureId} small />
                    <span>
                      <bdi>{one.title}</bdi>
                    </span>
                  </Link>
                ),
              },
              { id: "kind", title: text.kind, cell: (one) => <Badge>{text.kinds[one.kind]}</Badge> },
              {
                id: "changed",
                title: changed,
                cell: (one) => (
                  <time className="soft" dateTime={one.updatedAt}>
                    {format.ago(one.updatedAt)}
                  </time>
                ),
              },
            ]}
          />
        </div>
      ) : null}
      <LoadMore list={list} />
    </div>
  );
}
