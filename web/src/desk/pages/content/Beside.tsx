import type { ThemeSettings } from "@matjar/core/site/schema";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState, useSyncExternalStore } from "react";
import { theme, type Unshown } from "../../../api/site.ts";
import { useText } from "../../../i18n/words.tsx";
import { Segments } from "../../../ui/toggles.tsx";
import { useStore } from "../../store.tsx";
import { BesidePage, type Tried } from "./BesidePage.tsx";
import "../../../styles/beside.css";

interface BesideProps extends Tried {
  /** The form; it is told which of the sections that it may show are not to be seen. */
  readonly children: (unshown: readonly Unshown[]) => ReactNode;
}

const room = "(min-width: 75rem)";
const watch = (changed: () => void) => {
  const query = matchMedia(room);
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
};
const useHasRoom = (): boolean => useSyncExternalStore(watch, () => matchMedia(room).matches);

const nothing: readonly Unshown[] = [];

/** A form, and beside it the page that it makes; where there is little room, one of the two. */
export function Beside({ children, ...tried }: BesideProps) {
  const { storeId } = useStore();
  const { editor: text } = useText();
  const hasRoom = useHasRoom();
  const [view, setView] = useState<"edit" | "preview">("edit");
  const [unshown, setUnshown] = useState(nothing);
  const look = useQuery({ queryKey: ["store", storeId, "theme"], queryFn: () => theme(storeId) });
  return (
    <div className="beside" data-view={view}>
      {hasRoom ? null : (
        <Segments
          label={text.views}
          hideLabel
          value={view}
          onChange={setView}
          choices={(["edit", "preview"] as const).map((one) => ({ value: one, label: text[one] }))}
        />
      )}
      <div className="beside-form stack">{children(unshown)}</div>
      {look.data && (hasRoom || view === "preview") ? (
        <BesidePage {...tried} look={look.data.value as ThemeSettings} isSmall={!hasRoom} onUnshown={setUnshown} />
      ) : null}
    </div>
  );
}
