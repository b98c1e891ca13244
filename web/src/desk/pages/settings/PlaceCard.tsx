import type { Address } from "@matjar/core/store/schema";
import { useText } from "../../../i18n/words.tsx";
import { Card } from "../../../ui/Card.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import type { CardProps } from "./card.ts";

type Field = Exclude<keyof Address, "country" | "phone" | "company" | "district">;

const without = (address: Partial<Address>, field: Field): Partial<Address> => {
  const { [field]: _, ...rest } = address;
  return rest;
};

/** The business address. Emptied fields are left out, so an address may be as short as it is. */
export function PlaceCard({ store, change, at }: CardProps) {
  const { settings: text } = useText();
  const address = store.address ?? {};
  const field = (name: Field, label: string, autoComplete: string, optional = false) => (
    <TextField
      label={label}
      optional={optional}
      autoComplete={autoComplete}
      value={address[name] ?? ""}
      onChange={(value) =>
        change({ address: value === "" ? without(address, name) : { ...address, country: store.country, [name]: value } })
      }
      error={at(`/address/${name}`)}
    />
  );
  return (
    <Card title={text.place} lead={text.placeLead}>
      {field("name", text.placeName, "organization")}
      {field("line1", text.line1, "address-line1")}
      {field("line2", text.line2, "address-line2", true)}
      <div className="fields">
        {field("city", text.city, "address-level2")}
        {field("region", text.region, "address-level1", true)}
        {field("postalCode", text.postalCode, "postal-code", true)}
      </div>
    </Card>
  );
}
