/* biome-ignore-all lint/correctness/useExhaustiveDependencies: told once, when it is over */
import type { Release } from "@matjar/core/publish/schema";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Rocket } from "lucide-react";
import { useEffect, useState } from "react";
import { publish, release } from "../../../../api/site.ts";
import { fill, useCommon, useText } from "../../../../i18n/words.tsx";
import { Button } from "../../../../ui/Button.tsx";
import { sentenceOf } from "../../../../ui/ProblemMessage.tsx";
import { useToasts } from "../../../../ui/Toast.tsx";
import { useEditing } from "../context.ts";

const isOver = (found: Release | undefined): boolean => found !== undefined && found.state !== "requested" && found.state !== "building";

/** Saves what waits, publishes, and shows how far it is. */
export function PublishButton() {
  const { editor: text, publish: words } = useText();
  const common = useCommon();
  const toasts = useToasts();
  const queries = useQueryClient();
  const { storeId, draft } = useEditing();
  const [id, setId] = useState<string>();
  const [starting, setStarting] = useState(false);
  const followed = useQuery({
    queryKey: ["store", storeId, "release", id],
    queryFn: () => release(storeId, id ?? ""),
    enabled: id !== undefined,
    staleTime: 0,
    refetchInterval: ({ state }) => (isOver(state.data) ? false : 300),
  });
  const over = id !== undefined && isOver(followed.data);
  useEffect(() => {
    if (!over) return;
    if (followed.data?.state === "failed") toasts.failed(followed.data.stopped ? words.stoppedShort : words.failed);
    else toasts.done(text.published);
    setId(undefined);
    void queries.invalidateQueries({ queryKey: ["store", storeId, "releases"] });
    void queries.invalidateQueries({ queryKey: ["store", storeId, "unpublished"] });
  }, [over]);
  const start = async () => {
    setStarting(true);
    try {
      if (await draft.flush()) setId((await publish(storeId)).id);
      else toasts.failed(text.saveFirst);
    } catch (error) {
      toasts.failed(sentenceOf(error, common));
    }
    setStarting(false);
  };
  const { done = 0, total = 0 } = followed.data?.progress ?? {};
  const running = starting || id !== undefined;
  return (
    <span className="publish">
      {id !== undefined && !over ? (
        <progress
          className="progress"
          max={Math.max(total, 1)}
          value={done}
          aria-label={text.publishing}
          title={fill(text.publishProgress, { done, total })}
        />
      ) : null}
      <Button kind="primary" icon={Rocket} isDisabled={running} onPress={() => void start()}>
        {running ? text.publishing : text.publish}
      </Button>
    </span>
  );
}
