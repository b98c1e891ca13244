import { useEffect } from "react";

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA)$/.test(target.tagName));

/** Ctrl or Cmd with Z goes back, with Shift or with Y on again; in a field of text the field's own steps come first. */
export const useShortcuts = ({ undo, redo, save }: { readonly undo: () => void; readonly redo: () => void; readonly save: () => void }) => {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      const deed = key === "s" ? save : key === "y" || (key === "z" && event.shiftKey) ? redo : key === "z" ? undo : undefined;
      if (!deed || (key !== "s" && isTyping(event.target))) return;
      event.preventDefault();
      deed();
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  });
};
