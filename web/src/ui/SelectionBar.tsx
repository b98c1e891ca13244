import { X } from "lucide-react";
import type { ReactNode } from "react";
import { useCommon } from "../i18n/words.tsx";
import { IconButton } from "./Button.tsx";

interface SelectionBarProps {
  readonly count: number;
  /** How many are chosen, in words. */
  readonly label: string;
  readonly onClear: () => void;
  readonly children: ReactNode;
}

/** What may be done with the chosen rows; there only while some are chosen. */
export function SelectionBar({ count, label, onClear, children }: SelectionBarProps) {
  const common = useCommon();
  if (count === 0) return null;
  return (
    <section className="save-bar" aria-label={label}>
      <div className="row">
        <IconButton icon={X} label={common.discard} onPress={onClear} />
        <strong role="status">{label}</strong>
      </div>
      <div className="save-bar-actions">{children}</div>
    </section>
  );
}
