import { useInfiniteQuery } from "@tanstack/react-query";
import { Mail } from "lucide-react";
import { messages } from "../../../api/content.ts";
import { useCommon, useText } from "../../../i18n/words.tsx";
import { byCursor, itemsOf, LoadMore } from "../../../ui/LoadMore.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import { EmptyState, ListSkeleton } from "../../../ui/states.tsx";
import { useStore } from "../../store.tsx";
import { MessageCard } from "./MessageCard.tsx";

function Inbox() {
  const { storeId } = useStore();
  const text = useText().content.messages;
  const common = useCommon();
  const list = useInfiniteQuery({
    ...byCursor,
    queryKey: ["store", storeId, "messages"],
    queryFn: ({ pageParam }) => messages(storeId, pageParam),
  });
  const rows = itemsOf(list);
  if (list.isPending) return <ListSkeleton rows={3} label={common.loading} />;
  if (list.error) return <ProblemMessage error={list.error} onRetry={() => void list.refetch()} />;
  if (rows.length === 0)
    return (
      <EmptyState icon={Mail} title={text.empty}>
        {text.emptyWhy}
      </EmptyState>
    );
  return (
    <>
      {rows.map((message) => (
        <MessageCard key={message.id} message={message} />
      ))}
      <LoadMore list={list} />
    </>
  );
}

/** What visitors wrote through the contact form, the newest first. */
export default function Messages() {
  const text = useText().content.messages;
  return (
    <div className="desk-page" data-narrow>
      <PageHeader title={text.title} lead={text.lead} />
      <Inbox />
    </div>
  );
}
