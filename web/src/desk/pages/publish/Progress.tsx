/* biome-ignore-all lint/correctness/useExhaustiveDependencies: told once, when it is over */
import type { Release } from "@matjar/core/publish/schema";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { release } from "../../../api/site.ts";
import { fill, useText } from "../../../i18n/words.tsx";
import { Card } from "../../../ui/Card.tsx";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import { useToasts } from "../../../ui/Toast.tsx";

const ended = (found: Release | undefined): boolean => found !== undefined && found.state !== "requested" && found.state !== "building";

interface ProgressProps {
  readonly storeId: string;
  readonly release: string;
  readonly onEnd: () => void;
}

/** Follows one release until it is live or failed, and says which. */
export function Progress({ storeId, release: id, onEnd }: ProgressProps) {
  const { publish: text } = useText();
  const toasts = useToasts();
  const found = useQuery({
    queryKey: ["store", storeId, "release", id],
    queryFn: () => release(storeId, id),
    staleTime: 0,
    refetchInterval: ({ state }) => (ended(state.data) ? false : 400),
  });
  const over = ended(found.data);
  useEffect(() => {
    if (!over) return;
    if (found.data?.state === "failed") toasts.failed(found.data.stopped ? text.stoppedTitle : text.failed);
    else toasts.done(text.live);
    onEnd();
  }, [over]);
  const { done, total } = found.data?.progress ?? { done: 0, total: 0 };
  const words = total === 0 ? text.starting : fill(text.progress, { done, total });
  return (
    <Card>
      <ProblemMessage error={found.error} onRetry={() => void found.refetch()} />
      <div className="stack" role="status">
        <strong>{text.running}</strong>
        <progress className="progress" max={Math.max(total, 1)} value={done} aria-label={text.running} />
        <span className="soft tabular">{words}</span>
      </div>
    </Card>
  );
}
