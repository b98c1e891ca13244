/* biome-ignore-all lint/correctness/useExhaustiveDependencies: the path is what is waited for */
import { Menu as MenuIcon, Search } from "lucide-react";
import { useEffect, useState } from "react";
import { useText } from "../../i18n/words.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { placesFor } from "../places.ts";
import { Link, useLocation } from "../router.tsx";
import type { CurrentStore } from "../store.tsx";
import { isHere, SideNav } from "./SideNav.tsx";

/** The phone's navigation: the places one needs daily, search, and a sheet with the rest. */
export function BottomBar({ store, onSearch }: { readonly store: CurrentStore; readonly onSearch: () => void }) {
  const { shell } = useText();
  const [open, setOpen] = useState(false);
  const path = useLocation().pathname.replace(/\/$/, "");
  useEffect(() => setOpen(false), [path]);
  const atHand = placesFor(store.role)
    .filter((place) => place.atHand)
    .slice(0, 3);
  return (
    <nav className="bottom-bar" aria-label={shell.navigation}>
      {atHand.map((place) => {
        const to = store.to(place.path);
        return (
          <Link key={place.path} to={to} className="bottom-link" aria-current={isHere(path, to, place) ? "page" : undefined}>
            <Icon of={place.icon} />
            {shell[place.label]}
          </Link>
        );
      })}
      <button type="button" className="bottom-link" onClick={onSearch}>
        <Icon of={Search} />
        {shell.searchShort}
      </button>
      <button type="button" className="bottom-link" aria-haspopup="dialog" aria-expanded={open} onClick={() => setOpen(true)}>
        <Icon of={MenuIcon} />
        {shell.more}
      </button>
      <Dialog title={store.name} isOpen={open} onClose={() => setOpen(false)} form="sheet">
        <SideNav store={store} />
      </Dialog>
    </nav>
  );
}
