import type { Release } from "@matjar/core/publish/schema";
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Rocket } from "lucide-react";
import { useState } from "react";
import { publish, releases, type Unpublished, unpublished } from "../../../api/site.ts";
import { fill, plural, useCommon, useLocale, useText } from "../../../i18n/words.tsx";
import { Button } from "../../../ui/Button.tsx";
import { byCursor, itemsOf, LoadMore } from "../../../ui/LoadMore.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import { EmptyState, ListSkeleton } from "../../../ui/states.tsx";
import { useStore } from "../../store.tsx";
import { Findings } from "./Findings.tsx";
import { Progress } from "./Progress.tsx";
import { ReleaseTable } from "./ReleaseTable.tsx";
import { WaitingCard } from "./WaitingCard.tsx";

const isRunning = ({ state }: Release): boolean => state === "requested" || state === "building";

/** How the draft stands to what visitors see, in one sentence. */
const useStanding = (found: Unpublished | undefined): string => {
  const { publish: text } = useText();
  const { locale } = useLocale();
  if (!found?.live) return text.lead;
  if (found.older) return text.older;
  if (found.more) return fill(text.waitingMany, { n: found.changes.length });
  return found.changes.length > 0 ? plural(locale, text.waiting, found.changes.length) : text.upToDate;
};

/** The one button, how far it is, and every release before it. */
export default function Publish() {
  const { storeId } = useStore();
  const { publish: text } = useText();
  const common = useCommon();
  const queries = useQueryClient();
  const key = ["store", storeId, "releases"];
  const [started, setStarted] = useState<string>();
  const list = useInfiniteQuery({ ...byCursor, queryKey: key, queryFn: ({ pageParam }) => releases(storeId, pageParam) });
  const refresh = () => queries.invalidateQueries({ queryKey: ["store", storeId] });
  const start = useMutation({
    mutationFn: (override?: { reason: string }) => publish(storeId, override),
    onSuccess: ({ id }) => setStarted(id),
  });
  const all = itemsOf(list);
  const [newest] = all;
  const following = started ?? all.find(isRunning)?.id;
  const draft = useQuery({ queryKey: ["store", storeId, "unpublished"], queryFn: () => unpublished(storeId), staleTime: 0 });
  const standing = useStanding(draft.data);
  const button = (
    <Button
      kind="primary"
      icon={Rocket}
      isPending={start.isPending}
      isDisabled={following !== undefined}
      onPress={() => start.mutate(undefined)}
    >
      {following ? text.running : text.now}
    </Button>
  );
  const finish = () => {
    setStarted(undefined);
    void refresh();
  };
  return (
    <div className="desk-page">
      <PageHeader title={text.title} lead={standing} actions={button} />
      <ProblemMessage error={start.error ?? list.error ?? draft.error} onRetry={() => void refresh()} />
      {following ? <Progress key={following} storeId={storeId} release={following} onEnd={finish} /> : null}
      {newest && !following ? (
        <Findings key={newest.id} release={newest} isPending={start.isPending} onPublish={(reason) => start.mutate({ reason })} />
      ) : null}
      {draft.data?.live && draft.data.changes.length > 0 && !following ? <WaitingCard changes={draft.data.changes} /> : null}
      {list.isPending ? <ListSkeleton label={common.loading} /> : null}
      {list.data && all.length === 0 && !following ? (
        <EmptyState icon={Rocket} title={text.empty}>
          {text.emptyWhy}
        </EmptyState>
      ) : null}
      {all.length > 0 ? <ReleaseTable storeId={storeId} releases={all} onChange={() => void refresh()} /> : null}
      <LoadMore list={list} />
    </div>
  );
}
