export const stripeKey = (storeId: string) => ["store", storeId, "payments", "stripe"] as const;
