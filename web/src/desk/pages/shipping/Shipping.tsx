import type { ShippingInput } from "@matjar/core/shipping/schema";
import { Plus, Truck } from "lucide-react";
import { saveShipping, shipping } from "../../../api/deliver.ts";
import { Problem } from "../../../api/problem.ts";
import { useCommon, useText } from "../../../i18n/words.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Card } from "../../../ui/Card.tsx";
import { useDraft } from "../../../ui/draft.ts";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import { SaveBar } from "../../../ui/SaveBar.tsx";
import { EmptyState, FormSkeleton } from "../../../ui/states.tsx";
import { Switch } from "../../../ui/toggles.tsx";
import { useStore } from "../../store.tsx";
import { useStoreSettings } from "../../storeSettings.ts";
import "../../../styles/sell.css";
import { ZoneCard } from "./ZoneCard.tsx";
import { everywhere, most, newZone, tidy, type Zone } from "./zones.ts";

export default function Shipping() {
  const { storeId } = useStore();
  const { shipping: text } = useText().deliver;
  const common = useCommon();
  const settings = useStoreSettings();
  const draft = useDraft<ShippingInput>({
    key: ["store", storeId, "shipping"],
    load: () => shipping(storeId),
    save: (value, version) => saveShipping(storeId, tidy(value), version),
  });
  const problem = draft.error instanceof Problem ? draft.error : undefined;
  const zones = draft.value?.zones ?? [];
  const set = (next: Zone[]) => draft.change({ ...draft.value, zones: next });
  const taken = new Set(zones.flatMap((zone) => zone.countries));
  const firstFree = [settings?.country, everywhere].find((country) => country && !taken.has(country));
  const add = () =>
    set([...zones, { ...newZone(text.newZone, firstFree ?? everywhere, text.newRate), countries: firstFree ? [firstFree] : [] }]);
  const addButton = (
    <Button icon={Plus} kind={zones.length === 0 ? "primary" : "quiet"} onPress={add}>
      {text.addZone}
    </Button>
  );
  return (
    <div className="desk-page" data-narrow>
      <PageHeader title={text.title} lead={text.lead} />
      <ProblemMessage
        error={draft.error}
        shownAt={
          problem?.errors
            .map(({ pointer }) => pointer)
            .filter((pointer) => /\/(name|countries|price|threshold|minDays|maxDays|upToGrams)$/.test(pointer)) ?? []
        }
      />
      {!draft.value || !settings ? draft.error ? null : <FormSkeleton label={common.loading} /> : null}
      {draft.value && zones.length === 0 ? (
        <EmptyState icon={Truck} title={text.empty} action={addButton}>
          {text.emptyWhy}
        </EmptyState>
      ) : null}
      {settings
        ? zones.map((zone, index) => (
            <ZoneCard
              key={zone.id ?? index}
              zone={zone}
              zones={zones}
              store={settings}
              onChange={(next) => set(zones.map((old, i) => (i === index ? next : old)))}
              onRemove={() => set(zones.filter((_, i) => i !== index))}
              at={(path) => problem?.at(`/zones/${index}${path}`)}
            />
          ))
        : null}
      {zones.length > 0 && zones.length < most.zones ? <div>{addButton}</div> : null}
      {zones.length > 0 ? (
        <Card title={text.rule} lead={text.ruleWhy}>
          <Switch
            isSelected={draft.value?.shipWith !== undefined}
            onChange={(on) => draft.change({ zones, ...(on ? { shipWith: "test" } : {}) })}
          >
            {text.ruleOn}
          </Switch>
        </Card>
      ) : null}
      <SaveBar {...draft} />
    </div>
  );
}
