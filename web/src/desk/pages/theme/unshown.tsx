import type { SectionDefinition } from "@matjar/theme-kit/contract/definition.ts";
import type { FieldKind } from "@matjar/theme-kit/contract/fields.ts";
import { EyeOff } from "lucide-react";
import type { Unshown } from "../../../api/site.ts";
import { fill, useLocale, useText } from "../../../i18n/words.tsx";
import { Icon } from "../../../ui/Icon.tsx";

type Shelved = "product" | "products" | "collection" | "collections" | "posts" | "picture";
const isShelved = (kind: FieldKind): kind is Shelved =>
  ["product", "products", "collection", "collections", "posts", "picture"].includes(kind);

/** When a section will be seen that is not: by what its theme needs and the shop lacks. Undefined for one that is seen. */
export const useWhyUnshown = () => {
  const { theme: text } = useText();
  const { locale } = useLocale();
  return (kind: Pick<SectionDefinition, "settings"> | undefined, unshown: Pick<Unshown, "lacks"> | undefined): string | undefined => {
    if (!unshown) return undefined;
    const [lack] = unshown.lacks;
    if (lack === undefined) return text.unshown.filled;
    if (lack === "blocks") return text.unshown.blocks;
    const field = kind?.settings[lack];
    if (!field) return text.unshown.filled;
    return isShelved(field.kind) ? text.unshown[field.kind] : fill(text.unshown.field, { field: field.label[locale] });
  };
};

export const UnshownNote = ({ why }: { readonly why: string | undefined }) =>
  why ? (
    <span className="unshown">
      <Icon of={EyeOff} size={16} />
      {why}
    </span>
  ) : null;
