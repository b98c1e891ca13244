/** Search in the shop's own index file, in this browser. The address holds the whole question, so that it can be sent and kept. */
import MiniSearch, { type SearchResult } from "minisearch";
import { type SearchDocument, type SearchFile, searchOptions } from "../search.ts";
import { all, copyOf, find, put, safeHref } from "./page.ts";
import { count, say, shop } from "./shop.ts";

type Hit = SearchResult & SearchDocument;
type Sort = "best" | "newest" | "price-up" | "price-down";

const pageSize = 24;
const form = find<HTMLFormElement>("[data-search]");
const results = find("[data-results]");
const status = find("[data-status]");
const moreButton = find<HTMLButtonElement>("[data-more]");
let shown = pageSize;
let hits: readonly Hit[] = [];

const field = (name: string): HTMLInputElement | HTMLSelectElement => form?.elements.namedItem(name) as HTMLInputElement;
const written = (name: string): string => field(name).value.trim();

/** "12.5" and "١٢٫٥" in minor units; undefined when nothing or no number is written. */
const minor = (text: string): number | undefined => {
  const plain = text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660)).replace(/[,٫]/g, ".");
  return plain !== "" && Number.isFinite(Number(plain)) ? Math.round(Number(plain) * 10 ** shop.decimals) : undefined;
};

const orders: Readonly<Record<Sort, ((a: Hit, b: Hit) => number) | undefined>> = {
  best: undefined,
  newest: (a, b) => b.rank - a.rank,
  "price-up": (a, b) => a.price - b.price,
  "price-down": (a, b) => b.price - a.price,
};

const question = (index: MiniSearch<SearchDocument>): Hit[] => {
  const [words, collection, brand] = [written("q"), written("collection"), written("brand")];
  const [from = 0, to = Number.POSITIVE_INFINITY] = [minor(written("from")), minor(written("to"))];
  const fits = (hit: SearchResult): boolean =>
    (collection === "" || hit.collections.includes(collection)) &&
    (brand === "" || hit.brand === brand) &&
    hit.price >= from &&
    hit.price <= to;
  const found = index.search(words || MiniSearch.wildcard, { filter: fits }) as Hit[];
  const order = orders[written("sort") as Sort] ?? (words ? undefined : orders.newest);
  return order ? found.toSorted(order) : found;
};

const fillHit = (hit: Hit): HTMLElement => {
  const card = copyOf("hit");
  const [link, img] = [find<HTMLAnchorElement>("a", card), find<HTMLImageElement>("img", card)];
  if (link) link.href = safeHref(hit.href);
  put(card, "title", hit.title);
  put(card, "brand", hit.brand);
  const [before = "", after = ""] = hit.from ? say("from").split("{price}") : [];
  put(card, "before", before);
  put(card, "price", hit.priceText);
  put(card, "after", after);
  put(card, "compare-at", hit.compareAtText ?? "");
  for (const only of all("[data-sale]", card)) only.hidden = !hit.compareAtText;
  if (img && hit.picture) {
    img.src = safeHref(hit.picture);
    img.style.backgroundColor = hit.color ?? "";
  } else img?.remove();
  find("[data-empty]", card)?.toggleAttribute("hidden", Boolean(hit.picture));
  return card;
};

const draw = (): void => {
  results?.replaceChildren(...hits.slice(0, shown).map(fillHit));
  if (status) status.textContent = hits.length === 0 ? say("nothingFound") : count("results", hits.length);
  if (moreButton) moreButton.hidden = hits.length <= shown;
  const filtered = ["q", "collection", "brand", "from", "to"].some((name) => written(name) !== "");
  find("[data-clear]")?.toggleAttribute("hidden", !filtered);
};

const toAddress = (): void => {
  const entries = all<HTMLInputElement>("[name]", form ?? document).filter((one) => one.value.trim() !== "" && one.value !== "best");
  const asked = new URLSearchParams(entries.map((one) => [one.name, one.value.trim()]));
  history.replaceState(history.state, "", `${location.pathname}${asked.size > 0 ? `?${asked}` : ""}`);
};

const fromAddress = (): void => {
  for (const [name, value] of new URLSearchParams(location.search)) {
    const target = form?.elements.namedItem(name) as HTMLInputElement | null;
    if (target) target.value = value;
  }
};

/** A select gets its choices from the index; with fewer than two there is nothing to choose. */
const offer = (name: string, choices: readonly { readonly value: string; readonly label: string }[]): void => {
  field(name).append(...choices.map(({ value, label }) => new Option(label, value)));
  field(name)
    .closest("label")
    ?.toggleAttribute("hidden", choices.length < 2);
};

const open = async (): Promise<MiniSearch<SearchDocument>> => {
  const response = await fetch(shop.index);
  if (!response.ok) throw new Error(`The search index answered ${response.status}`);
  const file = (await response.json()) as SearchFile;
  const index = MiniSearch.loadJS<SearchDocument>(file.index as Parameters<typeof MiniSearch.loadJS>[0], searchOptions);
  const brands = new Set((index.search(MiniSearch.wildcard) as Hit[]).map((hit) => hit.brand).filter(Boolean));
  offer(
    "brand",
    [...brands].sort(new Intl.Collator(shop.locale).compare).map((brand) => ({ value: brand, label: brand })),
  );
  offer(
    "collection",
    file.collections.map(({ slug, title }) => ({ value: slug, label: title })),
  );
  return index;
};

const start = async (): Promise<void> => {
  fromAddress();
  if (status) status.textContent = say("loading");
  const index = await open();
  fromAddress();
  const ask = (): void => {
    shown = pageSize;
    hits = question(index);
    draw();
    toAddress();
  };
  form?.addEventListener("input", ask);
  form?.addEventListener("submit", (event) => {
    event.preventDefault();
    ask();
  });
  find("[data-clear]")?.addEventListener("click", () => {
    for (const name of ["q", "collection", "brand", "from", "to"]) field(name).value = "";
    ask();
    field("q").focus();
  });
  moreButton?.addEventListener("click", () => {
    const first = shown;
    shown += pageSize;
    draw();
    find(`li:nth-child(${first + 1}) a`, results ?? document)?.focus();
  });
  ask();
};

if (form) {
  start().catch(() => {
    if (status) status.textContent = say("searchUnavailable");
  });
}
