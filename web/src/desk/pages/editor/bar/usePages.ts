import { useQuery } from "@tanstack/react-query";
import { slugs } from "../../../../api/shelf.ts";
import { pages } from "../../../../api/site.ts";

const quiet = { staleTime: 60_000, retry: false } as const;

/** The newest products, the collections and the content pages that can be looked at. */
export const usePages = (storeId: string) => {
  const products = useQuery({ ...quiet, queryKey: ["store", storeId, "slugs", "products"], queryFn: () => slugs(storeId, "products") });
  const collections = useQuery({
    ...quiet,
    queryKey: ["store", storeId, "slugs", "collections"],
    queryFn: () => slugs(storeId, "collections"),
  });
  const content = useQuery({ ...quiet, queryKey: ["store", storeId, "slugs", "pages"], queryFn: async () => (await pages(storeId)).items });
  return { products: products.data ?? [], collections: collections.data ?? [], content: content.data ?? [] };
};
export type ShopPages = ReturnType<typeof usePages>;
