import { useQuery } from "@tanstack/react-query";
import { picture as readPicture } from "../../../api/products.ts";
import { useStore } from "../../store.tsx";

/** One picture of the store with its version; asked for again after a minute. */
export const usePicture = (id: string) => {
  const { storeId } = useStore();
  return useQuery({ queryKey: ["store", storeId, "media", id], queryFn: () => readPicture(storeId, id), staleTime: 60_000 });
};
