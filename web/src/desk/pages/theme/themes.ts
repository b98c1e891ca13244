import { useQuery } from "@tanstack/react-query";
import { themes } from "../../../api/site.ts";

/** What a theme says of itself; undefined while it loads, and for a theme that this installation does not have. */
export const useThemeDefinition = (storeId: string, id: string | undefined) => {
  const all = useQuery({ queryKey: ["store", storeId, "themes"], queryFn: () => themes(storeId), staleTime: Number.POSITIVE_INFINITY });
  return all.data?.find((one) => one.id === id);
};
