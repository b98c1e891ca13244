import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useCommon } from "../i18n/words.tsx";
import { IconButton } from "./Button.tsx";

interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** `sheet` rises from the lower edge on a phone; `side` comes from the inline end. */
  readonly form?: "center" | "sheet" | "side";
  /** Buttons, in one row at the end; the primary one last. */
  readonly actions?: ReactNode;
}

/** A dialog that holds the focus, closes by Escape, by the cross and by a press outside, and gives the focus back. */
export function Dialog({ title, isOpen, onClose, children, form = "center", actions }: DialogProps) {
  const common = useCommon();
  return (
    <ModalOverlay className="overlay" data-form={form} isDismissable isOpen={isOpen} onOpenChange={(open) => open || onClose()}>
      <Modal className="modal" data-form={form}>
        <AriaDialog className="dialog">
          <header className="dialog-head">
            <Heading slot="title" className="dialog-title">
              {title}
            </Heading>
            <IconButton slot="close" label={common.close} icon={X} />
          </header>
          <div className="dialog-body">{children}</div>
          {actions ? <footer className="dialog-foot">{actions}</footer> : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
