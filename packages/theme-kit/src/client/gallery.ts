/**
 * The strip of pictures scrolls by itself, so fingers swipe it; this moves it by keys, to a thumbnail's or a variant's picture, marks
 * where it is, and opens the picture over the page (components/ZoomDialog.astro), whose script comes when it is first wanted.
 */
import { all, find } from "./page.ts";

const stage = find("[data-stage]");
const slides = stage ? all("li", stage) : [];
const thumbs = all<HTMLAnchorElement>("[data-thumb]");
const place = find("[data-stage-place]");

let now = 0;

const mark = (index: number): void => {
  now = index;
  for (const [i, thumb] of thumbs.entries()) {
    if (i === index) thumb.setAttribute("aria-current", "true");
    else thumb.removeAttribute("aria-current");
  }
  if (place) place.textContent = place.dataset.places?.split("|")[index] ?? "";
};

/** A theme may set its pictures one below the other where there is room. */
const isColumn = (): boolean => stage !== null && slides.length > 1 && stage.scrollWidth <= stage.clientWidth;

/** Scrolls the strip, never the page; only in a column does a choice bring its picture into sight. */
export const showPicture = (index: number, smooth = true): void => {
  const slide = slides[index];
  if (!stage || !slide) return;
  const calm = !smooth || matchMedia("(prefers-reduced-motion: reduce)").matches;
  if (isColumn() && smooth) slide.scrollIntoView({ block: "nearest", behavior: calm ? "instant" : "smooth" });
  const by = slide.getBoundingClientRect().left - stage.getBoundingClientRect().left;
  stage.scrollBy({ left: by, behavior: calm ? "instant" : "smooth" });
  mark(index);
};

/** Where a key leads; undefined for keys that are not for pictures. */
const reached = (key: string): number | undefined => {
  const onward = document.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
  if (key === "ArrowLeft" || key === "ArrowRight") return now + (key === onward ? 1 : -1);
  return key === "Home" ? 0 : key === "End" ? slides.length - 1 : undefined;
};

stage?.addEventListener("keydown", (event) => {
  const to = reached(event.key);
  if (to === undefined) return;
  event.preventDefault();
  showPicture(to);
});

const zoom = (at: number): Promise<void> => import("./zoom.ts").then(({ openZoom }) => openZoom(at, (index) => showPicture(index, false)));
if (find("[data-zoom]")) {
  for (const [i, slide] of slides.entries()) slide.addEventListener("click", () => void zoom(i));
  find("[data-zoom-open]")?.addEventListener("click", () => void zoom(now));
}

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
