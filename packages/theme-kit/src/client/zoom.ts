/** One picture over the page, as large as it is; a click makes it larger than the window, and it follows the mouse or the finger. */
import { dressed } from "./late-styles.ts";
import { all, find, put } from "./page.ts";

const dialog = find<HTMLDialogElement>("[data-zoom]");
const view = dialog && find("[data-zoom-view]", dialog);
const image = view?.appendChild(document.createElement("img"));
const steps = dialog ? all<HTMLButtonElement>("[data-zoom-step]", dialog) : [];
const pictures = all<HTMLImageElement>("[data-stage] img");
const places = find("[data-stage-place]")?.dataset.places?.split("|") ?? [];
let at = 0;
let leave: (index: number) => void = () => {};

/** Shares of the picture's width and height that come into the middle. */
const centre = (x: number, y: number): void =>
  view?.scrollTo(x * view.scrollWidth - view.clientWidth / 2, y * view.scrollHeight - view.clientHeight / 2);

const enlarge = (large: boolean): void => {
  view?.toggleAttribute("data-large", large);
  if (image) image.sizes = large ? "200vw" : "100vw";
};

const show = (index: number): void => {
  const picture = pictures[index];
  if (!dialog || !image || !picture) return;
  at = index;
  enlarge(false);
  const { srcset, currentSrc, alt, width, height } = picture;
  Object.assign(image, { srcset, src: currentSrc, alt, width, height });
  put(dialog, "zoom-place", places[index] ?? "");
  for (const step of steps) step.disabled = pictures[index + Number(step.dataset.zoomStep)] === undefined;
};

const onClick = (event: MouseEvent): void => {
  if (!image) return;
  const { left, top, width, height } = image.getBoundingClientRect();
  enlarge(!view?.hasAttribute("data-large"));
  centre((event.clientX - left) / width, (event.clientY - top) / height);
};

const onKey = ({ key }: KeyboardEvent): void => {
  const onward = document.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
  if (key === "ArrowLeft" || key === "ArrowRight") show(at + (key === onward ? 1 : -1));
};

image?.addEventListener("click", onClick);
view?.addEventListener("pointermove", ({ pointerType, clientX, clientY }) => {
  if (pointerType === "mouse" && view.hasAttribute("data-large")) centre(clientX / view.clientWidth, clientY / view.clientHeight);
});
for (const step of steps) step.addEventListener("click", () => show(at + Number(step.dataset.zoomStep)));
dialog?.addEventListener("keydown", onKey);
dialog?.addEventListener("click", ({ target }) => {
  if (target === view || (target as HTMLElement).closest("[data-close]")) dialog.close();
});
dialog?.addEventListener("close", () => leave(at));

/** @param onClose is told which picture was last seen */
export const openZoom = async (index: number, onClose: (index: number) => void): Promise<void> => {
  leave = onClose;
  show(index);
  await dressed(dialog);
  dialog?.showModal();
};
