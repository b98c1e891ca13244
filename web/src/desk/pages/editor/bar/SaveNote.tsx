import { CircleCheck, CloudOff, LoaderCircle, type LucideIcon, TriangleAlert } from "lucide-react";
import { useText } from "../../../../i18n/words.tsx";
import { Icon } from "../../../../ui/Icon.tsx";
import type { SaveState } from "../look/useLook.ts";

const icons: Readonly<Record<SaveState, LucideIcon>> = {
  saved: CircleCheck,
  waiting: LoaderCircle,
  saving: LoaderCircle,
  offline: CloudOff,
  refused: TriangleAlert,
  stale: TriangleAlert,
};

/** Where the draft is: read aloud when it is not simply saved. */
export function SaveNote({ state }: { readonly state: SaveState }) {
  const { editor: text } = useText();
  return (
    <span className="save-note" data-state={state} role={state === "waiting" || state === "saving" ? undefined : "status"}>
      <Icon of={icons[state]} size={16} />
      <span className="save-note-text">{text.states[state]}</span>
    </span>
  );
}
