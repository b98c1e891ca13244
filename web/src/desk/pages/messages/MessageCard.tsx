import { MailCheck, MailOpen, Trash2 } from "lucide-react";
import { deleteMessage, type MessageItem, markMessage } from "../../../api/content.ts";
import { useFormat } from "../../../i18n/format.ts";
import { fill, useText } from "../../../i18n/words.tsx";
import { IconButton } from "../../../ui/Button.tsx";
import { Card } from "../../../ui/Card.tsx";
import { Badge } from "../../../ui/states.tsx";
import { useDeed } from "../../deed.ts";
import { useStore } from "../../store.tsx";

const replyTo = ({ email, subject, text }: MessageItem): string => {
  const quoted = text
    .split("\n")
    .map((line) => `> ${line}`)
    .join("\n");
  return `mailto:${email}?subject=${encodeURIComponent(`Re: ${subject}`)}&body=${encodeURIComponent(`\n\n${quoted}`)}`;
};

/** One message with what can be done about it; the text is shown as it was typed. */
export function MessageCard({ message }: { readonly message: MessageItem }) {
  const { storeId } = useStore();
  const text = useText().content.messages;
  const format = useFormat();
  const refresh = [["store", storeId, "messages"]];
  const mark = useDeed({ run: (read: boolean) => markMessage(storeId, message, read), refresh });
  const remove = useDeed({ run: () => deleteMessage(storeId, message), done: fill(text.deleted, { name: message.name }), refresh });
  const isBusy = mark.isPending || remove.isPending;
  const actions = (
    <>
      <IconButton
        icon={message.read ? MailCheck : MailOpen}
        label={message.read ? text.markUnread : text.markRead}
        isDisabled={isBusy}
        onPress={() => mark.mutate(!message.read)}
      />
      <IconButton icon={Trash2} label={fill(text.remove, { name: message.name })} isDisabled={isBusy} onPress={() => remove.mutate()} />
    </>
  );
  return (
    <Card title={message.subject || text.noSubject} actions={actions}>
      <p className="soft small">
        <bdi>{message.name}</bdi> · <bdi dir="ltr">{message.email}</bdi> ·{" "}
        <time dateTime={message.receivedAt} title={format.dateTime(message.receivedAt)}>
          {format.ago(message.receivedAt)}
        </time>{" "}
        {message.read ? null : <Badge tone="accent">{text.unread}</Badge>}
      </p>
      <p dir="auto" style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
        {message.text}
      </p>
      <p>
        <a href={replyTo(message)}>{text.reply}</a>
      </p>
    </Card>
  );
}
