/** The buy form of a product page: choose a variant, see its price and whether it is there, put it into the cart. */
import { type ClientVariant, unpackVariants } from "../variants.ts";
import { type Availabilities, availabilityOf, loadAvailability } from "./availability.ts";
import { addToCart, CartError } from "./cart.ts";
import { showPicture } from "./gallery.ts";
import { all, announce, copyOf, find, put, wireQuantity } from "./page.ts";
import { say, shop } from "./shop.ts";

type Choice = HTMLInputElement | HTMLSelectElement;

const start = (form: HTMLFormElement): void => {
  const variants = unpackVariants(JSON.parse(find("[data-variants]", form)?.textContent ?? "{}"));
  const choices = all<Choice>("[data-option]", form);
  const optionCount = variants[0]?.[1].length ?? 0;
  const prices = all("[data-price-box]");
  const buttons = all<HTMLButtonElement>("[data-buy-button]");
  const line = find("[data-availability]", form);
  let known: Availabilities = new Map();
  let busy = false;

  const chosen = (): number[] =>
    Array.from({ length: optionCount }, (_, o) => {
      const field = choices.find(
        (one) => one.dataset.option === String(o) && (one.tagName === "SELECT" || (one as HTMLInputElement).checked),
      );
      return Number(field?.value ?? 0);
    });
  const variantOf = (wanted: readonly number[]): ClientVariant | undefined =>
    variants.find(([, options]) => options.every((value, o) => value === wanted[o]));

  const choose = (wanted: readonly number[]): void => {
    for (const field of choices) {
      const value = String(wanted[Number(field.dataset.option)]);
      if (field.tagName === "SELECT") field.value = value;
      else (field as HTMLInputElement).checked = field.value === value;
    }
  };

  const showPrice = ([, , price, compareAt, saving]: ClientVariant): void => {
    for (const box of prices) {
      const copy = copyOf("price");
      put(copy, "price", price);
      put(copy, "compare-at", compareAt);
      put(copy, "saving", saving);
      for (const only of all("[data-sale]", copy)) only.hidden = compareAt === "";
      copy.classList.toggle("sale", compareAt !== "");
      box.replaceChildren(copy);
    }
  };

  /** Values that lead to nothing with the rest as it is are struck out; they can still be chosen. */
  const markValues = (wanted: readonly number[]): void => {
    for (const field of choices) {
      if (field.tagName === "SELECT") continue;
      const found = variantOf(wanted.map((value, o) => (o === Number(field.dataset.option) ? Number(field.value) : value)));
      const off = !found || availabilityOf(found, known)?.state === "sold_out";
      field.closest("label")?.toggleAttribute("data-off", off);
    }
  };

  const showAvailability = (variant: ClientVariant | undefined): void => {
    const now = variant ? availabilityOf(variant, known) : { state: "sold_out" as const, text: say("noSuchVariant") };
    if (line && line.textContent !== (now?.text ?? "")) line.textContent = now?.text ?? "";
    if (line) line.dataset.state = now?.state ?? "";
    const soldOut = now?.state === "sold_out";
    for (const button of buttons) {
      button.disabled = soldOut || busy;
      button.textContent = busy ? say("adding") : soldOut && variant ? say("soldOut") : say("addToCart");
      button.toggleAttribute("data-sold-out", soldOut);
    }
  };

  /** Beside the name of an option of colours stands the one that is chosen. */
  const nameChosen = (): void => {
    for (const place of all("[data-chosen]", form)) {
      const field = choices.find((one) => one.dataset.option === place.dataset.chosen && (one as HTMLInputElement).checked);
      place.textContent = field?.closest("label")?.textContent?.trim() ?? "";
    }
  };

  const show = (): void => {
    const wanted = chosen();
    const variant = variantOf(wanted);
    if (variant) showPrice(variant);
    put(document, "sku", variant?.[6] ?? "");
    nameChosen();
    markValues(wanted);
    showAvailability(variant);
  };

  const chooseVariant = (variant: ClientVariant | undefined): void => {
    if (!variant) return;
    choose(variant[1]);
    if (variant[5] >= 0) showPicture(variant[5], false);
  };

  /** The variant of `?variant=` in the address, so that a link can lead to it. */
  const fromAddress = (): void => chooseVariant(variants.find(([id]) => id === new URLSearchParams(location.search).get("variant")));

  const changed = (event: Event): void => {
    const field = event.target as Choice;
    if (field.dataset.option === undefined) return;
    const wanted = chosen();
    const at = Number(field.dataset.option);
    const variant = variantOf(wanted);
    if (!variant) {
      // the last choice counts: keep it and take the nearest variant that has it
      const near = variants.filter(([, options]) => options[at] === wanted[at]);
      const alike = ([, options]: ClientVariant) => options.filter((value, o) => value === wanted[o]).length;
      const best = near.toSorted((a, b) => alike(b) - alike(a))[0];
      if (best) choose(best[1]);
    }
    const now = variantOf(chosen());
    if (now) {
      const address = new URL(location.href);
      address.searchParams.set("variant", now[0]);
      history.replaceState(history.state, "", address);
      if (now[5] >= 0) showPicture(now[5]);
    }
    show();
  };

  const buy = async (event: Event): Promise<void> => {
    event.preventDefault();
    const variant = variantOf(chosen());
    if (!variant || busy) return;
    const quantity = Math.max(1, Math.min(999, Math.trunc(Number(find<HTMLInputElement>("[name=quantity]", form)?.value ?? 1)) || 1));
    busy = true;
    showAvailability(variant);
    try {
      await addToCart(variant[0], quantity, find<HTMLInputElement>("[name=personalisation]", form)?.value);
      announce(say("added"), { label: say("viewCart"), href: shop.cart });
    } catch (error) {
      const refused = error instanceof CartError && error.status >= 400 && error.status < 500;
      announce((refused && error.message) || say("cannotAdd"));
    }
    busy = false;
    showAvailability(variantOf(chosen()));
  };

  form.addEventListener("change", changed);
  form.addEventListener("submit", buy);
  all("[data-quantity]", form).forEach(wireQuantity);
  fromAddress();
  show();
  const refresh = (found: Availabilities) => {
    known = found;
    show();
  };
  loadAvailability(variants).then(refresh, () => {});
};

/** The bar at the foot of a phone comes when the button itself is out of sight. */
const wireBar = (form: HTMLFormElement): void => {
  const bar = find("[data-buy-bar]");
  const row = find(".buy-row", form);
  if (!bar || !row) return;
  new IntersectionObserver(([entry]) => {
    const away = entry !== undefined && !entry.isIntersecting;
    bar.toggleAttribute("data-open", away);
    bar.inert = !away;
  }).observe(row);
};

const form = find<HTMLFormElement>("[data-buy]");
if (form) {
  start(form);
  wireBar(form);
}
