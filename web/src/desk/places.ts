import { House, type LucideIcon } from "lucide-react";
import { type ComponentType, lazy } from "react";
import type { MemberRole } from "../api/stores.ts";
import type { DeskText } from "../i18n/words.tsx";

type Page = ComponentType<Readonly<Record<string, string>>>;

/** One place of the desk: what the navigation shows of it, and the pages below it, each loaded when it is opened. */
export interface Place {
  readonly path: string;
  readonly label: keyof DeskText["shell"];
  readonly icon: LucideIcon;
  readonly group: "top" | "sell" | "deliver" | "window" | "store";
  readonly roles: readonly MemberRole[];
  /** Stands in the bar at the lower edge of a phone; at most four do. */
  readonly atHand?: boolean;
  readonly routes: readonly { readonly path: string; readonly page: Page }[];
}

const everyone = ["owner", "manager", "staff"] as const;
const page = (load: () => Promise<{ default: ComponentType<never> }>): Page => lazy(load as () => Promise<{ default: Page }>);

/** All places in the order of the navigation. A new page is one more route here. */
export const places: readonly Place[] = [
  { path: "/", label: "home", icon: House, group: "top", roles: everyone, atHand: true, routes: [{ path: "/", page: page(() => import("./pages/Home.tsx")) }] },
];

export const placesFor = (role: MemberRole): readonly Place[] => places.filter((place) => place.roles.includes(role));
