import { useQuery } from "@tanstack/react-query";
import { Globe } from "lucide-react";
import { domains } from "../../../api/domains.ts";
import { useCommon, useText } from "../../../i18n/words.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import { EmptyState, FormSkeleton } from "../../../ui/states.tsx";
import { useStore } from "../../store.tsx";
import { AddCard } from "./AddCard.tsx";
import { DomainCard } from "./DomainCard.tsx";
import { HomeCard } from "./HomeCard.tsx";
import { domainsKey } from "./keys.ts";
import "../../../styles/domains.css";

const lookMs = 10_000;

/** The domains of a shop, each with the records it needs. While one is on its way the page looks by itself. */
export default function Domains() {
  const { storeId, role, to } = useStore();
  const { domains: text, settings } = useText();
  const common = useCommon();
  const list = useQuery({
    queryKey: domainsKey(storeId),
    queryFn: () => domains(storeId),
    refetchInterval: ({ state }) =>
      state.data?.value.items.some((item) => item.state !== "live" && item.state !== "failed") ? lookMs : false,
  });
  const mayChange = role === "owner";
  return (
    <div className="desk-page" data-narrow>
      <PageHeader title={text.title} lead={text.lead} back={{ to: to("/settings"), label: settings.title }} />
      <ProblemMessage error={list.error} onRetry={() => void list.refetch()} />
      {list.isPending ? <FormSkeleton label={common.loading} fields={2} /> : null}
      {list.data ? (
        <>
          <HomeCard list={list.data.value} version={list.data.version} mayChange={mayChange} />
          {mayChange ? <AddCard /> : null}
          {list.data.value.items.map((item) => (
            <DomainCard key={item.host} item={item} ownHost={list.data.value.ownHost} mayChange={mayChange} />
          ))}
          {list.data.value.items.length === 0 ? (
            <EmptyState icon={Globe} title={text.empty}>
              {text.emptyWhy}
            </EmptyState>
          ) : null}
        </>
      ) : null}
    </div>
  );
}
