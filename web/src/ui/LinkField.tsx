import { Check, ChevronDown } from "lucide-react";
import { useRef, useState } from "react";
import { Button, ComboBox, Header, Input, ListBox, ListBoxItem, ListBoxSection, Popover, Text, useFilter } from "react-aria-components";
import { useText } from "../i18n/words.tsx";
import { Icon } from "./Icon.tsx";
import { addressIn, isLink, placeOf } from "./link.ts";
import { type LinkGroup, type LinkTarget, useLinkTargets } from "./linkTargets.ts";
import { FieldLabel, FieldNote, type FieldProps } from "./TextField.tsx";

interface LinkFieldProps extends FieldProps {
  readonly storeId: string;
  /** Empty while it leads nowhere. */
  readonly value: string;
  readonly onChange: (href: string) => void;
}

/** Rows of each group; more are found by their titles. */
const mostRows = 8;

/** What fits to the words, by title or by address, and first of all the address that they may be themselves. */
const useFitting = (groups: readonly LinkGroup[], typed: string | undefined): LinkGroup[] => {
  const { content: text } = useText();
  const { contains } = useFilter({ sensitivity: "base" });
  const words = typed?.trim() ?? "";
  const fits = ({ title, href, isFound }: LinkTarget) =>
    isFound || contains(title, words) || (words.startsWith("/") && href.includes(words));
  const address = words === "" ? undefined : addressIn(words);
  const own: LinkGroup[] = address ? [{ title: text.link.address, targets: [{ href: address, title: address }] }] : [];
  const found = groups.map(({ title, targets }) => ({ title, targets: targets.filter(fits).slice(0, mostRows) }));
  const isThere = found.some(({ targets }) => targets.some(({ href }) => href === address));
  return [...(isThere ? [] : own), ...found].filter(({ targets }) => targets.length > 0);
};

function Options({ groups }: { readonly groups: readonly LinkGroup[] }) {
  const { content: text } = useText();
  return (
    <ListBox className="list-box" renderEmptyState={() => <p className="list-empty">{text.link.none}</p>}>
      {groups.map(({ title, targets }) => (
        <ListBoxSection key={title} id={title} className="menu-section">
          <Header className="menu-title">{title}</Header>
          {targets.map((target) => (
            <ListBoxItem key={target.href} id={target.href} textValue={target.title} className="list-option">
              <span className="list-option-text">
                <span dir="auto">{target.title}</span>
                {target.title === target.href ? null : (
                  <span className="list-option-note">
                    <bdi dir="ltr">{target.href}</bdi>
                  </span>
                )}
              </span>
              <span className="list-option-check">
                <Icon of={Check} size={16} />
              </span>
            </ListBoxItem>
          ))}
        </ListBoxSection>
      ))}
    </ListBox>
  );
}

/** What is typed and where it leads: words look for a page, an address is taken as it is, and leaving the field decides. */
const useTyping = ({ storeId, value, onChange }: Pick<LinkFieldProps, "storeId" | "value" | "onChange">) => {
  const [typed, setTyped] = useState<string>();
  // The list asks to settle in the same moment in which Escape takes back what was typed.
  const now = useRef(typed);
  const write = (words: string | undefined) => {
    now.current = words;
    setTyped(words);
  };
  const { groups, title } = useLinkTargets(storeId, typed ?? "", value);
  const fitting = useFitting(groups, typed);
  const take = (href: string) => {
    write(undefined);
    if (href !== value) onChange(href);
  };
  return {
    typed,
    title,
    fitting,
    take,
    type: (words: string) => {
      write(words === title ? undefined : words);
      if (isLink(words)) onChange(words);
    },
    forget: () => write(undefined),
    settle: () => {
      const words = now.current?.trim();
      if (words === undefined) return;
      const isNamed = (one: LinkTarget) => one.title.localeCompare(words, undefined, { sensitivity: "base" }) === 0;
      take(addressIn(words) ?? fitting.flatMap(({ targets }) => targets).find(isNamed)?.href ?? words);
    },
  };
};

/**
 * Where something leads: a page of the shop, searched by its title, or any address that is typed. Shows the title of what is linked.
 * What is neither stays as it was typed, and is said to be wrong.
 */
export function LinkField({ label, hint, error, optional = false, ...given }: LinkFieldProps) {
  const { content: text } = useText();
  const { value } = given;
  const { typed, title, fitting, type, take, forget, settle } = useTyping(given);
  const isWrong = typed === undefined && value !== "" && !isLink(value);
  const wrong = error ?? (isWrong ? text.link.wrong : undefined);
  const selected = fitting.flatMap(({ targets }) => targets).find(({ href }) => placeOf(href) === placeOf(value));
  return (
    <ComboBox
      className="field link-field"
      allowsCustomValue
      allowsEmptyCollection
      menuTrigger={typed === undefined ? "manual" : "input"} // a title that stands there by itself opens nothing
      defaultFilter={() => true}
      inputValue={typed ?? title ?? value}
      onInputChange={type}
      selectedKey={selected?.href ?? null}
      onSelectionChange={(href) => (href === null ? settle() : take(String(href)))}
      onFocus={({ target }) => target instanceof HTMLInputElement && target.select()}
      onBlur={settle}
      isInvalid={Boolean(wrong)}
      validationBehavior="aria"
    >
      <FieldLabel label={label} optional={optional} />
      <div className="input-row" onKeyDownCapture={({ key }) => key === "Escape" && forget()}>
        <Input className="input" maxLength={500} />
        <Button className="link-open" aria-label={text.link.choose}>
          <Icon of={ChevronDown} size={16} />
        </Button>
      </div>
      {title && typed === undefined && !wrong ? (
        <Text slot="description" className="field-hint link-place">
          <bdi dir="ltr">{placeOf(value)}</bdi>
        </Text>
      ) : (
        <FieldNote hint={hint ?? text.link.hint} error={wrong} />
      )}
      <Popover className="popover select-popover">
        <Options groups={fitting} />
      </Popover>
    </ComboBox>
  );
}
