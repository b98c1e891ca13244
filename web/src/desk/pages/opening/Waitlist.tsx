import { useInfiniteQuery } from "@tanstack/react-query";
import { Download, Send, Trash2 } from "lucide-react";
import { useState } from "react";
import { forgetWaiter, type Waiter, waitlist, waitlistFile } from "../../../api/opening.ts";
import { useFormat } from "../../../i18n/format.ts";
import { languageNames } from "../../../i18n/locale.ts";
import { fill, useCommon, useText } from "../../../i18n/words.tsx";
import { Button, IconButton } from "../../../ui/Button.tsx";
import { Card } from "../../../ui/Card.tsx";
import { byCursor, itemsOf, LoadMore } from "../../../ui/LoadMore.tsx";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import { Badge, ListSkeleton } from "../../../ui/states.tsx";
import { Table } from "../../../ui/Table.tsx";
import { useDeed } from "../../deed.ts";
import { useStore } from "../../store.tsx";
import { AnnounceDialog } from "./AnnounceDialog.tsx";
import "../../../styles/sell.css";

function WaiterTable({ rows }: { readonly rows: readonly Waiter[] }) {
  const { storeId } = useStore();
  const { opening: text } = useText();
  const format = useFormat();
  const forget = useDeed({ run: (waiter: Waiter) => forgetWaiter(storeId, waiter), refresh: [["store", storeId, "waitlist"]] });
  return (
    <Table
      label={text.waitlist}
      rows={rows}
      idOf={({ id }) => id}
      columns={[
        { id: "email", title: text.address, kind: "lead", cell: ({ email }) => <bdi dir="ltr">{email}</bdi> },
        { id: "language", title: text.language, cell: ({ locale }) => <span lang={locale}>{languageNames[locale]}</span> },
        { id: "since", title: text.since, cell: ({ since }) => format.ago(since) },
        {
          id: "told",
          title: text.state,
          cell: ({ toldAt }) => <Badge tone={toldAt ? "done" : "neutral"}>{toldAt ? text.told : text.waits}</Badge>,
        },
        {
          id: "actions",
          title: text.actions,
          kind: "actions",
          cell: (waiter) => (
            <IconButton
              icon={Trash2}
              label={fill(text.forget, { email: waiter.email })}
              isDisabled={forget.isPending}
              onPress={() => forget.mutate(waiter)}
            />
          ),
        },
      ]}
    />
  );
}

/** Who wants to hear of the opening: as a list, as a file, and told by one press. */
export function Waitlist({ isOpen }: { readonly isOpen: boolean }) {
  const { storeId } = useStore();
  const { opening: text } = useText();
  const common = useCommon();
  const [asking, setAsking] = useState(false);
  const list = useInfiniteQuery({
    ...byCursor,
    queryKey: ["store", storeId, "waitlist"],
    queryFn: ({ pageParam }) => waitlist(storeId, pageParam),
  });
  const rows = itemsOf(list);
  const actions =
    rows.length > 0 ? (
      <div className="row">
        <Button icon={Download} onPress={() => location.assign(waitlistFile(storeId))}>
          {text.export}
        </Button>
        <Button icon={Send} isDisabled={!isOpen} onPress={() => setAsking(true)}>
          {text.announce}
        </Button>
      </div>
    ) : null;
  return (
    <Card title={text.waitlist} lead={rows.length > 0 && !isOpen ? text.announceLater : text.waitlistLead}>
      {list.isPending ? <ListSkeleton rows={2} label={common.loading} /> : null}
      {list.error ? <ProblemMessage error={list.error} onRetry={() => void list.refetch()} /> : null}
      {rows.length > 0 ? <WaiterTable rows={rows} /> : list.isSuccess ? <p className="soft">{text.nobody}</p> : null}
      <LoadMore list={list} />
      {actions}
      <AnnounceDialog isOpen={asking} onClose={() => setAsking(false)} />
    </Card>
  );
}
