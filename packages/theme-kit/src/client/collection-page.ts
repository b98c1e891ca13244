/** The page of a collection is whole by itself. Filters and order come with the search, when somebody reaches for them or the address asks. */
import { find } from "./page.ts";
import { askedBy, asksNothing } from "./search-question.ts";

const form = find<HTMLFormElement>("[data-search][data-shelf]");
let woken = false;

const wake = (): void => {
  if (!form || woken) return;
  woken = true;
  import("./search-list.ts")
    .then(({ startList }) => startList(form))
    .catch(() => {
      woken = false;
    });
};

for (const reach of ["pointerdown", "focusin", "input"]) form?.addEventListener(reach, wake);
if (!asksNothing(askedBy(new URLSearchParams(location.search)))) wake();
