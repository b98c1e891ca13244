import { Plus, RefreshCw, Trash2 } from "lucide-react";
import { useState } from "react";
import { addDomain, checkDomain, type DomainItem } from "../../../api/domains.ts";
import { fill, useText } from "../../../i18n/words.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Card } from "../../../ui/Card.tsx";
import { Badge, type Tone } from "../../../ui/states.tsx";
import { useDeed } from "../../deed.ts";
import { useStore } from "../../store.tsx";
import { isolated } from "./isolated.ts";
import { domainsKey } from "./keys.ts";
import { Record } from "./Record.tsx";
import { RemoveDialog } from "./RemoveDialog.tsx";
import { Standing } from "./Standing.tsx";

const tones: Readonly<{ [S in DomainItem["state"]]: Tone }> = {
  pending: "neutral",
  verified: "accent",
  certificate: "accent",
  live: "done",
  failed: "stop",
};

const Records = ({ item }: { readonly item: DomainItem }) => {
  const { domains: text } = useText();
  return (
    <>
      <div>
        <h3 className="record-title">{text.records}</h3>
        <p className="soft small">{text.recordsLead}</p>
      </div>
      <ul className="records">
        {item.records.map((record) => (
          <Record key={record.purpose} record={record} />
        ))}
      </ul>
      {item.apex ? (
        <p className="soft small">{fill(text.apex, { host: isolated(item.shown), www: isolated(`www.${item.shown}`) })}</p>
      ) : null}
    </>
  );
};

interface DomainCardProps {
  readonly item: DomainItem;
  readonly ownHost: string;
  /** Owners add and remove; managers look. */
  readonly mayChange: boolean;
}

/** One domain: how it stands, the records it needs until it works, and what can be done with it. */
export function DomainCard({ item, ownHost, mayChange }: DomainCardProps) {
  const { storeId } = useStore();
  const { domains: text } = useText();
  const [removing, setRemoving] = useState(false);
  const refresh = [domainsKey(storeId)];
  const check = useDeed({ run: () => checkDomain(storeId, item), refresh });
  const add = useDeed({ run: (host: string) => addDomain(storeId, host), refresh });
  const { companion, state, problem } = item;
  const badges = (
    <span className="domain-badges">
      <Badge tone={tones[state]}>{text.state[state]}</Badge>
      {item.primary ? <Badge tone="accent">{text.primary}</Badge> : null}
    </span>
  );
  return (
    <Card title={isolated(item.shown)} actions={badges}>
      <Standing item={item} />
      {state === "live" && !problem ? null : <Records item={item} />}
      <div className="domain-actions">
        <Button icon={RefreshCw} isPending={check.isPending} onPress={() => check.mutate()}>
          {text.check}
        </Button>
        {companion && mayChange ? (
          <Button icon={Plus} isPending={add.isPending} onPress={() => add.mutate(companion)}>
            {fill(text.companion, { host: isolated(item.apex ? `www.${item.shown}` : item.shown.replace(/^www\./, "")) })}
          </Button>
        ) : null}
        {mayChange ? (
          <Button kind="plain" icon={Trash2} onPress={() => setRemoving(true)}>
            {text.remove}
          </Button>
        ) : null}
      </div>
      {removing ? <RemoveDialog item={item} ownHost={ownHost} onClose={() => setRemoving(false)} /> : null}
    </Card>
  );
}
