import { Check } from "lucide-react";
import { fill, useText } from "../../../i18n/words.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { Select } from "../../../ui/Select.tsx";
import type { ProductForm } from "./form.ts";
import { VariantFields, type VariantFieldsProps } from "./VariantFields.tsx";

interface VariantDialogProps extends VariantFieldsProps {
  readonly pictureIds: ProductForm["pictureIds"];
  readonly onClose: () => void;
}

/** All of one variant. What is typed is part of the page's draft: it is saved with the product. */
export function VariantDialog({ pictureIds, onClose, ...fields }: VariantDialogProps) {
  const { products: text } = useText();
  const { variant, onChange, name } = fields;
  const choose = (id: string) => onChange({ pictureId: pictureIds.find((one) => one === id) });
  return (
    <Dialog
      title={name}
      isOpen
      onClose={onClose}
      form="side"
      actions={
        <Button kind="primary" icon={Check} onPress={onClose}>
          {text.done}
        </Button>
      }
    >
      <div className="stack">
        <VariantFields {...fields} />
        {pictureIds.length > 0 ? (
          <Select
            label={text.variantPicture}
            value={variant.pictureId ?? ""}
            onChange={choose}
            choices={[
              { value: "", label: text.noPicture },
              ...pictureIds.map((id, i) => ({ value: id as string, label: fill(text.picture, { n: i + 1 }) })),
            ]}
          />
        ) : null}
      </div>
    </Dialog>
  );
}
