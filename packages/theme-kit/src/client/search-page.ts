/** The search page: its list answers from the start. */
import { all, find } from "./page.ts";
import { startList } from "./search-list.ts";

const form = find<HTMLFormElement>("[data-search]");
if (form) startList(form).catch(() => {}); // the page says so
for (const filters of all<HTMLDetailsElement>("[data-filters]")) filters.open = matchMedia("(min-width: 60rem)").matches;
