import type { LucideIcon } from "lucide-react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps, ProgressBar } from "react-aria-components";
import { Icon } from "./Icon.tsx";

interface ButtonProps extends Omit<AriaButtonProps, "className" | "style" | "children"> {
  readonly children: string;
  /** `primary` once on a screen; `stop` for what can't be brought back. */
  readonly kind?: "primary" | "quiet" | "plain" | "stop";
  readonly icon?: LucideIcon;
  readonly mirrors?: boolean;
  readonly wide?: boolean;
}

/** While `isPending` it keeps its size and place, cannot be pressed again and says so to screen readers. */
export const Button = ({ children, kind = "quiet", icon, mirrors = false, wide = false, ...rest }: ButtonProps) => (
  <AriaButton {...rest} className="button" data-kind={kind} data-wide={wide || undefined}>
    {icon ? <Icon of={icon} size={20} mirrors={mirrors} /> : null}
    <span className="button-text">{children}</span>
    {/* React Aria reads this aloud when the waiting begins; without it, it would point at nothing. */}
    {rest.isPending ? <ProgressBar className="spinner" isIndeterminate aria-label={children} /> : null}
  </AriaButton>
);

interface IconButtonProps extends Omit<AriaButtonProps, "className" | "style" | "children"> {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly mirrors?: boolean;
}

/** A square button with an icon alone; its label is read aloud and shown as a tip. */
export const IconButton = ({ label, icon, mirrors = false, ...rest }: IconButtonProps) => (
  <AriaButton {...rest} aria-label={label} className="icon-button" data-tip={label}>
    <Icon of={icon} mirrors={mirrors} />
  </AriaButton>
);
