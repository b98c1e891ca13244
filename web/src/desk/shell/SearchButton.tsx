import { Search } from "lucide-react";
import { lazy, Suspense, useEffect } from "react";
import { useText } from "../../i18n/words.tsx";
import { Icon } from "../../ui/Icon.tsx";
import type { CurrentStore } from "../store.tsx";

const Palette = lazy(() => import("./Palette.tsx"));

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
const opens = (event: KeyboardEvent): boolean =>
  ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === "k") || (event.key === "/" && !isTyping(event.target));

interface SearchButtonProps {
  readonly store: CurrentStore;
  readonly isOpen: boolean;
  readonly onOpen: (open: boolean) => void;
}

/** Opens the search: by press, by `/` and by Ctrl+K. */
export function SearchButton({ store, isOpen, onOpen }: SearchButtonProps) {
  const { shell } = useText();
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!opens(event)) return;
      event.preventDefault();
      onOpen(true);
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, [onOpen]);
  return (
    <>
      <button type="button" className="search-button" aria-keyshortcuts="/" onClick={() => onOpen(true)}>
        <Icon of={Search} size={16} />
        <span>{shell.search}</span>
        <kbd aria-hidden>/</kbd>
      </button>
      {isOpen ? (
        <Suspense>
          <Palette store={store} onClose={() => onOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
