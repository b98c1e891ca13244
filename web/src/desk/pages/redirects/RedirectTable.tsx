import { useInfiniteQuery } from "@tanstack/react-query";
import { CornerDownRight, Trash2 } from "lucide-react";
import { addRedirect, deleteRedirect, type RedirectItem, redirects } from "../../../api/content.ts";
import { fill, useCommon, useText } from "../../../i18n/words.tsx";
import { IconButton } from "../../../ui/Button.tsx";
import { byCursor, itemsOf, LoadMore } from "../../../ui/LoadMore.tsx";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import { EmptyState, ListSkeleton } from "../../../ui/states.tsx";
import { Table } from "../../../ui/Table.tsx";
import { useToasts } from "../../../ui/Toast.tsx";
import { useDeed } from "../../deed.ts";
import { Link } from "../../router.tsx";
import { useStore } from "../../store.tsx";

const places = { product: "products", collection: "collections", page: "pages", post: "blog" } as const;

/** Where it leads: as the merchant wrote it, or to what once had the address. */
const Target = ({ item }: { readonly item: RedirectItem }) => {
  const text = useText().content.redirects;
  const { to } = useStore();
  if (item.kind === "own")
    return (
      <bdi dir="ltr" className="code">
        {item.to}
      </bdi>
    );
  return <Link to={to(`/${places[item.about.kind]}/${item.about.id}`)}>{text.moved[item.about.kind]}</Link>;
};

/** Deletes at once; the way back adds the merchant's own again. */
const useRemove = () => {
  const { storeId } = useStore();
  const { redirects: text } = useText().content;
  const toasts = useToasts();
  const refresh = [
    ["store", storeId, "redirects"],
    ["store", storeId, "unpublished"],
  ];
  const again = useDeed({ run: ({ from, to }: { from: string; to: string }) => addRedirect(storeId, { from, to }), refresh });
  return useDeed({
    run: async (item: RedirectItem) => {
      await deleteRedirect(storeId, item);
      toasts.done(fill(text.deleted, { from: item.from }), item.kind === "own" ? () => again.mutate(item) : undefined);
    },
    refresh,
  });
};

export function RedirectTable() {
  const { storeId } = useStore();
  const text = useText().content.redirects;
  const common = useCommon();
  const remove = useRemove();
  const list = useInfiniteQuery({
    ...byCursor,
    queryKey: ["store", storeId, "redirects"],
    queryFn: ({ pageParam }) => redirects(storeId, pageParam),
  });
  const rows = itemsOf(list);
  if (list.isPending) return <ListSkeleton rows={3} label={common.loading} />;
  if (list.error) return <ProblemMessage error={list.error} onRetry={() => void list.refetch()} />;
  if (rows.length === 0)
    return (
      <EmptyState icon={CornerDownRight} title={text.empty}>
        {text.emptyWhy}
      </EmptyState>
    );
  return (
    <>
      <Table
        label={text.title}
        rows={rows}
        idOf={({ id }) => id}
        columns={[
          {
            id: "from",
            title: text.from,
            kind: "lead",
            cell: ({ from }) => (
              <bdi dir="ltr" className="code">
                {from}
              </bdi>
            ),
          },
          { id: "to", title: text.to, cell: (item) => <Target item={item} /> },
          {
            id: "actions",
            title: text.remove,
            kind: "actions",
            cell: (item) => (
              <IconButton
                icon={Trash2}
                label={fill(text.removeOne, { from: item.from })}
                isDisabled={remove.isPending}
                onPress={() => remove.mutate(item)}
              />
            ),
          },
        ]}
      />
      <LoadMore list={list} />
    </>
  );
}
