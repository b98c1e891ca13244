import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { UserPlus, Users, X } from "lucide-react";
import { useState } from "react";
import { changeMember, invite, type MemberRole, members, removeMember, type StoreMember } from "../../../api/stores.ts";
import { useFormat } from "../../../i18n/format.ts";
import { fill, useCommon, useText } from "../../../i18n/words.tsx";
import { Button, IconButton } from "../../../ui/Button.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import { Select } from "../../../ui/Select.tsx";
import { Badge, EmptyState, ListSkeleton } from "../../../ui/states.tsx";
import { Table } from "../../../ui/Table.tsx";
import { useToasts } from "../../../ui/Toast.tsx";
import { useStore } from "../../store.tsx";
import { InviteDialog } from "./InviteDialog.tsx";
import { useRoleChoices } from "./roles.ts";

/** Role changes and removals are done at once and can be undone from the message. */
const useChanges = (storeId: string) => {
  const { members: text } = useText();
  const toasts = useToasts();
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: ["store", storeId, "members"] });
  const role = useMutation({
    mutationFn: ({ member, to }: { member: StoreMember; to: MemberRole }) => changeMember(storeId, member, to),
    onSuccess: async (_, { member, to }) => {
      toasts.done(fill(text.changed, { email: member.email, role: text.roles[to] }));
      await refresh();
    },
    onError: refresh,
  });
  const remove = useMutation({
    mutationFn: (member: StoreMember) => removeMember(storeId, member),
    onSuccess: async (_, member) => {
      const undo = () => void invite(storeId, { email: member.email, role: member.role }).then(refresh);
      toasts.done(fill(text.removed, { email: member.email }), undo);
      await refresh();
    },
    onError: refresh,
  });
  return { role, remove, refresh };
};

export default function Members() {
  const { storeId, me } = useStore();
  const { members: text } = useText();
  const common = useCommon();
  const format = useFormat();
  const choices = useRoleChoices();
  const [inviting, setInviting] = useState(false);
  const list = useQuery({ queryKey: ["store", storeId, "members"], queryFn: () => members(storeId) });
  const { role, remove, refresh } = useChanges(storeId);
  const isMe = (member: StoreMember) => member.accountId === me.account.id;
  const inviteButton = (
    <Button kind="primary" icon={UserPlus} onPress={() => setInviting(true)}>
      {text.invite}
    </Button>
  );
  const rows = list.data?.items ?? [];
  return (
    <div className="desk-page">
      <PageHeader title={text.title} lead={text.lead} actions={inviteButton} />
      <ProblemMessage error={list.error ?? role.error ?? remove.error} onRetry={() => void list.refetch()} />
      {list.isPending ? <ListSkeleton rows={3} label={common.loading} /> : null}
      {rows.length > 0 ? (
        <Table
          label={text.title}
          rows={rows}
          idOf={(member) => member.accountId}
          columns={[
            {
              id: "email",
              title: text.email,
              kind: "lead",
              cell: (member) => (
                <span>
                  <bdi>{member.email}</bdi>
                  {isMe(member) ? <span className="soft"> ({text.you})</span> : null}
                </span>
              ),
            },
            {
              id: "role",
              title: text.role,
              cell: (member) =>
                isMe(member) ? (
                  text.roles[member.role]
                ) : (
                  <Select
                    label={fill(text.roleOf, { email: member.email })}
                    hideLabel
                    value={member.role}
                    choices={choices}
                    onChange={(to) => role.mutate({ member, to })}
                  />
                ),
            },
            {
              id: "state",
              title: text.state,
              cell: (member) => <Badge tone={member.pending ? "attention" : "done"}>{member.pending ? text.pending : text.active}</Badge>,
            },
            { id: "since", title: text.since, cell: (member) => format.date(member.since) },
            {
              id: "actions",
              title: common.remove,
              kind: "actions",
              cell: (member) =>
                isMe(member) ? null : (
                  <IconButton icon={X} label={fill(text.removeOne, { email: member.email })} onPress={() => remove.mutate(member)} />
                ),
            },
          ]}
        />
      ) : null}
      {rows.length === 1 ? (
        <EmptyState icon={Users} title={text.empty}>
          {text.emptyWhy}
        </EmptyState>
      ) : null}
      <InviteDialog storeId={storeId} isOpen={inviting} onClose={() => setInviting(false)} onInvited={() => void refresh()} />
    </div>
  );
}
