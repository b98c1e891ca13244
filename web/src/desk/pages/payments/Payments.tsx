import type { PaymentSettings } from "@matjar/core/payment/schema";
import type { ReactNode } from "react";
import { payments, savePayments } from "../../../api/deliver.ts";
import { Problem } from "../../../api/problem.ts";
import { useCommon, useText } from "../../../i18n/words.tsx";
import { Card } from "../../../ui/Card.tsx";
import { useDraft } from "../../../ui/draft.ts";
import { LocalTextField } from "../../../ui/LocalTextField.tsx";
import { MoneyField } from "../../../ui/MoneyField.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import { SaveBar } from "../../../ui/SaveBar.tsx";
import { Badge, FormSkeleton } from "../../../ui/states.tsx";
import { Switch } from "../../../ui/toggles.tsx";
import { WholeField } from "../../../ui/WholeField.tsx";
import { useStore } from "../../store.tsx";
import { useStoreSettings } from "../../storeSettings.ts";
import "../../../styles/sell.css";
import { StripeAccount } from "./StripeAccount.tsx";
import { anyOn, tidy } from "./settings.ts";
import { Warning } from "./Warning.tsx";

const shownAt = [
  "/cashOnDelivery/fee",
  "/cashOnDelivery/minimum",
  "/cashOnDelivery/maximum",
  "/bankTransfer/instructions",
  "/bankTransfer/holdHours",
];

interface WayProps {
  readonly title: string;
  readonly why: string;
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
  readonly mark?: string;
  /** Shown while it is off, too. */
  readonly always?: boolean;
  readonly children?: ReactNode;
}

/** One way to pay: its switch, and its settings while it is on. */
function Way({ title, why, on, onSwitch, mark, always = false, children }: WayProps) {
  const { payments: text } = useText().deliver;
  return (
    <Card
      title={title}
      lead={why}
      actions={
        <span className="row">
          {mark ? <Badge tone="attention">{mark}</Badge> : null}
          <Badge tone={on ? "done" : "neutral"}>{on ? text.on : text.off}</Badge>
        </span>
      }
    >
      <Switch isSelected={on} onChange={onSwitch} aria-label={`${text.offer}: ${title}`}>
        {text.offer}
      </Switch>
      {on || always ? children : null}
    </Card>
  );
}

export default function Payments() {
  const { storeId } = useStore();
  const { payments: text } = useText().deliver;
  const common = useCommon();
  const store = useStoreSettings();
  const draft = useDraft<PaymentSettings>({
    key: ["store", storeId, "payments"],
    load: () => payments(storeId),
    save: (value, version) => savePayments(storeId, tidy(value), version),
  });
  const { value, change } = draft;
  const problem = draft.error instanceof Problem ? draft.error : undefined;
  const at = (pointer: string) => problem?.at(pointer);
  const set = <K extends keyof PaymentSettings>(way: K, part: Partial<PaymentSettings[K]>) =>
    value && change({ [way]: { ...value[way], ...part } } as Partial<PaymentSettings>);
  return (
    <div className="desk-page" data-narrow>
      <PageHeader title={text.title} lead={text.lead} />
      <ProblemMessage error={draft.error} shownAt={shownAt} />
      {value && store ? (
        <>
          {anyOn(value) ? null : <Warning>{text.none}</Warning>}
          <Way
            title={text.cash}
            why={text.cashWhy}
            on={value.cashOnDelivery.enabled}
            onSwitch={(enabled) => set("cashOnDelivery", { enabled })}
          >
            <MoneyField
              label={text.fee}
              hint={text.feeHint}
              currency={store.currency}
              value={value.cashOnDelivery.fee}
              onChange={(fee) => set("cashOnDelivery", { fee: fee ?? 0 })}
              error={at("/cashOnDelivery/fee")}
            />
            <div className="fields">
              <MoneyField
                label={text.minimum}
                hint={text.noLimit}
                optional
                currency={store.currency}
                value={value.cashOnDelivery.minimum}
                onChange={(minimum) => set("cashOnDelivery", { minimum })}
                error={at("/cashOnDelivery/minimum")}
              />
              <MoneyField
                label={text.maximum}
                hint={text.noLimit}
                optional
                currency={store.currency}
                value={value.cashOnDelivery.maximum}
                onChange={(maximum) => set("cashOnDelivery", { maximum })}
                error={at("/cashOnDelivery/maximum")}
              />
            </div>
          </Way>
          <Way
            title={text.bank}
            why={text.bankWhy}
            on={value.bankTransfer.enabled}
            onSwitch={(enabled) => set("bankTransfer", { enabled })}
          >
            <LocalTextField
              label={text.instructions}
              hint={text.instructionsHint}
              rows={4}
              locales={store.locales}
              value={{ text: value.bankTransfer.instructions, translations: value.bankTransfer.translations }}
              onChange={(next) => set("bankTransfer", { instructions: next?.text ?? "", translations: next?.translations })}
              error={at("/bankTransfer/instructions")}
            />
            <WholeField
              label={text.hold}
              hint={text.holdHint}
              unit={text.hours}
              value={value.bankTransfer.holdHours}
              onChange={(holdHours) => set("bankTransfer", { holdHours: holdHours ?? 0 })}
              error={at("/bankTransfer/holdHours")}
            />
          </Way>
          <Way title={text.stripe} why={text.stripeWhy} on={value.stripe.enabled} onSwitch={(enabled) => set("stripe", { enabled })} always>
            <StripeAccount on={value.stripe.enabled} />
          </Way>
          <Way
            title={text.test}
            why={text.testWhy}
            mark={text.testMark}
            on={value.test.enabled}
            onSwitch={(enabled) => set("test", { enabled })}
          >
            <Warning>{text.testOn}</Warning>
          </Way>
        </>
      ) : draft.error ? null : (
        <FormSkeleton label={common.loading} />
      )}
      <SaveBar {...draft} />
    </div>
  );
}
