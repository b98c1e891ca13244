import type { Release } from "@matjar/core/publish/schema";
import type { ThemeSettings } from "@matjar/core/site/schema";
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { releaseHome, releaseLook, releases, rollBack } from "../../../../api/site.ts";
import { useFormat } from "../../../../i18n/format.ts";
import { fill, useCommon, useText } from "../../../../i18n/words.tsx";
import { Button } from "../../../../ui/Button.tsx";
import { byCursor, itemsOf, LoadMore } from "../../../../ui/LoadMore.tsx";
import { ProblemMessage } from "../../../../ui/ProblemMessage.tsx";
import { Badge, ListSkeleton, type Tone } from "../../../../ui/states.tsx";
import { useToasts } from "../../../../ui/Toast.tsx";
import { useEditing } from "../context.ts";
import { lookChanges } from "../look/changes.ts";
import { still } from "../preview/document.ts";
import { useChangeWords } from "./useChangeWords.ts";

const tones: Readonly<Record<Release["state"], Tone>> = {
  requested: "attention",
  building: "attention",
  live: "done",
  superseded: "neutral",
  failed: "stop",
};
const mostLines = 8;

const useReleaseLook = (storeId: string, id: string | undefined) =>
  useQuery({
    queryKey: ["store", storeId, "release-look", id],
    queryFn: () => releaseLook(storeId, id ?? "") as Promise<ThemeSettings>,
    enabled: id !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  }).data;

/** Things that a release brought, in words: what changed in the look by name, everything else by kind and title. */
function Changes({ release, before }: { readonly release: Release; readonly before: Release | undefined }) {
  const { editor: text, publish: words } = useText();
  const { storeId, themes } = useEditing();
  const wordsOf = useChangeWords(themes);
  const now = useReleaseLook(storeId, release.id);
  const was = useReleaseLook(storeId, before?.id);
  const inLook = now && was ? lookChanges(was, now).map((change) => wordsOf(change, now.theme)) : [];
  const others = (release.changes ?? []).flatMap(({ kind, title, removed }) =>
    kind === "theme" && inLook.length > 0
      ? []
      : [`${words.kinds[kind]}${title ? `: ${title}` : ""}${removed ? ` (${words.removed})` : ""}`],
  );
  const lines = [...inLook, ...others];
  if (lines.length === 0) return <p className="soft small">{before ? text.releases.noChanges : text.releases.nothingBefore}</p>;
  return (
    <ul className="release-lines small">
      {lines.slice(0, mostLines).map((line) => (
        <li key={line} dir="auto">
          {line}
        </li>
      ))}
      {lines.length > mostLines || release.moreChanges ? <li className="soft">{text.releases.more}</li> : null}
    </ul>
  );
}

/** The home page of a release in small; nothing in it runs, and nothing in it is reached. */
function Thumbnail({ release, label }: { readonly release: Release; readonly label: string }) {
  const { editor: text } = useText();
  const { storeId } = useEditing();
  const format = useFormat();
  const html = useQuery({
    queryKey: ["store", storeId, "release-home", release.id],
    queryFn: () => releaseHome(storeId, release.id),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  return (
    <figure className="thumbnail">
      <figcaption className="small soft">{label}</figcaption>
      <div className="thumbnail-box">
        {html.data ? (
          <iframe
            sandbox=""
            tabIndex={-1}
            title={fill(text.releases.homeOf, { when: format.dateTime(release.requestedAt) })}
            srcDoc={still(html.data, location.origin)}
          />
        ) : null}
      </div>
    </figure>
  );
}

interface ReleaseItemProps {
  readonly release: Release;
  /** The one that was published before it. */
  readonly before: Release | undefined;
  readonly onBack: () => void;
  readonly isBusy: boolean;
}

function ReleaseItem({ release, before, onBack, isBusy }: ReleaseItemProps) {
  const { editor: text, publish: words } = useText();
  const format = useFormat();
  const [compared, setCompared] = useState(false);
  return (
    <li className="release">
      <div className="release-head">
        <time dateTime={release.requestedAt}>{format.dateTime(release.requestedAt)}</time>
        <Badge tone={tones[release.state]}>{words.states[release.state]}</Badge>
      </div>
      <Changes release={release} before={before} />
      <div className="release-actions">
        <Button kind="plain" aria-expanded={compared} onPress={() => setCompared(!compared)}>
          {text.releases.compare}
        </Button>
        {release.state === "superseded" ? (
          <Button isPending={isBusy} onPress={onBack}>
            {text.releases.back}
          </Button>
        ) : null}
      </div>
      {compared ? (
        <div className="thumbnails">
          {before ? <Thumbnail release={before} label={text.releases.before} /> : null}
          <Thumbnail release={release} label={text.releases.after} />
        </div>
      ) : null}
    </li>
  );
}

/** Has files of its own: one that failed, or was taken into the next, never stood for itself. */
const stood = ({ state, mergedInto }: Release): boolean => (state === "live" || state === "superseded") && !mergedInto;

/** Everything that was published, what each release changed, and the way back to any of them. */
export function HistoryPanel() {
  const { editor: text } = useText();
  const common = useCommon();
  const toasts = useToasts();
  const queries = useQueryClient();
  const { storeId } = useEditing();
  const key = ["store", storeId, "releases"];
  const list = useInfiniteQuery({ ...byCursor, queryKey: key, queryFn: ({ pageParam }) => releases(storeId, pageParam), staleTime: 0 });
  const all = itemsOf(list).filter(stood);
  const back = useMutation({
    mutationFn: (id: string) => rollBack(storeId, id),
    onSuccess: async () => {
      toasts.done(text.releases.backDone);
      await queries.invalidateQueries({ queryKey: key });
    },
  });
  return (
    <div className="history">
      <ProblemMessage error={list.error ?? back.error} />
      {list.isPending ? <ListSkeleton label={common.loading} rows={3} /> : null}
      {list.data && all.length === 0 ? <p className="soft">{text.releases.empty}</p> : null}
      <ol className="releases">
        {all.map((release, i) => (
          <ReleaseItem
            key={release.id}
            release={release}
            before={all[i + 1]}
            onBack={() => back.mutate(release.id)}
            isBusy={back.isPending && back.variables === release.id}
          />
        ))}
      </ol>
      <LoadMore list={list} />
    </div>
  );
}
