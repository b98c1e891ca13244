export const dueShards = 16;
export const unsentShards = 10;

/** A stable spread of keys over shards (FNV-1a). */
export const shardOf = (text: string, shards: number): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % shards;
};

export const duePartition = (pk: string): string => `DUE#${shardOf(pk, dueShards)}`;
export const unsentPartition = (pk: string): string => `OUT#${shardOf(pk, unsentShards)}`;

/** Times as sort keys: 15 digits sort as numbers do until the year 33,658. */
export const timeKey = (ms: number): string => String(ms).padStart(15, "0");
