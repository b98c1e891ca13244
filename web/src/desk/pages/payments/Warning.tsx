import { TriangleAlert } from "lucide-react";
import { Icon } from "../../../ui/Icon.tsx";

/** Something that the merchant should know before going on. Names that are one long word break where they must. */
export const Warning = ({ children }: { readonly children: string }) => (
  <div className="notice" data-tone="attention" role="status">
    <Icon of={TriangleAlert} />
    <p style={{ overflowWrap: "anywhere", minInlineSize: 0 }}>{children}</p>
  </div>
);
