import { z } from "zod";
import { maxPersonalisation } from "../catalog/schema.ts";
import { Amount, Currency, idOf } from "../kernel/index.ts";

export const maxLines = 40;
export const maxQuantity = 999;

/** 256 bits, base64url: knowing it is the right to the cart. */
export const CartToken = z.string().regex(/^[\w-]{43}$/);

export const Quantity = z.int().min(1).max(maxQuantity);

/** What a buyer wrote for one line, cleaned by `cart/personal.ts`; its length is checked against the product. */
const PersonalText = z.string().max(maxPersonalisation * 2);

/** What was asked of the buyer, in their language, and what they wrote. */
export const Personal = z.object({ label: z.string(), text: z.string() });
export type Personal = z.infer<typeof Personal>;

const CartLine = z.object({
  id: idOf("line"),
  variantId: idOf("variant"),
  productId: idOf("product"),
  quantity: Quantity,
  personalisation: z.string().optional(),
});

/** What is kept: no prices, no titles. Everything a client says about money is ignored because it cannot be said. */
export const Cart = z.object({
  id: idOf("cart"),
  tokenHash: z.string(),
  lines: z.array(CartLine).max(maxLines),
  /** What was ordered with it last: a repeated submit of an emptied cart is answered with that order. */
  ordered: idOf("order").optional(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type Cart = z.infer<typeof Cart>;

export const cartDays = 30;

export const AddLine = z.strictObject({
  variantId: idOf("variant"),
  quantity: Quantity.default(1),
  personalisation: PersonalText.optional(),
});
/** A cart may begin with its first line: one request, one write. */
export const CreateCart = z.strictObject({ line: AddLine.optional() });
/** 0 removes the line. */
export const ChangeLine = z.strictObject({ quantity: z.int().min(0).max(maxQuantity) });

export const CartLineView = z.object({
  id: idOf("line"),
  variantId: idOf("variant"),
  productId: idOf("product"),
  title: z.string(),
  /** Option values, such as "Large / Blue"; empty when there are none. */
  variantTitle: z.string(),
  personalisation: Personal.optional(),
  /** Path on the storefront, in the language asked for. */
  href: z.string(),
  picture: z.object({ src: z.string(), alt: z.string() }).optional(),
  quantity: Quantity,
  unitPrice: Amount,
  compareAtPrice: Amount.optional(),
  total: Amount,
  digital: z.boolean(),
  /** Fewer are left than wanted, or the product is gone; the line cannot be bought like this. */
  problem: z.enum(["short", "sold_out", "gone"]).optional(),
  left: z.int().optional(),
});

export type CartLineView = z.infer<typeof CartLineView>;

/** A cart as shown, priced by the server at this moment. */
export const CartView = z.object({
  /** Only in the answer that makes the cart. */
  token: CartToken.optional(),
  currency: Currency,
  lines: z.array(CartLineView),
  /** Units, over all lines. */
  count: z.int().min(0),
  subtotal: Amount,
  requiresShipping: z.boolean(),
  taxInclusive: z.boolean(),
  version: z.int().min(0),
});
export type CartView = z.infer<typeof CartView>;
