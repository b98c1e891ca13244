import type { LucideIcon } from "lucide-react";
import type { ReactElement } from "react";
import { Menu as AriaMenu, Header, MenuItem, MenuSection, MenuTrigger, Popover } from "react-aria-components";
import { Icon } from "./Icon.tsx";

export interface Entry {
  readonly id: string;
  readonly label: string;
  readonly icon?: LucideIcon;
  readonly note?: string;
  readonly onAction: () => void;
  readonly kind?: "stop";
}

interface MenuProps {
  readonly label: string;
  /** The button that opens it. */
  readonly children: ReactElement;
  readonly defaultOpen?: boolean;
  readonly groups: readonly { readonly title?: string; readonly entries: readonly Entry[] }[];
}

export const Menu = ({ label, children, groups, defaultOpen = false }: MenuProps) => (
  <MenuTrigger defaultOpen={defaultOpen}>
    {children}
    <Popover className="popover">
      <AriaMenu aria-label={label} className="list-box">
        {groups.map((group, index) => (
          <MenuSection key={group.title ?? String(index)} className="menu-section" aria-label={group.title ?? label}>
            {group.title ? <Header className="menu-title">{group.title}</Header> : null}
            {group.entries.map((entry) => (
              <MenuItem
                key={entry.id}
                id={entry.id}
                textValue={entry.label}
                onAction={entry.onAction}
                className="list-option"
                data-kind={entry.kind}
              >
                {entry.icon ? <Icon of={entry.icon} size={20} /> : null}
                <span className="list-option-text">
                  <span>{entry.label}</span>
                  {entry.note ? (
                    <span className="list-option-note" dir="auto">
                      {entry.note}
                    </span>
                  ) : null}
                </span>
              </MenuItem>
            ))}
          </MenuSection>
        ))}
      </AriaMenu>
    </Popover>
  </MenuTrigger>
);
