import type { Store } from "@matjar/core/store/schema";
import { Problem } from "../../../api/problem.ts";
import { changeStore, store as readStore } from "../../../api/stores.ts";
import { useCommon, useText } from "../../../i18n/words.tsx";
import { useDraft } from "../../../ui/draft.ts";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import { SaveBar } from "../../../ui/SaveBar.tsx";
import { FormSkeleton } from "../../../ui/states.tsx";
import { useStore } from "../../store.tsx";
import { changed } from "./changed.ts";
import { FeedsCard } from "./FeedsCard.tsx";
import { LanguageCard } from "./LanguageCard.tsx";
import { MoneyCard } from "./MoneyCard.tsx";
import { PlaceCard } from "./PlaceCard.tsx";
import { ReturnsCard } from "./ReturnsCard.tsx";
import { StoreCard } from "./StoreCard.tsx";
import { TaxCard } from "./TaxCard.tsx";

const shownAt = ["/name", "/email", "/phone", "/tax/registrationNumber", "/returns/days"];

/** All settings of the store as one versioned thing; only what changed is sent. */
export default function Settings() {
  const { storeId } = useStore();
  const { settings: text } = useText();
  const common = useCommon();
  const draft = useDraft<Store>({
    key: ["store", storeId, "settings"],
    load: () => readStore(storeId),
    save: (value, version, before) => changeStore(storeId, changed(before, value), version),
  });
  const problem = draft.error instanceof Problem ? draft.error : undefined;
  const props = draft.value && { store: draft.value, change: draft.change, at: (pointer: string) => problem?.at(pointer) };
  return (
    <div className="desk-page" data-narrow>
      <PageHeader title={text.title} />
      <ProblemMessage error={draft.error} shownAt={shownAt} />
      {props ? (
        <>
          <StoreCard {...props} />
          <LanguageCard {...props} />
          <MoneyCard {...props} />
          <TaxCard {...props} />
          <ReturnsCard {...props} />
          <PlaceCard {...props} />
          <FeedsCard {...props} />
        </>
      ) : draft.error ? null : (
        <FormSkeleton label={common.loading} />
      )}
      <SaveBar {...draft} />
    </div>
  );
}
