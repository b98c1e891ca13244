/**
 * Suggestions while somebody types: a combobox with a list (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). The search is loaded
 * here and not before; when it cannot be, the form still goes to the search page.
 */
import type { Hit, SearchEngine } from "../search/engine.ts";
import { find, safeHref } from "./page.ts";
import { openSearch } from "./search-engine.ts";
import { amount, count, say, shop } from "./shop.ts";

const mostProducts = 6;
const mostShelves = 3;

/** An element with a class and children; text is only ever set as text. */
const element = (tag: string, name: string, ...children: (Node | string)[]): HTMLElement => {
  const made = document.createElement(tag);
  made.className = name;
  made.append(...children);
  return made;
};

const optionOf = (href: string, ...children: Node[]): HTMLElement => {
  const option = element("li", "suggested", ...children);
  option.setAttribute("role", "option");
  option.setAttribute("aria-selected", "false");
  option.dataset.href = safeHref(href);
  return option;
};

const titleOf = (title: string): HTMLElement => {
  const made = element("span", "suggested-title", title);
  made.dir = "auto";
  return made;
};

const pictureOf = ({ picture, color }: Hit): HTMLElement => {
  const box = element("span", "suggested-picture");
  if (!picture) return box;
  box.style.backgroundColor = color ?? "";
  const image = Object.assign(document.createElement("img"), { src: safeHref(picture), alt: "", width: 48, height: 60 });
  box.append(image);
  return box;
};

const priceOf = ({ price, from }: Hit): HTMLElement => {
  const [before = "", after = ""] = from ? say("from").split("{price}") : [];
  return element("span", "price", before, element("bdi", "", amount(price)), after);
};

const productOption = (hit: Hit): HTMLElement => optionOf(hit.href, pictureOf(hit), titleOf(hit.title), priceOf(hit));

const allOf = (words: string): HTMLElement =>
  optionOf(`${shop.search}?q=${encodeURIComponent(words)}`, titleOf(say("allResults", { words })));

const optionsFor = async (engine: SearchEngine, words: string): Promise<HTMLElement[]> => {
  const hits = await engine.suggest(words, mostProducts);
  const shelves = engine.shelves(words, mostShelves);
  const links = shelves.map(({ href, title }) => optionOf(href, titleOf(title)));
  return [...links, ...hits.map(productOption), ...(hits.length > 0 ? [allOf(words)] : [])];
};

class Combobox {
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #status: HTMLElement | null;
  #options: readonly HTMLElement[] = [];
  #active = -1;

  constructor(input: HTMLInputElement, list: HTMLElement, status: HTMLElement | null) {
    this.#input = input;
    this.#list = list;
    this.#status = status;
    input.addEventListener("input", () => void this.#ask());
    input.addEventListener("keydown", (event) => this.#key(event));
    list.addEventListener("click", ({ target }) => this.#go((target as HTMLElement).closest<HTMLElement>("[role=option]")));
    void this.#ask(); // what was typed while this was loading; and the files are here when the first letter is
  }

  async #ask(): Promise<void> {
    const words = this.#input.value.trim();
    const options = await openSearch()
      .then((engine) => (words ? optionsFor(engine, words) : []))
      .catch(() => []);
    if (words === this.#input.value.trim()) this.#show(options, words);
  }

  #show(options: readonly HTMLElement[], words: string): void {
    for (const [i, option] of options.entries()) option.id = `${this.#list.id}-${i}`;
    this.#options = options;
    this.#list.replaceChildren(...options);
    this.#list.hidden = options.length === 0;
    this.#input.setAttribute("aria-expanded", String(options.length > 0));
    this.#point(-1);
    if (this.#status) this.#status.textContent = words === "" ? "" : count("suggestions", options.length);
  }

  #point(to: number): void {
    this.#options[this.#active]?.setAttribute("aria-selected", "false");
    this.#active = to;
    const option = this.#options[to];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) this.#input.setAttribute("aria-activedescendant", option.id);
    else this.#input.removeAttribute("aria-activedescendant");
  }

  #key(event: KeyboardEvent): void {
    const { length } = this.#options;
    if ((event.key === "ArrowDown" || event.key === "ArrowUp") && length > 0) {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      this.#point(((this.#active + step + 1 + length + 1) % (length + 1)) - 1); // after the last comes the field itself
    }
    if (event.key === "Enter" && this.#active >= 0) {
      event.preventDefault();
      this.#go(this.#options[this.#active] ?? null);
    }
  }

  #go(option: HTMLElement | null): void {
    if (option?.dataset.href) location.assign(option.dataset.href);
  }
}

const wired = new WeakSet<HTMLElement>();

/** Wires the search form inside `box`, once. */
export const suggestIn = (box: HTMLElement): void => {
  const [input, list] = [find<HTMLInputElement>("[role=combobox]", box), find("[role=listbox]", box)];
  if (!input || !list || wired.has(box)) return;
  wired.add(box);
  new Combobox(input, list, find("[role=status]", box));
};
