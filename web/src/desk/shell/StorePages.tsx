import { Suspense } from "react";
import { useCommon } from "../../i18n/words.tsx";
import { ListSkeleton } from "../../ui/states.tsx";
import { placesFor } from "../places.ts";
import { match } from "../router.tsx";
import { useStore } from "../store.tsx";
import { Guard } from "./Guard.tsx";
import { Missing } from "./Missing.tsx";

/** The page of the path. A fixed part wins over a `:name`, because routes are tried in their order. */
export function StorePages({ path }: { readonly path: string }) {
  const store = useStore();
  const common = useCommon();
  for (const { routes } of placesFor(store.role))
    for (const route of routes) {
      const params = match(route.path, path);
      if (params)
        return (
          <Guard key={`${store.storeId}/${path}`} reload={common.errors.reload} sentence={common.errors.crashed}>
            <Suspense
              fallback={
                <div className="desk-page">
                  <ListSkeleton label={common.loading} />
                </div>
              }
            >
              <route.page {...params} />
            </Suspense>
          </Guard>
        );
    }
  return <Missing />;
}
