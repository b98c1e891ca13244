import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { connectStripe, stripe as readStripe, refreshStripe } from "../../../api/deliver.ts";
import { useDeed } from "../../deed.ts";
import { setQuery, useLocation } from "../../router.tsx";
import { useStore } from "../../store.tsx";
import { stripeKey } from "./keys.ts";

/** Out to Stripe's form; the page is left. */
const leaveFor = ({ url }: { readonly url: string }) => location.assign(url);

/**
 * The store's account at Stripe. Back from Stripe's form its state is asked for anew; when Stripe says that its link was used or
 * ran out (`?stripe=again`), a new one is opened. https://docs.stripe.com/api/account_links/create
 */
export function useStripe() {
  const { storeId } = useStore();
  const cameBack = useLocation().searchParams.get("stripe");
  const status = useQuery({ queryKey: stripeKey(storeId), queryFn: () => readStripe(storeId) });
  const refresh = useDeed({ run: () => refreshStripe(storeId), refresh: [stripeKey(storeId)] });
  const connect = useDeed({ run: async () => leaveFor(await connectStripe(storeId)), refresh: [stripeKey(storeId)] });
  const [ask, goOn] = [refresh.mutate, connect.mutate];
  useEffect(() => {
    if (cameBack === null) return;
    setQuery("stripe", undefined);
    if (cameBack === "back") ask();
    if (cameBack === "again") goOn();
  }, [cameBack, ask, goOn]);
  return { status, refresh, connect };
}
