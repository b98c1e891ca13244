import type { Store } from "@matjar/core/store/schema";
import { useQuery } from "@tanstack/react-query";
import { store as readStore } from "../api/stores.ts";
import { useStore } from "./store.tsx";

/** Currency, languages and the rest of the current store; undefined while it loads. */
export const useStoreSettings = (): Store | undefined => {
  const { storeId } = useStore();
  return useQuery({ queryKey: ["store", storeId, "settings"], queryFn: () => readStore(storeId), staleTime: 60_000 }).data?.value;
};
