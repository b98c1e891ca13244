import { useQuery } from "@tanstack/react-query";
import { FilePlus2, Pencil } from "lucide-react";
import { useState } from "react";
import { grantNew, grants, type OrderGrant } from "../../../api/orders.ts";
import { useFormat } from "../../../i18n/format.ts";
import { fill, useText } from "../../../i18n/words.tsx";
import { Button, IconButton } from "../../../ui/Button.tsx";
import { Card } from "../../../ui/Card.tsx";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import { Badge, type Tone } from "../../../ui/states.tsx";
import { useDeed } from "../../deed.ts";
import { useStore } from "../../store.tsx";
import { GrantDialog } from "./GrantDialog.tsx";
import { grantsKey } from "./grants-key.ts";

const tones: Readonly<Record<OrderGrant["state"], Tone>> = { ready: "done", used_up: "attention", expired: "attention", revoked: "stop" };

function GrantRow({ grant, onEdit }: { readonly grant: OrderGrant; readonly onEdit: () => void }) {
  const { orders: text } = useText();
  const format = useFormat();
  const used =
    grant.maxDownloads === null
      ? fill(text.usedFree, { used: format.number(grant.used) })
      : fill(text.used, { used: format.number(grant.used), max: format.number(grant.maxDownloads) });
  const end = grant.expiresAt === null ? text.forever : fill(text.until, { date: format.date(grant.expiresAt) });
  return (
    <li className="file-row">
      <span className="two-lines">
        <bdi className="file-name">{grant.fileName}</bdi>
        <span className="soft small">
          {format.bytes(grant.bytes)} · {used} · {end}
        </span>
      </span>
      <Badge tone={tones[grant.state]}>{text.grantState[grant.state]}</Badge>
      <IconButton icon={Pencil} label={fill(text.grantEdit, { name: grant.fileName })} onPress={onEdit} />
    </li>
  );
}

/** What the buyer may download, changeable after the sale. */
export function GrantsCard({ orderId, paid }: { readonly orderId: string; readonly paid: boolean }) {
  const { storeId } = useStore();
  const { orders: text } = useText();
  const [edited, setEdited] = useState<OrderGrant>();
  const list = useQuery({ queryKey: grantsKey(storeId, orderId), queryFn: () => grants(storeId, orderId) });
  const grant = useDeed({ run: () => grantNew(storeId, orderId), done: text.grantNewDone, refresh: [grantsKey(storeId, orderId)] });
  const rows = list.data?.items ?? [];
  return (
    <Card
      title={text.downloads}
      actions={
        paid ? (
          <Button icon={FilePlus2} isPending={grant.isPending} onPress={() => grant.mutate()}>
            {text.grantNew}
          </Button>
        ) : null
      }
    >
      <ProblemMessage error={list.error} onRetry={() => void list.refetch()} />
      {list.data && rows.length === 0 ? <p className="soft">{text.noGrants}</p> : null}
      <ul>
        {rows.map((row) => (
          <GrantRow key={row.id} grant={row} onEdit={() => setEdited(row)} />
        ))}
      </ul>
      {edited ? <GrantDialog grant={edited} onClose={() => setEdited(undefined)} /> : null}
    </Card>
  );
}
