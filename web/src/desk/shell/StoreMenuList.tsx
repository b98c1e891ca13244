import { ExternalLink, Languages, LogOut, Monitor, Moon, Plus, Store, Sun, UserRound } from "lucide-react";
import type { ReactElement } from "react";
import { changeAccount, type Me, signOut } from "../../api/account.ts";
import { languageNames, locales } from "../../i18n/locale.ts";
import { useCommon, useLocale, useText } from "../../i18n/words.tsx";
import { Menu } from "../../ui/Menu.tsx";
import { navigate } from "../router.tsx";
import { type CurrentStore, pathOf, publicHost, publicOrigin } from "../store.tsx";
import { schemes, useScheme } from "./scheme.ts";

const schemeIcons = { auto: Monitor, light: Sun, dark: Moon } as const;

const leave = () => void signOut().then(() => location.assign("/"));

interface StoreMenuListProps {
  readonly me: Me;
  readonly store?: CurrentStore | undefined;
  /** The button that it hangs from. */
  readonly children: ReactElement;
}

/** The switcher, the account, the language and the way out. Comes with its first opening, and so open. */
export default function StoreMenuList({ me, store, children }: StoreMenuListProps) {
  const { shell } = useText();
  const common = useCommon();
  const { locale, switchTo } = useLocale();
  const [scheme, setScheme] = useScheme();
  const speak = (next: (typeof locales)[number]) => {
    switchTo(next);
    void changeAccount({ locale: next }).catch(() => undefined);
  };
  const groups = [
    {
      title: shell.switchStore,
      entries: [
        ...me.stores.map((other) => ({
          id: other.storeId,
          label: other.name,
          icon: Store,
          note: publicHost(other.slug),
          onAction: () => navigate(pathOf(other.slug)),
        })),
        { id: "new", label: shell.newStore, icon: Plus, onAction: () => navigate("/desk/-/new") },
        ...(store
          ? [
              {
                id: "view",
                label: shell.viewStore,
                icon: ExternalLink,
                onAction: () => void open(publicOrigin(store.slug), "_blank", "noopener"),
              },
            ]
          : []),
      ],
    },
    {
      title: common.language,
      entries: locales
        .filter((other) => other !== locale)
        .map((other) => ({ id: other, label: languageNames[other], icon: Languages, onAction: () => speak(other) })),
    },
    {
      title: common.appearance.label,
      entries: schemes
        .filter((other) => other !== scheme)
        .map((other) => ({ id: other, label: common.appearance[other], icon: schemeIcons[other], onAction: () => setScheme(other) })),
    },
    {
      title: me.account.email,
      entries: [
        { id: "account", label: shell.account, icon: UserRound, onAction: () => navigate("/desk/-/account") },
        { id: "out", label: shell.signOut, icon: LogOut, onAction: leave },
      ],
    },
  ];
  return (
    <Menu label={shell.accountMenu} groups={groups} defaultOpen>
      {children}
    </Menu>
  );
}
