/** The search link of the header opens the search over the page; without scripts it leads to the search page. */
import { dressed } from "./late-styles.ts";
import { find } from "./page.ts";

const dialog = find<HTMLDialogElement>("[data-search-dialog]");

document.addEventListener("click", (event) => {
  const link = (event.target as HTMLElement).closest?.("[data-search-open]");
  if (!link || !dialog || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  void dressed(dialog).then(() => dialog.open || dialog.showModal());
  import("./suggest.ts").then(({ suggestIn }) => suggestIn(dialog)).catch(() => undefined); // the form goes to the search page all the same
});
dialog?.addEventListener("click", ({ target }) => {
  if (target === dialog || (target as HTMLElement).closest("[data-close]")) dialog.close();
});
