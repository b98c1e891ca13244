/* biome-ignore-all lint/a11y/useSemanticElements: a region of its own, not a section of the text */
import { useEffect } from "react";
import { useCommon } from "../i18n/words.tsx";
import { Button } from "./Button.tsx";
import type { Draft } from "./draft.ts";
import { useToasts } from "./Toast.tsx";

type SaveBarProps = Pick<Draft<object>, "dirty" | "restored" | "saving" | "stale" | "save" | "discard" | "keepMine" | "takeTheirs">;

const isSave = (event: KeyboardEvent): boolean => (event.metaKey || event.ctrlKey) && event.key.toLowerCase() === "s";

/** Always in the same place at the lower edge: says that there are unsaved changes and saves them (also by Ctrl+S). */
export function SaveBar({ dirty, restored, saving, stale, save, discard, keepMine, takeTheirs }: SaveBarProps) {
  const common = useCommon();
  const toasts = useToasts();
  const run = async (attempt: () => Promise<boolean>) => {
    if (await attempt()) toasts.done(common.saved);
  };
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!isSave(event) || !dirty) return;
      event.preventDefault();
      void run(save);
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  });
  if (!dirty) return null;
  return (
    <div className="save-bar" role="region" aria-label={common.unsaved}>
      <div className="save-bar-text" role="status">
        <strong>{stale ? common.staleTitle : common.unsaved}</strong>
        {stale ? <span>{common.staleBody}</span> : restored ? <span>{common.restored}</span> : null}
      </div>
      <div className="save-bar-actions">
        {stale ? (
          <>
            <Button onPress={() => void takeTheirs()}>{common.takeTheirs}</Button>
            <Button kind="primary" isPending={saving} onPress={() => void run(keepMine)}>
              {common.keepMine}
            </Button>
          </>
        ) : (
          <>
            <Button kind="plain" onPress={discard} isDisabled={saving}>
              {common.discard}
            </Button>
            <Button kind="primary" isPending={saving} onPress={() => void run(save)}>
              {common.save}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
