import { useState } from "react";
import { useCommon } from "../i18n/words.tsx";
import { Button } from "./Button.tsx";
import { Dialog } from "./Dialog.tsx";
import { TextField } from "./TextField.tsx";

/** Where a merchant's link may lead (the API refuses the rest). */
const isLink = (text: string): boolean => /^(https:\/\/|mailto:|tel:|\/(?!\/))\S/.test(text);

/** Asks where a link leads; undefined takes the link away. */
export function LinkDialog({ onClose, onLink }: { readonly onClose: () => void; readonly onLink: (href: string | undefined) => void }) {
  const common = useCommon();
  const [href, setHref] = useState("");
  const actions = (
    <>
      <Button onPress={() => onLink(undefined)}>{common.richText.unlink}</Button>
      <Button kind="primary" isDisabled={!isLink(href)} onPress={() => onLink(href)}>
        {common.add}
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
