import { Check, TriangleAlert, X } from "lucide-react";
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { useCommon } from "../i18n/words.tsx";
import { IconButton } from "./Button.tsx";
import { Icon } from "./Icon.tsx";

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly kind: "done" | "stop";
  readonly undo?: (() => void) | undefined;
}

interface Toasts {
  /** Says that something is done, with a way back when there is one. */
  readonly done: (text: string, undo?: () => void) => void;
  /** Says that something failed. It stays until it is closed. */
  readonly failed: (text: string) => void;
}

const Context = createContext<Toasts | undefined>(undefined);
const shownMs = { plain: 5000, undo: 10_000 };

export const useToasts = (): Toasts => {
  const toasts = useContext(Context);
  if (!toasts) throw new Error("A toast is asked for outside of <ToastArea>");
  return toasts;
};

const ToastCard = ({ toast, close }: { readonly toast: Toast; readonly close: () => void }) => {
  const common = useCommon();
  const undo = () => {
    toast.undo?.();
    close();
  };
  return (
    <li className="toast" data-kind={toast.kind}>
      <Icon of={toast.kind === "done" ? Check : TriangleAlert} />
      <span className="toast-text" dir="auto">
        {toast.text}
      </span>
      {toast.undo ? (
        <button type="button" className="toast-undo" onClick={undo}>
          {common.undo}
        </button>
      ) : null}
      <IconButton label={common.close} icon={X} onPress={close} />
    </li>
  );
};

/** Room for short messages above the page; they are read aloud and never take the focus. */
export function ToastArea({ children }: { readonly children: ReactNode }) {
  const common = useCommon();
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const next = useRef(0);
  const close = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), []);
  const tell = useMemo<Toasts>(() => {
    const add = (toast: Omit<Toast, "id">): number => {
      const id = next.current++;
      setToasts((all) => [...all.slice(-2), { ...toast, id }]);
      return id;
    };
    return {
      done: (text, undo) => {
        const id = add({ text, kind: "done", undo });
        setTimeout(() => close(id), undo ? shownMs.undo : shownMs.plain);
      },
      failed: (text) => void add({ text, kind: "stop" }),
    };
  }, [close]);
  return (
    <Context value={tell}>
      {children}
      {createPortal(
        <div className="toasts" role="log" aria-live="polite" aria-label={common.notifications} data-react-aria-top-layer="true">
          <ol className="toast-list">
            {toasts.map((toast) => (
              <ToastCard key={toast.id} toast={toast} close={() => close(toast.id)} />
            ))}
          </ol>
        </div>,
        document.body,
      )}
    </Context>
  );
}
