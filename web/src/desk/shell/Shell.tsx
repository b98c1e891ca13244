import type { ReactNode } from "react";
import { Fragment, useState } from "react";
import type { Me } from "../../api/account.ts";
import { useText } from "../../i18n/words.tsx";
import type { CurrentStore } from "../store.tsx";
import { BottomBar } from "./BottomBar.tsx";
import { SearchButton } from "./SearchButton.tsx";
import { SideNav } from "./SideNav.tsx";
import { StoreMenu } from "./StoreMenu.tsx";

interface ShellProps {
  readonly me: Me;
  readonly store?: CurrentStore;
  readonly children: ReactNode;
}

/** Navigation around a page: at the side on wide screens, at the lower edge where the thumb is on a phone. */
export function Shell({ me, store, children }: ShellProps) {
  const { shell } = useText();
  const [searching, setSearching] = useState(false);
  const search = store ? <SearchButton store={store} isOpen={searching} onOpen={setSearching} /> : null;
  return (
    <Fragment>
      <a className="skip-link" href="#content">
        {shell.skip}
      </a>
      <div className="desk">
        <header className="phone-head">
          <StoreMenu me={me} {...(store ? { store } : {})} />
        </header>
        <div className="desk-side">
          <StoreMenu me={me} {...(store ? { store } : {})} />
          {search}
          {store ? <SideNav store={store} /> : null}
        </div>
        <main className="desk-main" id="content" tabIndex={-1}>
          {children}
        </main>
        {store ? <BottomBar store={store} onSearch={() => setSearching(true)} /> : null}
      </div>
    </Fragment>
  );
}
