import { askedFile } from "../asked-file.ts";
import { fileOf, localHref, routes } from "../links.ts";
import type { PlannedFile } from "../plan.ts";
import type { Scene } from "../scene.ts";
import { guide } from "./guide.ts";
import { productMarkdown } from "./product.ts";

/** `llms.txt` and each product's page in Markdown, in one language. */
export const markdownFiles = (scene: Scene): PlannedFile[] => [
  askedFile(scene, fileOf(localHref(scene, routes.guide)), "guide", () => guide(scene)),
  ...scene.products.map(({ id, slug }) =>
    askedFile(scene, fileOf(localHref(scene, routes.markdown(slug))), id, () => {
      const product = scene.product(id);
      return product ? productMarkdown(scene, product) : "";
    }),
  ),
];
