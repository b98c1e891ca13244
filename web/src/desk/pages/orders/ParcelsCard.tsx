import { FileText, MapPin, PackageCheck } from "lucide-react";
import { label, markDelivered, type OrderDetail } from "../../../api/orders.ts";
import { useFormat } from "../../../i18n/format.ts";
import { useText } from "../../../i18n/words.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Card } from "../../../ui/Card.tsx";
import { Badge } from "../../../ui/states.tsx";
import { useDeed } from "../../deed.ts";
import { useStore } from "../../store.tsx";
import { orderKeys } from "./keys.ts";
import { parcelTone } from "./tones.ts";

type Shipment = OrderDetail["shipments"][number];

/** The answer is an attachment: the browser saves or shows it, and this page stays. */
const openLabel = async (storeId: string, { orderId, id }: Shipment): Promise<void> =>
  location.assign((await label(storeId, orderId, id)).url);

function Parcel({ shipment }: { readonly shipment: Shipment }) {
  const { storeId } = useStore();
  const { orders: text } = useText();
  const format = useFormat();
  const refresh = orderKeys(storeId, shipment.orderId);
  const arrive = useDeed({ run: () => markDelivered(storeId, shipment.orderId, shipment.id), done: text.deliveredDone, refresh });
  const show = useDeed({ run: () => openLabel(storeId, shipment), refresh: [] });
  const over = shipment.state === "delivered" || shipment.state === "cancelled";
  return (
    <li className="parcel">
      <div className="payment-head">
        <span className="two-lines">
          <strong>
            <bdi>{shipment.carrier === "test" ? text.testCarrier : shipment.carrierName}</bdi>
          </strong>
          {shipment.trackingNumber ? (
            <bdi dir="ltr" className="code">
              {shipment.trackingNumber}
            </bdi>
          ) : null}
        </span>
        <Badge tone={parcelTone[shipment.state]}>{text.parcel[shipment.state]}</Badge>
      </div>
      {shipment.events.length > 0 ? (
        <ol className="timeline">
          {shipment.events.toReversed().map((event) => (
            <li key={event.id}>
              <span>
                {text.parcel[event.state]}
                {event.place ? (
                  <span className="soft">
                    {" "}
                    · <bdi>{event.place}</bdi>
                  </span>
                ) : null}
              </span>
              <time className="soft small" dateTime={event.at}>
                {format.dateTime(event.at)}
              </time>
            </li>
          ))}
        </ol>
      ) : null}
      <div className="row">
        {shipment.labelReady ? (
          <Button icon={FileText} isPending={show.isPending} onPress={() => show.mutate()}>
            {text.label}
          </Button>
        ) : null}
        {shipment.carrier === "test" && shipment.state === "created" ? (
          <span className="soft small" role="status">
            {text.labelWait}
          </span>
        ) : null}
        {shipment.trackingUrl ? (
          <Button icon={MapPin} onPress={() => void open(shipment.trackingUrl, "_blank", "noopener")}>
            {text.track}
          </Button>
        ) : null}
        {shipment.carrier !== "test" && !over ? (
          <Button icon={PackageCheck} isPending={arrive.isPending} onPress={() => arrive.mutate()}>
            {text.delivered}
          </Button>
        ) : null}
      </div>
    </li>
  );
}

export function ParcelsCard({ detail }: { readonly detail: OrderDetail }) {
  const { orders: text } = useText();
  const physical = detail.order.lines.some((line) => line.requiresShipping);
  return (
    <Card title={text.parcels}>
      {detail.shipments.length === 0 ? <p className="soft">{physical ? text.noParcel : text.nothingToSend}</p> : null}
      <ul className="stack">
        {detail.shipments.map((shipment) => (
          <Parcel key={shipment.id} shipment={shipment} />
        ))}
      </ul>
    </Card>
  );
}
