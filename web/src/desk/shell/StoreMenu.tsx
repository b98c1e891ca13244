import { ChevronsUpDown } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { Button } from "react-aria-components";
import type { Me } from "../../api/account.ts";
import { Icon } from "../../ui/Icon.tsx";
import { type CurrentStore, publicHost } from "../store.tsx";

const load = () => import("./StoreMenuList.tsx");
const StoreMenuList = lazy(load);

/** The first letter of a name as people see it: "دار النور" → "د", "👑 King" → "👑". */
const initialOf = (name: string): string => [...new Intl.Segmenter().segment(name.trim())][0]?.segment.toLocaleUpperCase() ?? "م";

interface StoreMenuProps {
  readonly me: Me;
  readonly store?: CurrentStore | undefined;
}

const StoreButton = ({ me, store, onPress }: StoreMenuProps & { readonly onPress?: () => void }) => (
  <Button className="store-button" aria-haspopup="menu" onPress={onPress} onHoverStart={() => void load()}>
    <span className="store-mark" aria-hidden>
      {initialOf(store?.name ?? me.account.email)}
    </span>
    <span className="store-button-text">
      <span className="store-name">
        <bdi>{store?.name ?? "Matjar"}</bdi>
      </span>
      <span className="store-host">
        <bdi>{store ? publicHost(store.slug) : me.account.email}</bdi>
      </span>
    </span>
    <Icon of={ChevronsUpDown} size={16} />
  </Button>
);

/** The store's name at the head of the navigation. What it opens is loaded when it is wanted. */
export function StoreMenu({ me, store }: StoreMenuProps) {
  const [wanted, setWanted] = useState(false);
  if (!wanted) return <StoreButton me={me} store={store} onPress={() => setWanted(true)} />;
  return (
    <Suspense fallback={<StoreButton me={me} store={store} />}>
      <StoreMenuList me={me} store={store}>
        <StoreButton me={me} store={store} />
      </StoreMenuList>
    </Suspense>
  );
}
