/** Sets the sample in the font that is sold once its section comes near, and in the words and size that somebody wishes. */
import { all, find } from "@matjar/theme-kit/client/page.ts";

const load = (section: HTMLElement, name: string): void => {
  const sample = find("[data-sample]", section);
  const face = new FontFace(name, `url(${JSON.stringify(section.dataset.specimen)})`, { display: "swap" });
  face
    .load()
    .then((loaded) => {
      document.fonts.add(loaded);
      if (sample) Object.assign(sample.style, { fontFamily: `${name},var(--font)`, fontWeight: "400" });
    })
    .catch(() => undefined); // the sample stays in the letters of the page
};

const wire = (section: HTMLElement, i: number): void => {
  const sample = find("[data-sample]", section);
  const words = find<HTMLInputElement>("[data-words]", section);
  const size = find<HTMLInputElement>("[data-size]", section);
  if (!sample || !words || !size) return;
  const first = words.defaultValue;
  words.addEventListener("input", () => {
    sample.textContent = words.value || first;
  });
  size.addEventListener("input", () => {
    sample.style.fontSize = `${size.value}px`;
  });
  const near = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      near.disconnect();
      load(section, `Specimen${i}`);
    },
    { rootMargin: "400px" },
  );
  near.observe(section);
};

all("[data-specimen]").forEach(wire);
