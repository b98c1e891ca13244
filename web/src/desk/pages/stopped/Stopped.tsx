import { useInfiniteQuery } from "@tanstack/react-query";
import { CircleCheck, RotateCcw } from "lucide-react";
import { useState } from "react";
import { type DeadLetter, deadLetters, replay } from "../../../api/deliver.ts";
import { useFormat } from "../../../i18n/format.ts";
import { plural, useCommon, useLocale, useText } from "../../../i18n/words.tsx";
import { Button } from "../../../ui/Button.tsx";
import { byCursor, itemsOf, LoadMore } from "../../../ui/LoadMore.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import { SelectionBar } from "../../../ui/SelectionBar.tsx";
import { EmptyState, ListSkeleton } from "../../../ui/states.tsx";
import { Table } from "../../../ui/Table.tsx";
import { useDeed } from "../../deed.ts";
import { useStore } from "../../store.tsx";
import "../../../styles/sell.css";
import { LetterDialog } from "./LetterDialog.tsx";

/** The first line of an error says it; the rest is for the dialog. */
const firstLine = (error: string): string => error.split("\n")[0] ?? "";

export default function Stopped() {
  const { storeId } = useStore();
  const { stopped: text } = useText().deliver;
  const { locale } = useLocale();
  const common = useCommon();
  const format = useFormat();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [opened, setOpened] = useState<DeadLetter>();
  const key = ["store", storeId, "dead-letters"];
  const list = useInfiniteQuery({ ...byCursor, queryKey: key, queryFn: ({ pageParam }) => deadLetters(storeId, pageParam) });
  const rows = itemsOf(list);
  const again = useDeed<readonly string[]>({
    run: async (ids) => {
      for (const id of ids) await replay(storeId, id);
    },
    done: text.replayed,
    refresh: [key, ["store", storeId, "to-do"]],
    after: () => setChosen(new Set()),
  });
  return (
    <div className="desk-page">
      <PageHeader title={text.title} lead={text.lead} />
      <ProblemMessage error={list.error} onRetry={() => void list.refetch()} />
      {list.isPending ? <ListSkeleton rows={3} label={common.loading} /> : null}
      {list.data && rows.length === 0 ? (
        <EmptyState icon={CircleCheck} title={text.empty}>
          {text.emptyWhy}
        </EmptyState>
      ) : null}
      {rows.length > 0 ? (
        <Table
          label={text.title}
          rows={rows}
          idOf={(letter) => letter.id}
          selected={chosen}
          onSelect={setChosen}
          columns={[
            {
              id: "deed",
              title: text.deed,
              kind: "lead",
              cell: (letter) => (
                <button type="button" className="link-button" onClick={() => setOpened(letter)}>
                  <bdi dir="ltr">{letter.deed}</bdi>
                </button>
              ),
            },
            {
              id: "event",
              title: text.event,
              cell: (letter) => (
                <bdi dir="ltr" className="code">
                  {letter.type}
                </bdi>
              ),
            },
            {
              id: "error",
              title: text.error,
              cell: (letter) => (
                <bdi dir="ltr" className="clip soft small">
                  {firstLine(letter.error)}
                </bdi>
              ),
            },
            { id: "tries", title: text.tries, kind: "number", cell: (letter) => format.number(letter.tries) },
            { id: "at", title: text.at, cell: (letter) => <time dateTime={letter.at}>{format.ago(letter.at)}</time> },
            {
              id: "actions",
              title: text.replay,
              kind: "actions",
              cell: (letter) => (
                <Button icon={RotateCcw} onPress={() => again.mutate([letter.id])}>
                  {text.replay}
                </Button>
              ),
            },
          ]}
        />
      ) : null}
      <LoadMore list={list} />
      <SelectionBar label={plural(locale, text.chosen, chosen.size)} count={chosen.size} onClear={() => setChosen(new Set())}>
        <Button kind="primary" icon={RotateCcw} isPending={again.isPending} onPress={() => again.mutate([...chosen])}>
          {text.replayAll}
        </Button>
      </SelectionBar>
      {opened ? (
        <LetterDialog
          letter={opened}
          onClose={() => setOpened(undefined)}
          onReplay={() => {
            again.mutate([opened.id]);
            setOpened(undefined);
          }}
        />
      ) : null}
    </div>
  );
}
