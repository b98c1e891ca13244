import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Problem } from "../../../api/problem.ts";
import { invite, type MemberRole } from "../../../api/stores.ts";
import { fill, useCommon, useText } from "../../../i18n/words.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import { Select } from "../../../ui/Select.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { useToasts } from "../../../ui/Toast.tsx";
import { useRoleChoices } from "./roles.ts";

interface InviteDialogProps {
  readonly storeId: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onInvited: () => void;
}

export function InviteDialog({ storeId, isOpen, onClose, onInvited }: InviteDialogProps) {
  const { members: text } = useText();
  const common = useCommon();
  const toasts = useToasts();
  const choices = useRoleChoices();
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<MemberRole>("staff");
  const send = useMutation({
    mutationFn: () => invite(storeId, { email, role }),
    onSuccess: () => {
      toasts.done(fill(text.invited, { email }));
      setEmail("");
      onInvited();
      onClose();
    },
  });
  const problem = send.error instanceof Problem ? send.error : undefined;
  const actions = (
    <>
      <Button onPress={onClose}>{common.cancel}</Button>
      <Button kind="primary" type="submit" form="invite" isPending={send.isPending} isDisabled={!email.includes("@")}>
        {text.send}
      </Button>
    </>
  );
  return (
    <Dialog title={text.inviteTitle} isOpen={isOpen} onClose={onClose} actions={actions}>
      <form
        id="invite"
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send.mutate();
        }}
      >
        <p className="soft">{text.inviteLead}</p>
        <ProblemMessage error={send.error} shownAt={["/email"]} />
        <TextField
          label={text.email}
          type="email"
          inputMode="email"
          dir="ltr"
          autoComplete="off"
          autoFocus
          value={email}
          onChange={setEmail}
          error={problem?.at("/email")}
        />
        <Select label={text.role} value={role} onChange={setRole} choices={choices} />
      </form>
    </Dialog>
  );
}
