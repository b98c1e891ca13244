/** What changes with a deed on domains: the list, what waits to be published, and the store's settings. */
export const domainsKey = (storeId: string) => ["store", storeId, "domains"];
export const changedBy = (storeId: string) => [domainsKey(storeId), ["store", storeId, "unpublished"], ["store", storeId, "settings"]];
