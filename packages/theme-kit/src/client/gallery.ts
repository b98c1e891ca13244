/** The strip of pictures scrolls by itself; this moves it to a thumbnail's or a variant's picture and marks where it is. */
import { all, find } from "./page.ts";

const stage = find("[data-stage]");
const slides = stage ? all("li", stage) : [];
const thumbs = all<HTMLAnchorElement>("[data-thumb]");
const place = find("[data-stage-place]");

const mark = (index: number): void => {
  for (const [i, thumb] of thumbs.entries()) {
    if (i === index) thumb.setAttribute("aria-current", "true");
    else thumb.removeAttribute("aria-current");
  }
  if (place) place.textContent = place.dataset.places?.split("|")[index] ?? "";
};

/** Scrolls the strip only, never the page. */
export const showPicture = (index: number, smooth = true): void => {
  const slide = slides[index];
  if (!stage || !slide) return;
  const calm = !smooth || matchMedia("(prefers-reduced-motion: reduce)").matches;
  const by = slide.getBoundingClientRect().left - stage.getBoundingClientRect().left;
  stage.scrollBy({ left: by, behavior: calm ? "instant" : "smooth" });
  mark(index);
};

thumbs.forEach((thumb, i) => {
  thumb.addEventListener("click", (event) => {
    event.preventDefault();
    showPicture(i);
  });
});

if (stage && slides.length > 1) {
  const seen = new IntersectionObserver(
    (entries) => {
      const entry = entries.find((one) => one.isIntersecting);
      if (entry) mark(slides.indexOf(entry.target as HTMLElement));
    },
    { root: stage, threshold: 0.6 },
  );
  for (const slide of slides) seen.observe(slide);
}
