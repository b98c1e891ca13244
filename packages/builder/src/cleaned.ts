import { cleanHtml } from "@matjar/core/site";
import type { PageView } from "@matjar/theme-kit";

/**
 * The page with its merchant HTML cleaned once more. Just before rendering, and not when the view is made: pages that did not
 * change need no cleaning.
 */
export const cleaned = (page: PageView): PageView => {
  if (page.template === "content" || page.template === "post") return { ...page, bodyHtml: cleanHtml(page.bodyHtml) };
  if (page.template === "product" || page.template === "collection") return { ...page, descriptionHtml: cleanHtml(page.descriptionHtml) };
  return page;
};
