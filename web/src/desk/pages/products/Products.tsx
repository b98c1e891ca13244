import { keepPreviousData, useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { FileUp, Plus, Tag } from "lucide-react";
import { useState } from "react";
import { type ProductItem, products, type Status, setStatus } from "../../../api/products.ts";
import { fillWithSamples } from "../../../api/shelf.ts";
import { plural, useCommon, useLocale, useText } from "../../../i18n/words.tsx";
import { Button } from "../../../ui/Button.tsx";
import { FilterChips } from "../../../ui/FilterChips.tsx";
import { byCursor, itemsOf, LoadMore } from "../../../ui/LoadMore.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { ProblemMessage, sentenceOf } from "../../../ui/ProblemMessage.tsx";
import { SearchField } from "../../../ui/SearchField.tsx";
import { SearchNote } from "../../../ui/SearchNote.tsx";
import { SelectionBar } from "../../../ui/SelectionBar.tsx";
import { EmptyState, ListSkeleton } from "../../../ui/states.tsx";
import { useToasts } from "../../../ui/Toast.tsx";
import { useDeed } from "../../deed.ts";
import { navigate, setQuery, useLocation } from "../../router.tsx";
import { useStore } from "../../store.tsx";
import "../../../styles/sell.css";
import { ProductTable } from "./ProductTable.tsx";

const statuses = ["active", "draft", "archived"] as const satisfies readonly Status[];
/** The API changes so many at once. */
const atOnce = 50;

/** Sets the state of the chosen ones; the way back gives each the state it had. */
const useStatusChange = (storeId: string, rows: readonly ProductItem[], clear: () => void) => {
  const { products: text } = useText();
  const common = useCommon();
  const toasts = useToasts();
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: ["store", storeId, "products"] });
  const set = async (ids: readonly string[], status: Status) => {
    for (let from = 0; from < ids.length; from += atOnce) await setStatus(storeId, ids.slice(from, from + atOnce), status);
  };
  const restore = async (before: readonly ProductItem[]) => {
    for (const status of statuses) {
      const ids = before.filter((one) => one.status === status).map(({ id }) => id);
      if (ids.length > 0) await set(ids, status);
    }
    await refresh();
  };
  return useMutation({
    mutationFn: async ({ ids, to }: { ids: ReadonlySet<string>; to: Status }) => {
      const before = rows.filter(({ id, status }) => ids.has(id) && status !== to);
      await set(
        before.map(({ id }) => id),
        to,
      );
      return before;
    },
    onSuccess: async (before) => {
      toasts.done(text.statusDone, () => void restore(before));
      clear();
      await refresh();
    },
    onError: (error) => toasts.failed(sentenceOf(error, common)),
  });
};

function Nothing({ filtered }: { readonly filtered: boolean }) {
  const store = useStore();
  const { products: text } = useText();
  const samples = useDeed({ run: () => fillWithSamples(store.storeId), refresh: [["store", store.storeId]] });
  if (filtered) return <p className="soft list-note">{text.emptyFilter}</p>;
  const action = (
    <div className="row">
      <Button isPending={samples.isPending} onPress={() => samples.mutate()}>
        {text.samples}
      </Button>
      <Button kind="primary" icon={Plus} onPress={() => navigate(store.to("/products/new"))}>
        {text.add}
      </Button>
    </div>
  );
  return (
    <EmptyState icon={Tag} title={text.empty} action={action}>
      {text.emptyWhy}
    </EmptyState>
  );
}

export default function Products() {
  const store = useStore();
  const { storeId } = store;
  const { products: text } = useText();
  const { locale } = useLocale();
  const common = useCommon();
  const query = useLocation().searchParams;
  const search = query.get("q")?.trim() ?? "";
  const status = statuses.find((one) => one === query.get("status"));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const list = useInfiniteQuery({
    ...byCursor,
    queryKey: ["store", storeId, "products", "list", status ?? "all", search],
    queryFn: ({ pageParam }) => products(storeId, { status, q: search || undefined, cursor: pageParam }),
    placeholderData: keepPreviousData,
  });
  const rows = itemsOf(list);
  const clear = () => setChosen(new Set());
  const change = useStatusChange(storeId, rows, clear);
  const to = (label: string, status: Status) => (
    <Button isPending={change.isPending} onPress={() => change.mutate({ ids: chosen, to: status })}>
      {label}
    </Button>
  );
  return (
    <div className="desk-page">
      <PageHeader
        title={text.title}
        actions={
          <>
            <Button icon={FileUp} onPress={() => navigate(store.to("/products/import"))}>
              {text.importFile}
            </Button>
            <Button kind="primary" icon={Plus} onPress={() => navigate(store.to("/products/new"))}>
              {text.add}
            </Button>
          </>
        }
      />
      <div className="list-tools">
        <FilterChips
          label={text.filter}
          value={status ?? "all"}
          onChange={(next) => {
            clear();
            setQuery("status", next === "all" ? undefined : next);
          }}
          choices={[{ value: "all", label: text.all }, ...statuses.map((value) => ({ value, label: text.status[value] }))]}
        />
        <SearchField label={text.search} value={search} onChange={(next) => setQuery("q", next)} />
      </div>
      <ProblemMessage error={list.error} onRetry={() => void list.refetch()} />
      {list.isPending ? <ListSkeleton label={common.loading} /> : null}
      {rows.length > 0 ? <ProductTable rows={rows} chosen={chosen} onChoose={setChosen} /> : null}
      {list.data && rows.length === 0 && search === "" ? <Nothing filtered={status !== undefined} /> : null}
      <SearchNote query={search} list={list} />
      <LoadMore list={list} label={search === "" ? undefined : common.search.further} />
      <SelectionBar count={chosen.size} label={plural(locale, text.chosen, chosen.size)} onClear={clear}>
        {to(text.activate, "active")}
        {to(text.draft, "draft")}
        {to(text.archive, "archived")}
      </SelectionBar>
    </div>
  );
}
