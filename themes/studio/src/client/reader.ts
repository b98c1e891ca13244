/** Turns the strip of sample pages by one, in the direction that the page reads. */
import { all, find } from "@matjar/theme-kit/client/page.ts";

for (const reader of all("[data-reader]")) {
  const strip = find("[data-sheets]", reader);
  reader.addEventListener("click", ({ target }) => {
    const turn = Number((target as HTMLElement).closest<HTMLElement>("[data-turn]")?.dataset.turn ?? 0);
    const sheet = strip?.firstElementChild?.getBoundingClientRect().width ?? 0;
    if (turn === 0 || !strip) return;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const ahead = document.documentElement.dir === "rtl" ? -1 : 1;
    strip.scrollBy({ left: turn * ahead * sheet, behavior: calm ? "instant" : "smooth" });
  });
}
