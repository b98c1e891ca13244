import { useState } from "react";
import { useCommon } from "../i18n/words.tsx";
import { Button } from "./Button.tsx";
import { Dialog } from "./Dialog.tsx";
import { isLink } from "./link.ts";
import { TextField } from "./TextField.tsx";

interface LinkDialogProps {
  /** Where it leads now. */
  readonly href: string | undefined;
  readonly onClose: () => void;
  readonly onLink: (href: string | undefined) => void;
}

/** Asks where a link leads; undefined takes the link away. */
export function LinkDialog({ href: before, onClose, onLink }: LinkDialogProps) {
  const common = useCommon();
  const [href, setHref] = useState(before ?? "");
  const actions = (
    <>
      {before ? <Button onPress={() => onLink(undefined)}>{common.richText.unlink}</Button> : null}
      <Button kind="primary" isDisabled={!isLink(href)} onPress={() => onLink(href)}>
        {before ? common.save : common.add}
      </Button>
    </>
  );
  return (
    <Dialog title={common.richText.link} isOpen onClose={onClose} actions={actions}>
      <TextField
        label={common.richText.linkTo}
        hint={common.richText.linkHint}
        dir="ltr"
        inputMode="url"
        autoFocus
        value={href}
        onChange={setHref}
      />
    </Dialog>
  );
}
