/* biome-ignore-all lint/suspicious/noArrayIndexKey: lines of an address never move */
import { Copy } from "lucide-react";
import type { OrderDetail } from "../../../api/orders.ts";
import { useFormat } from "../../../i18n/format.ts";
import { languageNames } from "../../../i18n/locale.ts";
import { fill, useCommon, useText } from "../../../i18n/words.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Card } from "../../../ui/Card.tsx";
import { useToasts } from "../../../ui/Toast.tsx";
import { addressLines } from "./address.ts";

type Order = OrderDetail["order"];
type Address = NonNullable<Order["shippingAddress"]>;

const AddressBlock = ({ address }: { readonly address: Address }) => {
  const { orders: text } = useText();
  const common = useCommon();
  const toasts = useToasts();
  const lines = addressLines(address, useFormat().country(address.country));
  const copy = () =>
    navigator.clipboard.writeText([...lines, address.phone].filter(Boolean).join("\n")).then(() => toasts.done(common.copied));
  return (
    <div className="stack">
      <address className="address">
        {lines.map((line, index) => (
          <bdi key={index}>{line}</bdi>
        ))}
      </address>
      <div>
        <Button icon={Copy} onPress={() => void copy()}>
          {text.copyAddress}
        </Button>
      </div>
    </div>
  );
};

/** Who bought, where it goes and how to reach them. */
export function BuyerCard({ order }: { readonly order: Order }) {
  const { orders: text } = useText();
  const phones = [...new Set([order.phone, order.shippingAddress?.phone])].filter((phone) => phone !== undefined && phone !== "");
  return (
    <>
      {order.shippingAddress ? (
        <Card title={text.address} {...(order.shipping ? { lead: order.shipping.name } : {})}>
          <AddressBlock address={order.shippingAddress} />
        </Card>
      ) : null}
      <Card title={text.contact}>
        <div className="address">
          <a href={`mailto:${order.email}`}>
            <bdi dir="ltr">{order.email}</bdi>
          </a>
          {phones.map((phone) => (
            <a key={phone} href={`tel:${phone?.replace(/[^+\d]/g, "")}`}>
              <bdi dir="ltr">{phone}</bdi>
            </a>
          ))}
          <span className="soft small">{fill(text.language, { language: languageNames[order.locale] })}</span>
        </div>
        {order.note ? (
          <blockquote className="buyer-note">
            <span className="soft small">{text.note}</span>
            <bdi>{order.note}</bdi>
          </blockquote>
        ) : null}
      </Card>
    </>
  );
}
