import { useCommon } from "../../../i18n/words.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { type Around, SchemaForm } from "./SchemaForm.tsx";
import type { JsonSchema, Settings } from "./shape.ts";

interface SectionDialogProps extends Around {
  readonly title: string;
  /** The theme's own schema of the section's settings. */
  readonly schema: JsonSchema;
  readonly settings: Settings;
  readonly onChange: (settings: Settings) => void;
  readonly onClose: () => void;
}

/** Settings of one section, as a form made from the theme's schema. Changes are part of the page's draft. */
export function SectionDialog({ title, schema, settings, onChange, onClose, ...around }: SectionDialogProps) {
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
      <SchemaForm schema={schema} value={settings} onChange={onChange} path="" {...around} />
    </Dialog>
  );
}
