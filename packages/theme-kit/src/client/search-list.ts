/**
 * A list of products that answers questions: search in the shop's own files, in this browser. The address holds the whole question: it
 * can be sent, kept and gone back to. On the page of a collection (`data-shelf`) nothing asked means the page's own list.
 */
import type { Answer, Hit, SearchEngine } from "../search/engine.ts";
import { find } from "./page.ts";
import { openSearch } from "./search-engine.ts";
import { drawFacets } from "./search-facets.ts";
import { cardOf, showStock } from "./search-hits.ts";
import { type Asked, askedBy, asksNothing, fill, written } from "./search-question.ts";
import { stockOf } from "./search-stock.ts";
import { count, number, say } from "./shop.ts";

const pageSize = 24;
/** Pages that one press looks through for products that are in stock. */
const mostPages = 5;

const results = find("[data-results]");
const status = find("[data-status]");
const note = find("[data-note]");
const moreButton = find<HTMLButtonElement>("[data-more]");
const stockBox = find("[data-only-available]");
/** The list that the page came with, and what it says of itself. */
const ownList = find("[data-own-list]");
const ownStatus = status?.textContent ?? "";
const shelf = find("[data-search]")?.dataset.shelf;

interface View {
  readonly asked: Asked;
  readonly answer: Answer;
  /** Of the answer's keys so many were looked at, and so many cards are shown. */
  seen: number;
  shown: number;
  /** The shop API answers; while it does not, nothing is said of stock. */
  reached: boolean;
}

let view: View | undefined;

const tell = (text: string, more = ""): void => {
  if (status) status.textContent = text;
  if (note) Object.assign(note, { textContent: more, hidden: more === "" });
};

const summary = ({ asked, answer, seen, shown, reached }: View): void => {
  const total = answer.keys.length;
  const stockKnown = asked.onlyAvailable && reached;
  const counted = stockKnown ? shown : total;
  const close = answer.close && total > 0 ? say("closeMatches") : "";
  const text = stockKnown && seen < total ? say("firstAvailable", { n: number(shown) }) : count("results", counted);
  tell(counted === 0 ? say("nothingFound") : text, asked.onlyAvailable && !reached ? say("stockUnknown") : close);
  if (moreButton) moreButton.hidden = seen >= total;
  stockBox?.toggleAttribute("hidden", !reached);
};

const append = (current: View, hits: readonly Hit[]): void => {
  results?.append(...hits.map(cardOf));
  current.shown += hits.length;
};

/** Shows hits at once and says what is sold out when that is known; or, on wish, waits and leaves those away. */
const showPage = async (engine: SearchEngine, current: View): Promise<void> => {
  const hits = await engine.hits(current.answer.keys.slice(current.seen, current.seen + pageSize));
  if (current !== view) return;
  current.seen += pageSize;
  if (!current.asked.onlyAvailable) append(current, hits);
  const stock = stockOf(hits).then(({ states, reached }) => {
    if (current !== view) return;
    current.reached = reached;
    if (current.asked.onlyAvailable) append(current, reached ? hits.filter(({ key }) => states.get(key) !== "sold_out") : hits);
    if (results) for (const [key, state] of states) showStock(results, key, state);
    summary(current);
  });
  if (current.asked.onlyAvailable) await stock;
};

const showMore = async (engine: SearchEngine, current: View): Promise<void> => {
  const wanted = current.shown + pageSize;
  for (let page = 0; page < mostPages && current === view; page++) {
    await showPage(engine, current);
    if (current.shown >= wanted || current.seen >= current.answer.keys.length) break;
  }
  if (current === view) summary(current);
};

const address = (): URLSearchParams => new URLSearchParams(location.search);
const askedNow = (): Asked => askedBy(address(), shelf);

/** The page's own list stands where nothing is asked. */
const restOn = (resting: boolean): void => {
  ownList?.toggleAttribute("hidden", !resting);
  results?.toggleAttribute("hidden", resting);
  stockBox?.toggleAttribute("hidden", view?.reached === false);
  if (!resting) return;
  tell(ownStatus);
  moreButton?.toggleAttribute("hidden", true);
};

const answerTo = async (engine: SearchEngine): Promise<void> => {
  const asked = askedNow();
  const answer = await engine.ask(asked);
  if (JSON.stringify(askedNow()) !== JSON.stringify(asked)) return; // somebody typed on; the later answer counts
  view = { asked, answer, seen: 0, shown: 0, reached: view?.reached ?? true };
  const facets = find("[data-facets]");
  if (facets) drawFacets(facets, answer.facets, shelf === undefined ? engine.root.shelves : undefined, address());
  find("[data-clear]")?.toggleAttribute(
    "hidden",
    [...address().keys()].every((name) => name === "sort"),
  );
  results?.replaceChildren();
  const resting = ownList !== null && asksNothing(asked);
  restOn(resting);
  if (!resting) await showMore(engine, view);
};

/** Typing changes this entry of the history, a choice makes a new one: back undoes choices, not letters. */
const toAddress = (asked: HTMLFormElement, choice: boolean): void => {
  const query = written(asked, address()).toString();
  if (query === address().toString()) return;
  const href = `${location.pathname}${query ? `?${query}` : ""}`;
  if (choice) history.pushState(null, "", href);
  else history.replaceState(history.state, "", href);
};

const wire = (asked: HTMLFormElement, engine: SearchEngine): void => {
  const ask = (): Promise<void> => answerTo(engine).catch(() => tell(say("searchUnavailable")));
  const change = (choice: boolean): void => {
    toAddress(asked, choice);
    void ask();
  };
  asked.addEventListener("input", ({ target }) => change((target as HTMLInputElement).matches("select, [type=checkbox], [type=radio]")));
  asked.addEventListener("submit", (event) => {
    event.preventDefault();
    change(false);
    results?.scrollIntoView({ block: "nearest" });
  });
  find("[data-clear]")?.addEventListener("click", () => {
    history.pushState(null, "", location.pathname);
    fill(asked, address());
    void ask();
    find("input, summary", asked)?.focus();
  });
  moreButton?.addEventListener("click", async () => {
    const first = view?.shown ?? 0;
    if (view) await showMore(engine, view).catch(() => tell(say("searchUnavailable")));
    find(`li:nth-child(${first + 1}) a`, results ?? document)?.focus();
  });
  addEventListener("popstate", () => {
    fill(asked, address());
    void ask();
  });
  void ask();
};

/** @throws when the search cannot be loaded */
export const startList = async (asked: HTMLFormElement): Promise<void> => {
  fill(asked, address());
  tell(say("loading"));
  try {
    const engine = await openSearch();
    toAddress(asked, false); // what was typed while it was loading
    wire(asked, engine);
  } catch (error) {
    tell(say("searchUnavailable"));
    throw error;
  }
};
