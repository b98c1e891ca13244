import {
  CornerDownRight,
  CreditCard,
  DoorOpen,
  FileText,
  House,
  Layers,
  type LucideIcon,
  Mail,
  Newspaper,
  OctagonAlert,
  Palette,
  Rocket,
  Settings,
  ShoppingBag,
  Tag,
  Truck,
  Users,
} from "lucide-react";
import { type ComponentType, lazy } from "react";
import type { MemberRole } from "../api/stores.ts";
import type { DeskText } from "../i18n/words.tsx";
import { match } from "./router.tsx";

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
  /** A `whole` one has the screen to itself, without the navigation around it. */
  readonly routes: readonly { readonly path: string; readonly page: Page; readonly whole?: boolean }[];
}

const everyone = ["owner", "manager", "staff"] as const;
const managers = ["owner", "manager"] as const;
const page = (load: () => Promise<{ default: ComponentType<never> }>): Page => lazy(load as () => Promise<{ default: Page }>);

/** All places in the order of the navigation. A new page is one more route here. */
const places: readonly Place[] = [
  {
    path: "/",
    label: "home",
    icon: House,
    group: "top",
    roles: everyone,
    atHand: true,
    routes: [{ path: "/", page: page(() => import("./pages/Home.tsx")) }],
  },
  {
    path: "/orders",
    label: "orders",
    icon: ShoppingBag,
    group: "sell",
    roles: everyone,
    atHand: true,
    routes: [
      { path: "/orders", page: page(() => import("./pages/orders/Orders.tsx")) },
      { path: "/orders/:id", page: page(() => import("./pages/orders/OrderPage.tsx")) },
    ],
  },
  {
    path: "/products",
    label: "products",
    icon: Tag,
    group: "sell",
    roles: managers,
    atHand: true,
    routes: [
      { path: "/products", page: page(() => import("./pages/products/Products.tsx")) },
      { path: "/products/import", page: page(() => import("./pages/import/Import.tsx")) },
      { path: "/products/new", page: page(() => import("./pages/products/NewProduct.tsx")) },
      { path: "/products/:id", page: page(() => import("./pages/products/EditProduct.tsx")) },
    ],
  },
  {
    path: "/collections",
    label: "collections",
    icon: Layers,
    group: "sell",
    roles: managers,
    routes: [
      { path: "/collections", page: page(() => import("./pages/collections/Collections.tsx")) },
      { path: "/collections/new", page: page(() => import("./pages/collections/NewCollection.tsx")) },
      { path: "/collections/:id", page: page(() => import("./pages/collections/EditCollection.tsx")) },
    ],
  },
  {
    path: "/messages",
    label: "messages",
    icon: Mail,
    group: "sell",
    roles: managers,
    routes: [{ path: "/messages", page: page(() => import("./pages/messages/Messages.tsx")) }],
  },
  {
    path: "/shipping",
    label: "shipping",
    icon: Truck,
    group: "deliver",
    roles: managers,
    routes: [{ path: "/shipping", page: page(() => import("./pages/shipping/Shipping.tsx")) }],
  },
  {
    path: "/payments",
    label: "payments",
    icon: CreditCard,
    group: "deliver",
    roles: managers,
    routes: [{ path: "/payments", page: page(() => import("./pages/payments/Payments.tsx")) }],
  },
  {
    path: "/dead-letters",
    label: "deadLetters",
    icon: OctagonAlert,
    group: "deliver",
    roles: managers,
    routes: [{ path: "/dead-letters", page: page(() => import("./pages/stopped/Stopped.tsx")) }],
  },
  {
    path: "/theme",
    label: "theme",
    icon: Palette,
    group: "window",
    roles: managers,
    routes: [{ path: "/theme", page: page(() => import("./pages/editor/Editor.tsx")), whole: true }],
  },
  {
    path: "/pages",
    label: "pages",
    icon: FileText,
    group: "window",
    roles: managers,
    routes: [
      { path: "/pages", page: page(() => import("./pages/content/Content.tsx")) },
      { path: "/pages/new", page: page(() => import("./pages/content/NewPage.tsx")) },
      { path: "/pages/:id", page: page(() => import("./pages/content/EditPage.tsx")) },
    ],
  },
  {
    path: "/blog",
    label: "blog",
    icon: Newspaper,
    group: "window",
    roles: managers,
    routes: [
      { path: "/blog", page: page(() => import("./pages/blog/Posts.tsx")) },
      { path: "/blog/new", page: page(() => import("./pages/blog/NewPost.tsx")) },
      { path: "/blog/:id", page: page(() => import("./pages/blog/EditPost.tsx")) },
    ],
  },
  {
    path: "/redirects",
    label: "redirects",
    icon: CornerDownRight,
    group: "window",
    roles: managers,
    routes: [{ path: "/redirects", page: page(() => import("./pages/redirects/Redirects.tsx")) }],
  },
  {
    path: "/publish",
    label: "publish",
    icon: Rocket,
    group: "window",
    roles: managers,
    atHand: true,
    routes: [{ path: "/publish", page: page(() => import("./pages/publish/Publish.tsx")) }],
  },
  {
    path: "/opening",
    label: "opening",
    icon: DoorOpen,
    group: "window",
    roles: managers,
    routes: [{ path: "/opening", page: page(() => import("./pages/opening/Opening.tsx")) }],
  },
  {
    path: "/members",
    label: "members",
    icon: Users,
    group: "store",
    roles: ["owner"],
    routes: [{ path: "/members", page: page(() => import("./pages/members/Members.tsx")) }],
  },
  {
    path: "/settings",
    label: "settings",
    icon: Settings,
    group: "store",
    roles: managers,
    routes: [
      { path: "/settings", page: page(() => import("./pages/settings/Settings.tsx")) },
      { path: "/settings/domains", page: page(() => import("./pages/domains/Domains.tsx")) },
    ],
  },
];

export const placesFor = (role: MemberRole): readonly Place[] => places.filter((place) => place.roles.includes(role));

/** Does the page at this path of a store have the screen to itself? */
export const isWhole = (role: MemberRole, path: string): boolean =>
  placesFor(role).some(({ routes }) => routes.some((route) => route.whole && match(route.path, path)));
