import { Questions } from "@matjar/builder/questions";
import { scenesOf } from "@matjar/builder/scene";
import { shopView } from "@matjar/builder/views/shop";
import type { Locale } from "@matjar/core/kernel";
import { expect, it } from "vitest";
import studio from "../../themes/studio/theme.ts";
import { someSnapshot } from "../builder/shop.ts";

const promiseOf = (locales: Locale[], locale: Locale): unknown => {
  const shop = someSnapshot();
  const scene = scenesOf(new Questions({ ...shop, store: { ...shop.store, locales } }), studio).find((one) => one.locale === locale);
  return scene && shopView(scene).settings["promise"];
};

it("a theme speaks the language of the page where the merchant has said nothing, whichever is the shop's main one", () => {
  const spoken = (["ar", "fr"] as const).map((main) => promiseOf([main, "en"], main));
  expect(spoken[0]).toMatch(/[ء-ي]{3}/);
  expect(spoken[1]).toBe(promiseOf(["en", "fr"], "fr"));
  expect(new Set([...spoken, promiseOf(["ar", "en"], "en")]).size).toBe(3);
});
