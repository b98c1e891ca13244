import { lazy, Suspense, useEffect } from "react";
import type { Me } from "../../api/account.ts";
import { isWhole } from "../places.ts";
import { navigate, useLocation } from "../router.tsx";
import { currentStore, pathOf, StoreArea } from "../store.tsx";
import { Missing } from "./Missing.tsx";
import { Shell } from "./Shell.tsx";
import { StorePages } from "./StorePages.tsx";

const lastKey = "matjar:store";

/** No store's slug can be a lone hyphen, so what belongs to the account lives below it. */
const ownPages = {
  "/desk/-/account": lazy(() => import("../pages/account/AccountPage.tsx")),
  "/desk/-/new": lazy(() => import("../pages/account/NewStore.tsx")),
} as const;

/** From the path to what is shown: a page of the account, or a store's pages; `/desk/` leads to the store of last time. */
export function Rooms({ me }: { readonly me: Me }) {
  const path = useLocation().pathname.replace(/\/$/, "");
  const slug = path.split("/")[2];
  const membership = me.stores.find((store) => store.slug === slug);
  const last = me.stores.find((store) => store.slug === localStorage.getItem(lastKey)) ?? me.stores[0];
  useEffect(() => {
    if (!slug) navigate(last ? pathOf(last.slug) : "/desk/-/new", { replace: true });
    if (membership) localStorage.setItem(lastKey, membership.slug);
  }, [slug, last, membership]);

  const Own = ownPages[path as keyof typeof ownPages];
  const shown = membership ?? last;
  const inStore = path.split("/").slice(3).join("/");
  const content = Own ? (
    <Suspense>
      <Own me={me} />
    </Suspense>
  ) : membership ? (
    <StorePages path={inStore} />
  ) : slug ? (
    <Missing />
  ) : null;
  if (!shown) return <Shell me={me}>{content}</Shell>;
  return (
    <StoreArea value={currentStore(shown, me)}>
      {membership && isWhole(membership.role, inStore) ? (
        content
      ) : (
        <Shell me={me} store={currentStore(shown, me)}>
          {content}
        </Shell>
      )}
    </StoreArea>
  );
}
