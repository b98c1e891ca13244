import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { ShoppingBag } from "lucide-react";
import { orders, type Status } from "../../../api/orders.ts";
import { useCommon, useText } from "../../../i18n/words.tsx";
import { Button } from "../../../ui/Button.tsx";
import { FilterChips } from "../../../ui/FilterChips.tsx";
import { byCursor, itemsOf, LoadMore } from "../../../ui/LoadMore.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import { SearchField } from "../../../ui/SearchField.tsx";
import { SearchNote } from "../../../ui/SearchNote.tsx";
import { EmptyState, ListSkeleton } from "../../../ui/states.tsx";
import { setQuery, useLocation } from "../../router.tsx";
import { publicOrigin, useStore } from "../../store.tsx";
import "../../../styles/sell.css";
import { OrderTable } from "./OrderTable.tsx";

/** In the order of an order's life, what needs doing first. */
const shown = [
  "confirmed",
  "awaiting_payment",
  "shipped",
  "delivered",
  "cancelled",
  "refunded",
  "expired",
] as const satisfies readonly Status[];
const refreshMs = 30_000;

const useOrders = (storeId: string, status: Status | undefined, q: string) =>
  useInfiniteQuery({
    ...byCursor,
    queryKey: ["store", storeId, "orders", status ?? "all", q],
    queryFn: ({ pageParam }) => orders(storeId, { status, q: q || undefined, cursor: pageParam }),
    placeholderData: keepPreviousData,
    refetchInterval: refreshMs,
  });

const Nothing = ({ filtered }: { readonly filtered: boolean }) => {
  const { orders: text } = useText();
  const { slug } = useStore();
  if (filtered) return <p className="soft list-note">{text.emptyFilter}</p>;
  return (
    <EmptyState
      icon={ShoppingBag}
      title={text.empty}
      action={
        <Button kind="primary" onPress={() => void open(publicOrigin(slug), "_blank", "noopener")}>
          {text.visit}
        </Button>
      }
    >
      {text.emptyWhy}
    </EmptyState>
  );
};

export default function Orders() {
  const { storeId } = useStore();
  const { orders: text } = useText();
  const common = useCommon();
  const query = useLocation().searchParams;
  const words = query.get("q")?.trim() ?? "";
  const status = shown.find((one) => one === query.get("status"));
  const list = useOrders(storeId, status, words);
  const rows = itemsOf(list);
  return (
    <div className="desk-page">
      <PageHeader title={text.title} />
      <div className="list-tools">
        <FilterChips
          label={text.filter}
          value={status ?? "all"}
          onChange={(next) => setQuery("status", next === "all" ? undefined : next)}
          choices={[{ value: "all", label: text.all }, ...shown.map((value) => ({ value, label: text.status[value] }))]}
        />
        <SearchField label={text.searchFor} value={words} onChange={(next) => setQuery("q", next)} />
      </div>
      <ProblemMessage error={list.error} onRetry={() => void list.refetch()} />
      {list.isPending ? <ListSkeleton label={common.loading} /> : null}
      {rows.length > 0 ? <OrderTable rows={rows} /> : null}
      {list.data && rows.length === 0 && words === "" ? <Nothing filtered={status !== undefined} /> : null}
      <SearchNote query={words} list={list} />
      <LoadMore list={list} label={words === "" ? undefined : common.search.further} />
    </div>
  );
}
