/* biome-ignore-all lint/suspicious/noArrayIndexKey: the bars of a skeleton never move */
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "./Icon.tsx";

interface EmptyStateProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly children: string;
  /** The button that does the next step. */
  readonly action?: ReactNode;
}

export const EmptyState = ({ icon, title, children, action }: EmptyStateProps) => (
  <div className="empty">
    <span className="empty-icon">
      <Icon of={icon} size={24} />
    </span>
    <h2 className="empty-title">{title}</h2>
    <p className="soft">{children}</p>
    {action ? <div className="empty-action">{action}</div> : null}
  </div>
);

/** The shape of a list that is on its way. */
export const ListSkeleton = ({ rows = 5, label }: { readonly rows?: number; readonly label: string }) => (
  <div className="skeleton-list" role="status" aria-label={label}>
    {Array.from({ length: rows }, (_, row) => (
      <div key={row} className="skeleton-row">
        <span className="skeleton" style={{ inlineSize: `${34 - (row % 3) * 6}%` }} />
        <span className="skeleton" style={{ inlineSize: "12%" }} />
      </div>
    ))}
  </div>
);

/** The shape of a form that is on its way. */
export const FormSkeleton = ({ fields = 4, label }: { readonly fields?: number; readonly label: string }) => (
  <div className="card skeleton-form" role="status" aria-label={label}>
    {Array.from({ length: fields }, (_, field) => (
      <div key={field} className="field">
        <span className="skeleton" style={{ inlineSize: "8rem" }} />
        <span className="skeleton skeleton-input" />
      </div>
    ))}
  </div>
);

export type Tone = "neutral" | "done" | "attention" | "stop" | "accent";

/** A state in one or two words; the dot only repeats what the words say. */
export const Badge = ({ tone = "neutral", children }: { readonly tone?: Tone; readonly children: ReactNode }) => (
  <span className="badge" data-tone={tone}>
    {children}
  </span>
);
