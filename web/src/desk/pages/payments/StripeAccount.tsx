import type { StripeStage, StripeStatus } from "@matjar/core/payment/schema";
import { ExternalLink, RefreshCw, Unplug } from "lucide-react";
import { useState } from "react";
import { useFormat } from "../../../i18n/format.ts";
import { fill, useText } from "../../../i18n/words.tsx";
import { Button } from "../../../ui/Button.tsx";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import { Badge, type Tone } from "../../../ui/states.tsx";
import { useStore } from "../../store.tsx";
import { DisconnectDialog } from "./DisconnectDialog.tsx";
import { dueOf } from "./due.ts";
import { useStripe } from "./useStripe.ts";
import { Warning } from "./Warning.tsx";

const tones: Readonly<Record<StripeStage, Tone>> = {
  none: "neutral",
  unfinished: "attention",
  due: "attention",
  checking: "attention",
  ready: "done",
  lost: "stop",
};

/** What Stripe still asks for, each thing once. */
function DueList({ names }: { readonly names: readonly string[] }) {
  const { payments: text } = useText().deliver;
  return (
    <div className="row">
      <span className="small">{text.stripeAsks}</span>
      <ul className="row">
        {dueOf(names).map((due) => (
          <li key={due}>
            <Badge>{text.stripeDue[due]}</Badge>
          </li>
        ))}
      </ul>
    </div>
  );
}

const Facts = ({ status }: { readonly status: StripeStatus }) => {
  const { payments: text } = useText().deliver;
  const format = useFormat();
  return status.accountId ? (
    <p className="soft small">
      <bdi dir="ltr" className="code">
        {status.accountId}
      </bdi>
      {status.readAt ? <> · {fill(text.stripeReadAt, { date: format.dateTime(status.readAt) })}</> : null}
    </p>
  ) : null;
};

interface ActionsProps extends Omit<ReturnType<typeof useStripe>, "status"> {
  readonly stage: StripeStage;
  readonly asksForMore: boolean;
  readonly onLeave: () => void;
}

function Actions({ stage, asksForMore, connect, refresh, onLeave }: ActionsProps) {
  const { role } = useStore();
  const { payments: text } = useText().deliver;
  const goesOn = stage === "unfinished" || stage === "due" || asksForMore;
  return (
    <div className="row">
      {stage === "none" || goesOn ? (
        <Button icon={ExternalLink} mirrors kind="primary" isPending={connect.isPending} onPress={() => connect.mutate()}>
          {stage === "none" ? text.stripeConnect : text.stripeGoOn}
        </Button>
      ) : null}
      {stage === "none" ? null : (
        <Button icon={RefreshCw} isPending={refresh.isPending} onPress={() => refresh.mutate()}>
          {text.stripeRefresh}
        </Button>
      )}
      {stage !== "none" && role === "owner" ? (
        <Button icon={Unplug} kind="plain" onPress={onLeave}>
          {text.stripeDisconnect}
        </Button>
      ) : null}
    </div>
  );
}

/** How the store's account at Stripe stands, in words, with the next step. */
export function StripeAccount({ on }: { readonly on: boolean }) {
  const { payments: text } = useText().deliver;
  const { status, ...deeds } = useStripe();
  const [leaving, setLeaving] = useState(false);
  const { data } = status;
  if (!data) return <ProblemMessage error={status.error} onRetry={() => void status.refetch()} />;
  if (!data.setUp)
    return (
      <Warning>
        {fill(text.stripeNoKeys, { secret: "\u2066STRIPE_SECRET_KEY\u2069", webhook: "\u2066STRIPE_WEBHOOK_SECRET\u2069" })}
      </Warning>
    );
  const asksForMore = data.stage !== "none" && data.currentlyDue.length > 0;
  return (
    <div className="stack">
      <div className="row" role="status">
        <Badge tone={tones[data.stage]}>{text.stripeStage[data.stage]}</Badge>
        {data.live ? null : <Badge tone="attention">{text.stripeSandbox}</Badge>}
      </div>
      <p>{data.stage === "ready" && asksForMore ? text.stripeStillDue : text.stripeWhat[data.stage]}</p>
      {asksForMore ? <DueList names={data.currentlyDue} /> : null}
      <Facts status={data} />
      <Actions {...deeds} stage={data.stage} asksForMore={asksForMore} onLeave={() => setLeaving(true)} />
      {on && data.stage !== "ready" ? <Warning>{text.stripeNotYet}</Warning> : null}
      {!on && data.stage === "ready" ? <Warning>{text.stripeSwitchOn}</Warning> : null}
      {leaving ? <DisconnectDialog onClose={() => setLeaving(false)} /> : null}
    </div>
  );
}
