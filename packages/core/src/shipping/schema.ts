import { z } from "zod";
import { Amount, idOf, Locale } from "../kernel/index.ts";
import { Country } from "../store/schema.ts";

const name = z.string().trim().min(1).max(80);
const promise = { minDays: z.int().min(0).max(90), maxDays: z.int().min(0).max(90) };

/** A price for delivery. `price` is minor units of the store's currency. */
export const ShippingRate = z.discriminatedUnion("kind", [
  z.strictObject({
    id: idOf("rate"),
    kind: z.literal("flat"),
    name,
    translations: z.partialRecord(Locale, name).optional(),
    ...promise,
    price: Amount,
  }),
  z.strictObject({
    id: idOf("rate"),
    kind: z.literal("byWeight"),
    name,
    translations: z.partialRecord(Locale, name).optional(),
    ...promise,
    /** Ascending; a parcel heavier than the last step cannot go by this rate. */
    steps: z
      .array(z.strictObject({ upToGrams: z.int().positive(), price: Amount }))
      .min(1)
      .max(20),
  }),
  z.strictObject({
    id: idOf("rate"),
    kind: z.literal("freeOver"),
    name,
    translations: z.partialRecord(Locale, name).optional(),
    ...promise,
    /** From this subtotal on it costs nothing; below it `price`. */
    threshold: Amount,
    price: Amount,
  }),
]);
export type ShippingRate = z.infer<typeof ShippingRate>;

export const ShippingZone = z.strictObject({
  id: idOf("zone"),
  name,
  /** `*` is everywhere that no other zone names. */
  countries: z
    .array(Country.or(z.literal("*")))
    .min(1)
    .max(250),
  rates: z.array(ShippingRate).max(20),
});
export type ShippingZone = z.infer<typeof ShippingZone>;

/** A carrier that books by itself, so that a rule can send a parcel; a number of another carrier is typed in by a person. */
export const OwnCarrier = z.enum(["test"]);

/** The rule by which confirmed orders are sent. Absent: the merchant fulfils each. */
const shipWith = OwnCarrier.optional().meta({ description: "Send each confirmed order with this carrier as soon as it is confirmed" });

/** All zones are one versioned thing: saved together, `PUT /api/stores/{store}/shipping`. */
export const Shipping = z.strictObject({ zones: z.array(ShippingZone).max(50), shipWith });
export type Shipping = z.infer<typeof Shipping>;

/** A way of delivery that fits a cart, with its price worked out. */
export const ShippingChoice = z.object({ id: idOf("rate"), name: z.string(), price: Amount, minDays: z.int(), maxDays: z.int() });
export type ShippingChoice = z.infer<typeof ShippingChoice>;

const newRate = { id: idOf("rate").optional() };
const [flat, byWeight, freeOver] = ShippingRate.options;

/** Zones as a form sends them: new zones and rates come without an id. */
export const ShippingInput = z.strictObject({
  zones: z
    .array(
      ShippingZone.extend({
        id: idOf("zone").optional(),
        rates: z
          .array(
            z.discriminatedUnion("kind", [
              flat.extend(newRate).strict(),
              byWeight.extend(newRate).strict(),
              freeOver.extend(newRate).strict(),
            ]),
          )
          .max(20),
      }).strict(),
    )
    .max(50),
  shipWith,
});
export type ShippingInput = z.output<typeof ShippingInput>;
