import type { LucideIcon } from "lucide-react";
import { classes } from "./classes.ts";

interface IconProps {
  readonly of: LucideIcon;
  /** Pixels; 20 beside text, 16 inside it, 24 alone. */
  readonly size?: 16 | 20 | 24 | 32;
  /** For what points: arrows and chevrons turn around in right-to-left pages. */
  readonly mirrors?: boolean;
}

/** One icon of the family, always decorative: the words beside it or the label of its button say what it means. */
export const Icon = ({ of: Shape, size = 20, mirrors = false }: IconProps) => (
  <Shape size={size} strokeWidth={1.75} aria-hidden focusable={false} className={classes("icon", mirrors && "icon-mirrors")} />
);
