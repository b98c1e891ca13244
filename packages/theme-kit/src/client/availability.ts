/** In stock, nearly gone or sold out: asked late, shown when it comes, missed by nobody when it doesn't. */
import type { Availability } from "@matjar/core/stock/schema";
import type { ClientVariant } from "../variants.ts";
import { number, say, shop } from "./shop.ts";

export type Availabilities = ReadonlyMap<string, Availability>;

const atOnce = 50;

const ask = async (ids: readonly string[]): Promise<Availability[]> => {
  const response = await fetch(`${shop.api}/availability?variants=${ids.join(",")}`, { signal: AbortSignal.timeout(8000) });
  return response.ok ? ((await response.json()) as { items: Availability[] }).items : [];
};

/** Of these variants; what fails is left out. */
export const loadStock = async (ids: readonly string[]): Promise<Availabilities> => {
  const parts = Array.from({ length: Math.ceil(ids.length / atOnce) }, (_, i) => ids.slice(i * atOnce, (i + 1) * atOnce));
  const answers = await Promise.all(parts.map((part) => ask(part).catch(() => [])));
  return new Map(answers.flat().map((one) => [one.variantId, one]));
};

/** Of all variants that count their stock. */
export const loadAvailability = (variants: readonly ClientVariant[]): Promise<Availabilities> =>
  loadStock(variants.filter(([, , , , , , , , policy]) => policy === "deny").map(([id]) => id));

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
