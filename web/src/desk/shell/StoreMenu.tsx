import { ChevronsUpDown, ExternalLink, Languages, LogOut, Monitor, Moon, Plus, Store, Sun, UserRound } from "lucide-react";
import { Button } from "react-aria-components";
import { changeAccount, type Me, signOut } from "../../api/account.ts";
import { languageNames, locales } from "../../i18n/locale.ts";
import { useCommon, useLocale, useText } from "../../i18n/words.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Menu } from "../../ui/Menu.tsx";
import { navigate } from "../router.tsx";
import { type CurrentStore, pathOf, publicHost, publicOrigin } from "../store.tsx";
import { schemes, useScheme } from "./scheme.ts";

const schemeIcons = { auto: Monitor, light: Sun, dark: Moon } as const;

const leave = () => void signOut().then(() => location.assign("/"));

/** The first letter of a name as people see it: "دار النور" → "د", "👑 King" → "👑". */
const initialOf = (name: string): string => [...new Intl.Segmenter().segment(name.trim())][0]?.segment.toLocaleUpperCase() ?? "م";

/** The store's name at the head of the navigation; opens the switcher, the account, the language and the way out. */
export function StoreMenu({ me, store }: { readonly me: Me; readonly store?: CurrentStore }) {
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
        ...me.stores.map((other) => ({ id: other.storeId, label: other.name, icon: Store, note: publicHost(other.slug), onAction: () => navigate(pathOf(other.slug)) })),
        { id: "new", label: shell.newStore, icon: Plus, onAction: () => navigate("/desk/-/new") },
        ...(store ? [{ id: "view", label: shell.viewStore, icon: ExternalLink, onAction: () => void open(publicOrigin(store.slug), "_blank", "noopener") }] : []),
      ],
    },
    {
      title: common.language,
      entries: locales.filter((other) => other !== locale).map((other) => ({ id: other, label: languageNames[other], icon: Languages, onAction: () => speak(other) })),
    },
    {
      title: common.appearance.label,
      entries: schemes.filter((other) => other !== scheme).map((other) => ({ id: other, label: common.appearance[other], icon: schemeIcons[other], onAction: () => setScheme(other) })),
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
    <Menu label={shell.accountMenu} groups={groups}>
      <Button className="store-button">
        <span className="store-mark" aria-hidden>{initialOf(store?.name ?? me.account.email)}</span>
        <span className="store-button-text">
          <span className="store-name" dir="auto">{store?.name ?? "Matjar"}</span>
          <bdi className="store-host">{store ? publicHost(store.slug) : me.account.email}</bdi>
        </span>
        <Icon of={ChevronsUpDown} size={16} />
      </Button>
    </Menu>
  );
}
