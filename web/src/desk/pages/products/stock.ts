import { useQuery } from "@tanstack/react-query";
import { type StockLevel, stockOf } from "../../../api/products.ts";
import { useStore } from "../../store.tsx";

export const stockKey = (storeId: string, productId: string) => ["store", storeId, "stock", productId];

/** Stock by variant; empty for a product that is not saved yet. */
export const useStock = (productId: string | undefined): ReadonlyMap<string, StockLevel> => {
  const { storeId } = useStore();
  const found = useQuery({
    queryKey: stockKey(storeId, productId ?? ""),
    queryFn: () => stockOf(storeId, productId ?? ""),
    enabled: productId !== undefined,
  });
  return new Map(found.data?.items.map((level) => [level.variantId, level]));
};
