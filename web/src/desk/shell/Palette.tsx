import { Search } from "lucide-react";
import { type KeyboardEvent, useId, useState } from "react";
import { fill, useText } from "../../i18n/words.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { placesFor } from "../places.ts";
import { navigate } from "../router.tsx";
import type { CurrentStore } from "../store.tsx";

interface Hit {
  readonly to: string;
  readonly label: string;
  readonly icon: typeof Search;
}

const useHits = (store: CurrentStore, query: string): readonly Hit[] => {
  const { shell } = useText();
  const wanted = query.trim().toLocaleLowerCase();
  const all = placesFor(store.role);
  const found = all
    .map((place) => ({ to: store.to(place.path), label: shell[place.label], icon: place.icon }))
    .filter((hit) => hit.label.toLocaleLowerCase().includes(wanted));
  if (!wanted) return found;
  const has = (path: string) => all.some((place) => place.path === path);
  const into = (path: string, words: string) =>
    has(path)
      ? [{ to: `${store.to(path)}?q=${encodeURIComponent(query.trim())}`, label: fill(words, { query: query.trim() }), icon: Search }]
      : [];
  return [...found, ...into("/products", shell.searchProducts), ...into("/orders", shell.searchOrders)];
};

/** Go anywhere by typing: pages at once, products and orders by handing the words to their lists. */
export default function Palette({ store, onClose }: { readonly store: CurrentStore; readonly onClose: () => void }) {
  const { shell } = useText();
  const id = useId();
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const hits = useHits(store, query);
  const go = (hit: Hit | undefined) => {
    if (!hit) return;
    onClose();
    navigate(hit.to);
  };
  const steer = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setAt((at + step + hits.length) % Math.max(hits.length, 1));
    else if (event.key === "Enter") go(hits[at]);
    else return;
    event.preventDefault();
  };
  const type = (text: string) => {
    setQuery(text);
    setAt(0);
  };
  return (
    <Dialog title={shell.searchShort} isOpen onClose={onClose}>
      <div className="palette">
        <input
          className="input"
          role="combobox"
          aria-label={shell.search}
          aria-expanded
          aria-controls={id}
          aria-activedescendant={hits[at] ? `${id}-${at}` : undefined}
          autoFocus
          dir="auto"
          placeholder={shell.search}
          value={query}
          onChange={(event) => type(event.target.value)}
          onKeyDown={steer}
        />
        <div role="listbox" id={id} aria-label={shell.search} className="palette-list">
          {hits.map((hit, index) => (
            <a
              key={hit.to}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === at}
              data-active={index === at || undefined}
              href={hit.to}
              tabIndex={-1}
              onClick={(event) => {
                event.preventDefault();
                go(hit);
              }}
            >
              <Icon of={hit.icon} />
              <bdi>{hit.label}</bdi>
            </a>
          ))}
        </div>
        <p className="small soft" role="status">
          {hits.length === 0 ? fill(shell.searchEmpty, { query }) : shell.searchHint}
        </p>
      </div>
    </Dialog>
  );
}
