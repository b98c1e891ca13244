import { z } from "zod";
import { defineEvent, idOf } from "../kernel/index.ts";
import { ProductStatus } from "./schema.ts";

/** A product was created or changed; it stands as the row now says. */
export const ProductSaved = defineEvent("product.saved", z.object({ productId: idOf("product"), slug: z.string(), status: ProductStatus }));

export const ProductRemoved = defineEvent("product.removed", z.object({ productId: idOf("product"), slug: z.string() }));

export const CollectionSaved = defineEvent("collection.saved", z.object({ collectionId: idOf("collection"), slug: z.string() }));

export const CollectionRemoved = defineEvent("collection.removed", z.object({ collectionId: idOf("collection"), slug: z.string() }));
