import { useText } from "../../i18n/words.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { type Place, placesFor } from "../places.ts";
import { Link, useLocation } from "../router.tsx";
import type { CurrentStore } from "../store.tsx";

const groups = [
  ["top", undefined],
  ["sell", "groupSell"],
  ["deliver", "groupDeliver"],
  ["window", "window"],
  ["store", "groupStore"],
] as const;

/** Is this the place of the path? Home only when it is exactly home. */
export const isHere = (path: string, to: string, place: Place): boolean => path === to || (place.path !== "/" && path.startsWith(`${to}/`));

const PlaceLink = ({ place, store }: { readonly place: Place; readonly store: CurrentStore }) => {
  const { shell } = useText();
  const path = useLocation().pathname.replace(/\/$/, "");
  const to = store.to(place.path);
  return (
    <li>
      <Link to={to} className="side-link" aria-current={isHere(path, to, place) ? "page" : undefined}>
        <Icon of={place.icon} />
        {shell[place.label]}
      </Link>
    </li>
  );
};

/** All places that the member's role may see, in their groups. Also the content of the phone's sheet. */
export function SideNav({ store }: { readonly store: CurrentStore }) {
  const { shell } = useText();
  const all = placesFor(store.role);
  return (
    <nav className="side-groups" aria-label={shell.navigation}>
      {groups.map(([group, title]) => {
        const inGroup = all.filter((place) => place.group === group);
        return inGroup.length === 0 ? null : (
          <div key={group}>
            {title ? <h2 className="side-title">{shell[title]}</h2> : null}
            <ul>
              {inGroup.map((place) => (
                <PlaceLink key={place.path} place={place} store={store} />
              ))}
            </ul>
          </div>
        );
      })}
    </nav>
  );
}
