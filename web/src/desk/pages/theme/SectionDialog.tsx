import type { Block, Section } from "@matjar/core/site/schema";
import type { SectionDefinition } from "@matjar/theme-kit/contract/definition.ts";
import { useCommon } from "../../../i18n/words.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { BlockList } from "./BlockList.tsx";
import { type Around, FieldForm } from "./FieldForm.tsx";

interface SectionDialogProps extends Around {
  readonly title: string;
  /** What the theme says of the section's type. */
  readonly kind: SectionDefinition;
  readonly section: Section;
  readonly onChange: (part: Partial<Section>) => void;
  readonly onClose: () => void;
}

/** Settings of one section and of its parts, as a form made from the theme's fields. Changes are part of the page's draft. */
export function SectionDialog({ title, kind, section, onChange, onClose, ...around }: SectionDialogProps) {
  const common = useCommon();
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      form="side"
      actions={
        <Button kind="primary" onPress={onClose}>
          {common.close}
        </Button>
      }
    >
      <div className="stack">
        {kind.blocks && Object.keys(kind.settings).length === 0 ? null : (
          <FieldForm
            fields={kind.settings}
            value={section.settings}
            onChange={(settings) => onChange({ settings })}
            path="/settings"
            {...around}
          />
        )}
        {kind.blocks ? (
          <BlockList
            kinds={kind.blocks}
            max={kind.maxBlocks ?? 30}
            value={section.blocks}
            onChange={(blocks: Block[]) => onChange({ blocks })}
            {...around}
          />
        ) : null}
      </div>
    </Dialog>
  );
}
