import { MenuEntry } from "@matjar/core/site";
import { describe, expect, test } from "vitest";
import { Questions } from "../../packages/builder/src/questions.ts";
import { scenesOf } from "../../packages/builder/src/scene.ts";
import { shopView } from "../../packages/builder/src/views/shop.ts";
import { contentView } from "../../packages/builder/src/views/simple.ts";
import souk from "../../themes/souk/theme.ts";
import { ids, somePicture, someSnapshot } from "./shop.ts";

const scenes = (snapshot: ReturnType<typeof someSnapshot>) => scenesOf(new Questions(snapshot), souk);

describe("menus", () => {
  test("have a second level, in the page's language and with its addresses", () => {
    const main = [
      {
        label: "Goods",
        href: "/collections/all/",
        children: [{ label: "Linen", translations: { ar: "كتان" }, href: "/collections/linen/" }],
      },
    ];
    const [english, arabic] = scenes(someSnapshot({ menus: { main, footer: [] } }));
    expect(english && shopView(english).menus.main).toMatchObject([
      { label: "Goods", children: [{ label: "Linen", href: "/collections/linen/" }] },
    ]);
    expect(arabic && shopView(arabic).menus.main[0]?.children).toEqual([{ label: "كتان", href: "/ar/collections/linen/" }]);
  });

  test("have no third level", () => {
    const leaf = { label: "x", href: "/" };
    expect(MenuEntry.safeParse({ ...leaf, children: [leaf] }).success).toBe(true);
    expect(MenuEntry.safeParse({ ...leaf, children: [{ ...leaf, children: [leaf] }] }).success).toBe(false);
  });
});

test("a landing page shows its sections, and its first hero stands for it where it is shared", () => {
  const section = (id: string, visible: boolean) => ({
    ...{ id, type: "hero", visible, blocks: [] },
    settings: { heading: { text: "Ramadan", translations: { ar: "رمضان" } }, picture: somePicture(1).id },
  });
  const page = {
    ...{ id: ids.page[0] as never, title: "Ramadan", slug: "ramadan", bodyHtml: "", seo: {}, translations: {} },
    sections: [section("a", true), section("b", false)],
    updatedAt: "2026-01-01T00:00:00.000Z",
  };
  const [english, arabic] = scenes(someSnapshot({ pages: [page], media: { [somePicture(1).id]: somePicture(1) } }));
  const view = english && contentView(english, page);
  expect(view?.sections.map(({ id, settings }) => [id, settings["heading"]])).toEqual([["a", "Ramadan"]]);
  expect(view?.head.og.image?.url).toContain(somePicture(1).id);
  expect(arabic && contentView(arabic, page).sections[0]?.settings["heading"]).toBe("رمضان");
});
