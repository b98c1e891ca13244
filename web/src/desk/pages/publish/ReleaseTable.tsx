import type { Release } from "@matjar/core/publish/schema";
import { useMutation } from "@tanstack/react-query";
import { rollBack } from "../../../api/site.ts";
import { useFormat } from "../../../i18n/format.ts";
import { fill, useText } from "../../../i18n/words.tsx";
import { Button } from "../../../ui/Button.tsx";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import { Badge, type Tone } from "../../../ui/states.tsx";
import { type Column, Table } from "../../../ui/Table.tsx";
import { useToasts } from "../../../ui/Toast.tsx";

const tones: Readonly<Record<Release["state"], Tone>> = {
  requested: "attention",
  building: "attention",
  live: "done",
  superseded: "neutral",
  failed: "stop",
};

interface ReleaseTableProps {
  readonly storeId: string;
  readonly releases: readonly Release[];
  readonly onChange: () => void;
}

const isolated = ({ path, reason }: NonNullable<Release["failure"]>) => ({ path: `\u2066${path}\u2069`, reason: `\u2068${reason}\u2069` });

const useColumns = (back: (release: Release) => void, busy: string | undefined): readonly Column<Release>[] => {
  const { publish: text } = useText();
  const format = useFormat();
  const overridden = ({ by, reason }: NonNullable<Release["override"]>) =>
    fill(reason ? text.overriddenWhy : text.overridden, { who: `\u2068${by}\u2069`, reason: `\u2068${reason}\u2069` });
  return [
    {
      id: "when",
      title: text.when,
      kind: "lead",
      cell: (release) => <time dateTime={release.requestedAt}>{format.dateTime(release.requestedAt)}</time>,
    },
    {
      id: "state",
      title: text.state,
      cell: (release) => (
        <span className="release-state">
          <Badge tone={tones[release.state]}>{text.states[release.state]}</Badge>
          {release.rolledBackFrom ? <span className="small soft">{text.fromEarlier}</span> : null}
          {release.failure ? (
            <span className="small soft">{fill(release.stopped ? text.stoppedAt : text.failedAt, isolated(release.failure))}</span>
          ) : null}
          {release.override ? <span className="small soft">{overridden(release.override)}</span> : null}
        </span>
      ),
    },
    { id: "pages", title: text.pages, kind: "number", cell: (release) => format.number(release.pages) },
    { id: "changed", title: text.changed, kind: "number", cell: (release) => format.number(release.filesWritten) },
    {
      id: "actions",
      title: text.rollBack,
      kind: "actions",
      cell: (release) =>
        release.state === "superseded" ? (
          <Button isPending={busy === release.id} onPress={() => back(release)}>
            {text.rollBack}
          </Button>
        ) : null,
    },
  ];
};

/** Every release; an earlier one can be made live again, and that too can be taken back. */
export function ReleaseTable({ storeId, releases, onChange }: ReleaseTableProps) {
  const { publish: text } = useText();
  const toasts = useToasts();
  const live = releases.find((release) => release.state === "live");
  const back = useMutation({
    mutationFn: ({ id }: { id: string; undoable: boolean }) => rollBack(storeId, id),
    onSuccess: (_, { undoable }) => {
      toasts.done(text.rolledBack, undoable && live ? () => back.mutate({ id: live.id, undoable: false }) : undefined);
      onChange();
    },
  });
  const columns = useColumns((release) => back.mutate({ id: release.id, undoable: true }), back.isPending ? back.variables.id : undefined);
  return (
    <section className="stack" aria-labelledby="history">
      <h2 id="history">{text.history}</h2>
      <ProblemMessage error={back.error} />
      <Table label={text.history} columns={columns} rows={releases} idOf={(release) => release.id} />
    </section>
  );
}
