import { useText } from "../../../i18n/words.tsx";
import { Card } from "../../../ui/Card.tsx";
import { CopyField } from "../../../ui/CopyField.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { Link } from "../../router.tsx";
import { publicHost, publicOrigin, useStore } from "../../store.tsx";
import type { CardProps } from "./card.ts";

const addressOf = ({ slug, domain }: CardProps["store"]) =>
  domain === undefined
    ? { text: publicHost(slug), href: publicOrigin(slug) }
    : { text: domain, href: `${location.protocol}//${domain}${location.port ? `:${location.port}` : ""}` };

export function StoreCard({ store, change, at }: CardProps) {
  const { settings: text, domains } = useText();
  const { to } = useStore();
  return (
    <Card title={text.store} lead={text.storeLead}>
      <TextField label={text.name} value={store.name} onChange={(name) => change({ name })} maxLength={80} isRequired error={at("/name")} />
      <div className="fields">
        <TextField
          label={text.email}
          type="email"
          inputMode="email"
          dir="ltr"
          value={store.email}
          onChange={(email) => change({ email })}
          hint={text.emailHint}
          error={at("/email")}
        />
        <TextField
          label={text.phone}
          type="tel"
          inputMode="tel"
          dir="ltr"
          optional
          value={store.phone ?? ""}
          onChange={(phone) => change({ phone })}
          maxLength={30}
          error={at("/phone")}
        />
      </div>
      <div className="field">
        <span className="field-label">{text.address}</span>
        <CopyField {...addressOf(store)} />
        <Link to={to("/settings/domains")}>{domains.title}</Link>
      </div>
    </Card>
  );
}
