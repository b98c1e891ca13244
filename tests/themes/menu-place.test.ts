import { menuPlace } from "@matjar/theme-kit/menu-place.ts";
import { noor, north, withLongMenu } from "@matjar/theme-tools/fixture/shops.ts";
import { expect, it } from "vitest";

const room = { letter: 0.53, between: 1.5, beside: 20, name: 0.8 };

it("leaves a short menu in the row of the header, and gives a long one a row of its own", () => {
  expect([noor, north].map(({ shop }) => menuPlace(shop, room))).toEqual([undefined, undefined]);
  expect(menuPlace(withLongMenu(north).shop, room)).toBe("row");
});

it("counts what stands beside it: a name of many letters, unless that stands elsewhere", () => {
  const { shop } = north;
  const named = { ...shop, name: "The North and Pine Trading Company of Bergen" };
  expect(menuPlace(named, { ...room, beside: 22 })).toBe("late");
  expect(menuPlace(named, { ...room, beside: 22, name: 0 })).toBeUndefined();
});

it("has room for no menu at all", () => {
  expect(menuPlace({ ...noor.shop, menus: { main: [], footer: [] } }, room)).toBeUndefined();
});
