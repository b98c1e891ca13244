/** Under which the downloads of an order are kept in the query cache. */
export const grantsKey = (storeId: string, orderId: string) => ["store", storeId, "order", orderId, "grants"];
