import { sectionKind, sectionName, type SectionType } from "@matjar/theme-kit/sections.ts";
import { z } from "zod";
import { fill, useCommon, useLocale, useText } from "../../../i18n/words.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { type Around, SchemaForm } from "./SchemaForm.tsx";
import type { JsonSchema, Settings } from "./shape.ts";

interface SectionDialogProps extends Around {
  readonly type: SectionType;
  readonly settings: Settings;
  readonly onChange: (settings: Settings) => void;
  readonly onClose: () => void;
}

/** Settings of one section, as a form made from the theme's own schema. Changes are part of the page's draft. */
export function SectionDialog({ type, settings, onChange, onClose, ...around }: SectionDialogProps) {
  const { theme: text } = useText();
  const common = useCommon();
  const { locale } = useLocale();
  const schema = z.toJSONSchema(sectionKind(type).settings, { io: "input", unrepresentable: "any" }) as JsonSchema;
  return (
    <Dialog title={fill(text.editSection, { name: sectionName(type, locale) })} isOpen onClose={onClose} form="side" actions={<Button kind="primary" onPress={onClose}>{common.close}</Button>}>
      <SchemaForm schema={schema} value={settings} onChange={onChange} path="" {...around} />
    </Dialog>
  );
}
