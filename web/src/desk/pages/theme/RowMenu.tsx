import { EllipsisVertical } from "lucide-react";
import { IconButton } from "../../../ui/Button.tsx";
import { type Entry, Menu } from "../../../ui/Menu.tsx";

/** What else can be done with one row. */
export const RowMenu = ({ label, entries }: { readonly label: string; readonly entries: readonly Entry[] }) => (
  <Menu label={label} groups={[{ entries }]}>
    <IconButton icon={EllipsisVertical} label={label} />
  </Menu>
);
