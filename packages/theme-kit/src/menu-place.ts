/** Where the main menu of a header finds room. A page is made without knowing how wide its words will be, so that is reckoned by letters. */
import type { LinkView, ShopView } from "./views.ts";

const arrow = 1.5;
const widestName = 18;
const logo = 10;

export interface MenuRoom {
  /** Mean rem of a letter of the menu, in the widest face that the theme offers. */
  readonly letter: number;
  /** Rem from the words of an entry to those of the next. */
  readonly between: number;
  /** Rem that tools, languages, gaps and margins ask for in the same row. */
  readonly beside: number;
  /** Rem for a letter of the shop's name in the same row; 0 when that stands elsewhere. */
  readonly name: number;
}

const rowOf = (links: readonly LinkView[], { letter, between }: MenuRoom): number =>
  links.reduce((sum, { label, children }) => sum + [...label].length * letter + (children ? arrow : 0), (links.length - 1) * between);

const nameOf = (shop: ShopView, wide: number): number =>
  shop.logo && wide > 0 ? logo : Math.min(widestName, [...shop.name].length * wide);

/**
 * `undefined`: in the row of the header from 60rem on, as soon as there is no drawer. `late`: only from 75rem on. `row`: there is no
 * room even then, and it takes a row of its own.
 */
export const menuPlace = (shop: ShopView, room: MenuRoom): "late" | "row" | undefined => {
  const asked = rowOf(shop.menus.main, room) + room.beside + nameOf(shop, room.name);
  if (asked <= 60) return undefined;
  return asked <= 75 ? "late" : "row";
};
