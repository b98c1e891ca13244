/** Everything that a deed on one order may change on the screen. */
export const orderKeys = (storeId: string, id: string) => [
  ["store", storeId, "order", id],
  ["store", storeId, "orders"],
  ["store", storeId, "to-do"],
];
