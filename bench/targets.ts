/** What was measured of peers on two cores, with client and database on the same machine. */
export const peers = {
  "Vendure 3.7": { products: 280, carts: 31, orders: 6.9, orderCpuMs: 115, idleMb: 457 },
  "Medusa 2.21": { products: 11, carts: 3.4, orders: 0.85, orderCpuMs: 1216, idleMb: 735 },
} as const;

export const targets = {
  page: 5000,
  previewMs: 100,
  products: 700,
  carts: 300,
  orders: 35,
  orderCpuMs: 20,
  idleMb: 200,
  firstStartSeconds: 45,
  laterStartSeconds: 12,
  publishMb: 512,
  priceLiveSeconds: 3,
  priceLivePercent: 0.1,
} as const;
