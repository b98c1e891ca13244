import type { Release } from "@matjar/core/publish/schema";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { Rocket } from "lucide-react";
import { useState } from "react";
import { changedSince } from "../../../api/changes.ts";
import { publish, releases } from "../../../api/site.ts";
import { useCommon, useText } from "../../../i18n/words.tsx";
import { Button } from "../../../ui/Button.tsx";
import { byCursor, itemsOf, LoadMore } from "../../../ui/LoadMore.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import { EmptyState, ListSkeleton } from "../../../ui/states.tsx";
import { useStore } from "../../store.tsx";
import { Progress } from "./Progress.tsx";
import { ReleaseTable } from "./ReleaseTable.tsx";

const isRunning = ({ state }: Release): boolean => state === "requested" || state === "building";

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
  const start = useMutation({ mutationFn: () => publish(storeId), onSuccess: ({ id }) => setStarted(id) });
  const all = itemsOf(list);
  const following = started ?? all.find(isRunning)?.id;
  const live = all.find(({ state }) => state === "live");
  const state = live === undefined ? text.lead : changedSince(storeId, live.requestedAt) ? text.unpublished : text.upToDate;
  const button = (
    <Button kind="primary" icon={Rocket} isPending={start.isPending} isDisabled={following !== undefined} onPress={() => start.mutate()}>
      {following ? text.running : text.now}
    </Button>
  );
  const finish = () => {
    setStarted(undefined);
    void refresh();
  };
  return (
    <div className="desk-page">
      <PageHeader title={text.title} lead={state} actions={button} />
      <ProblemMessage error={start.error ?? list.error} onRetry={() => void list.refetch()} />
      {following ? <Progress key={following} storeId={storeId} release={following} onEnd={finish} /> : null}
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
