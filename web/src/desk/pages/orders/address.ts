import type { OrderDetail } from "../../../api/orders.ts";

type Address = NonNullable<OrderDetail["order"]["shippingAddress"]>;

/** The lines of an address from the person outwards; each is set apart, as its script may differ from its neighbours'. */
export const addressLines = ({ name, company, line1, line2, district, city, region, postalCode }: Address, country: string): string[] =>
  [name, company, line1, line2, district, [postalCode, city].filter(Boolean).join(" "), region, country].filter((line): line is string =>
    Boolean(line),
  );
