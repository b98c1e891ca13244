/** In stock, nearly gone or sold out: asked late, shown when it comes, missed by nobody when it doesn't. */
import type { Availability, ProductAvailability } from "@matjar/core/stock/schema";
import type { ClientVariant } from "../variants.ts";
import { number, say, shop } from "./shop.ts";

export type Availabilities = ReadonlyMap<string, Availability>;
export type StockState = ProductAvailability["state"];

interface Told {
  readonly items: readonly Availability[];
  readonly products: readonly ProductAvailability[];
}

/** The API takes so many ids at once. */
const atOnce = { variants: 50, products: 24 };

const ask = async (kind: keyof typeof atOnce, ids: readonly string[]): Promise<Told | undefined> => {
  const response = await fetch(`${shop.api}/availability?${kind}=${ids.join(",")}`, { signal: AbortSignal.timeout(8000) });
  return response.ok ? response.json() : undefined;
};

/** In as many requests as it takes; what fails is left out. */
const askAll = async (kind: keyof typeof atOnce, ids: readonly string[]): Promise<Told[]> => {
  const most = atOnce[kind];
  const parts = Array.from({ length: Math.ceil(ids.length / most) }, (_, i) => ids.slice(i * most, (i + 1) * most));
  const answers = await Promise.all(parts.map((part) => ask(kind, part).catch(() => undefined)));
  return answers.flatMap((told) => told ?? []);
};

/** Of all variants that count their stock. */
export const loadAvailability = async (variants: readonly ClientVariant[]): Promise<Availabilities> => {
  const counted = variants.filter(([, , , , , , , , policy]) => policy === "deny").map(([id]) => id);
  const told = await askAll("variants", counted);
  return new Map(told.flatMap(({ items }) => items).map((one) => [one.variantId, one]));
};

/** Of these products, by their ids. */
export const loadProductStock = async (ids: readonly string[]): Promise<ReadonlyMap<string, StockState>> => {
  const told = await askAll("products", ids);
  return new Map(told.flatMap(({ products }) => products).map(({ productId, state }) => [productId, state]));
};

/** The state and its words; undefined when nothing is known yet. */
export const availabilityOf = (
  variant: ClientVariant,
  known: Availabilities,
): { state: Availability["state"]; text: string } | undefined => {
  const [id, , , , , , , digital, policy] = variant;
  const found = known.get(id);
  if (digital && policy !== "deny") return { state: "in_stock", text: say("instantDownload") };
  if (policy === "continue" || found?.state === "made_to_order") return { state: "made_to_order", text: say("madeToOrder") };
  if (policy === "untracked") return { state: "in_stock", text: say("inStock") };
  if (!found) return undefined;
  if (found.state === "sold_out") return { state: "sold_out", text: say("soldOut") };
  if (found.state === "low")
    return { state: "low", text: found.left === undefined ? say("fewLeft") : say("onlyLeft", { n: number(found.left) }) };
  return { state: "in_stock", text: digital ? say("instantDownload") : say("inStock") };
};
