import { type Id, sha256 } from "@matjar/core/kernel";
import { askedFile } from "../asked-file.ts";
import { absolute, localHref, routes } from "../links.ts";
import type { PlannedFile } from "../plan.ts";
import { recordOf } from "../record.ts";
import type { Scene } from "../scene.ts";
import { shopCard } from "../share.ts";
import { textIn } from "../views/lookup.ts";
import { type CatalogueHead, headPath, partOf, partPath } from "./catalogue.ts";

/** A change of one product makes one part anew, so parts are small. */
const productsInPart = 64;

/** A power of two, so that parts are cut anew only when the shop has doubled. */
const partCount = (products: number): number => 2 ** Math.max(0, Math.ceil(Math.log2(products / productsInPart)));

const headOf = (scene: Scene, parts: number): CatalogueHead => {
  const { store } = scene.snapshot;
  const { tagline } = scene.face;
  return {
    title: store.name,
    description: tagline ? textIn(scene, tagline) : store.name,
    link: absolute(scene, localHref(scene, routes.home)),
    locale: scene.locale,
    main: scene.locale === scene.main,
    parts,
    card: shopCard(scene),
  };
};

/** Ids by the part that each lies in. */
const dealt = (ids: readonly Id<"product">[], parts: number): Id<"product">[][] => {
  const dealtOut = Array.from({ length: parts }, (): Id<"product">[] => []);
  for (const id of [...ids].sort()) dealtOut[partOf(id, parts)]?.push(id);
  return dealtOut;
};

/**
 * What catalogue feeds are made of: the records of all products of one language, without stock. The API makes Google's and Meta's
 * feeds of them when somebody asks, with the availability of that moment.
 */
export const catalogueFiles = (scene: Scene): PlannedFile[] => {
  const ids = scene.order;
  const parts = partCount(ids.length);
  const head = askedFile(scene, headPath(scene.locale), String(parts), () => JSON.stringify(headOf(scene, parts)));
  return [
    head,
    ...dealt(ids, parts).map((some, part) =>
      askedFile(scene, partPath(scene.locale, part), sha256(some.join()).slice(0, 32), () =>
        JSON.stringify(some.flatMap((id) => scene.product(id) ?? []).map((product) => recordOf(scene, product))),
      ),
    ),
  ];
};
