import { useInfiniteQuery } from "@tanstack/react-query";
import { ShoppingBag } from "lucide-react";
import { orders, type Status } from "../../../api/orders.ts";
import { fill, useCommon, useText } from "../../../i18n/words.tsx";
import { Button } from "../../../ui/Button.tsx";
import { FilterChips } from "../../../ui/FilterChips.tsx";
import { byCursor, itemsOf, LoadMore } from "../../../ui/LoadMore.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import { SearchField } from "../../../ui/SearchField.tsx";
import { EmptyState, ListSkeleton } from "../../../ui/states.tsx";
import { setQuery, useLocation } from "../../router.tsx";
import { publicOrigin, useStore } from "../../store.tsx";
import "../../../styles/sell.css";
import { OrderTable } from "./OrderTable.tsx";
import { isMeant } from "./search.ts";

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

/** The API has no words for searching orders, so the latest hundreds are read and sifted here. */
const useOrders = (storeId: string, status: Status | undefined, words: string) => {
  const list = useInfiniteQuery({
    ...byCursor,
    queryKey: ["store", storeId, "orders", status ?? "all", words === "" ? "page" : "search"],
    queryFn: ({ pageParam }) => orders(storeId, { status, cursor: pageParam, ...(words === "" ? {} : { limit: 100 }) }),
    refetchInterval: refreshMs,
  });
  const all = itemsOf(list);
  return { list, all, rows: all.filter((order) => isMeant(order, words)) };
};

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
  const words = query.get("q") ?? "";
  const status = shown.find((one) => one === query.get("status"));
  const { list, all, rows } = useOrders(storeId, status, words);
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
      {list.data && all.length === 0 ? <Nothing filtered={status !== undefined} /> : null}
      {words !== "" && list.data && all.length > 0 ? (
        <p className="soft small list-note" role="status">
          {fill(rows.length > 0 ? text.found : text.notFound, { n: all.length })}
        </p>
      ) : null}
      <LoadMore list={list} />
    </div>
  );
}
