import { useQueries } from "@tanstack/react-query";
import { Plus, X } from "lucide-react";
import { useState } from "react";
import { product as readProduct } from "../../../api/products.ts";
import { fill, useText } from "../../../i18n/words.tsx";
import { Button, IconButton } from "../../../ui/Button.tsx";
import { Sortable } from "../../../ui/Sortable.tsx";
import { useStore } from "../../store.tsx";
import { Thumb } from "../products/ProductTable.tsx";
import type { Members } from "./form.ts";
import { ProductPicker } from "./ProductPicker.tsx";

type Manual = Extract<Members, { kind: "manual" }>;

interface Named {
  readonly id: string;
  readonly title: string;
  readonly pictureId: string | undefined;
}

/** Names and pictures of the chosen; one that is gone says so. */
const useNames = (ids: readonly string[]): Named[] => {
  const { storeId } = useStore();
  const { collections: text } = useText().shelf;
  return useQueries({
    queries: ids.map((id) => ({
      queryKey: ["store", storeId, "product-name", id],
      queryFn: () => readProduct(storeId, id),
      retry: false,
      staleTime: 300_000,
    })),
    combine: (found) =>
      found.map(({ data, error }, i) => ({
        id: ids[i] ?? "",
        title: data?.value.title ?? (error ? text.gone : "…"),
        pictureId: data?.value.pictureIds[0],
      })),
  });
};

/** Products chosen by hand, in an order of one's own. */
export function ManualMembers({ members, onChange }: { readonly members: Manual; readonly onChange: (members: Manual) => void }) {
  const { collections: text } = useText().shelf;
  const [picking, setPicking] = useState(false);
  const named = useNames(members.productIds);
  const set = (ids: readonly string[]) => onChange({ kind: "manual", productIds: ids as Manual["productIds"] });
  return (
    <div className="stack">
      {named.length === 0 ? (
        <p className="soft">{text.none}</p>
      ) : (
        <Sortable
          label={text.productsTitle}
          items={named}
          idOf={({ id }) => id}
          nameOf={({ title }) => title}
          handleOf={({ title }) => fill(text.drag, { name: title })}
          onChange={(items) => set(items.map(({ id }) => id))}
        >
          {(one) => (
            <>
              <Thumb id={one.pictureId} small />
              <bdi className="sortable-name">{one.title}</bdi>
              <IconButton
                icon={X}
                label={fill(text.takeOut, { name: one.title })}
                onPress={() => set(members.productIds.filter((id) => id !== one.id))}
              />
            </>
          )}
        </Sortable>
      )}
      <div>
        <Button icon={Plus} onPress={() => setPicking(true)}>
          {text.addProduct}
        </Button>
      </div>
      {picking ? (
        <ProductPicker
          taken={new Set(members.productIds)}
          onPick={(id) => set([...members.productIds, id])}
          onClose={() => setPicking(false)}
        />
      ) : null}
    </div>
  );
}
