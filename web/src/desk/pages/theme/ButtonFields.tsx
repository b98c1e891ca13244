import type { Locale } from "@matjar/core/kernel";
import { useText } from "../../../i18n/words.tsx";
import { LinkField } from "../../../ui/LinkField.tsx";
import { LocalTextField, type LocalTextValue } from "../../../ui/LocalTextField.tsx";

interface ButtonFieldsProps {
  readonly label: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly locales: readonly Locale[];
  readonly storeId: string;
  readonly error: string | undefined;
}

interface ButtonValue {
  readonly label: LocalTextValue;
  readonly href: string;
}

/** A button's words and where it leads; without words there is none. */
export function ButtonFields({ label, value, onChange, locales, storeId, error }: ButtonFieldsProps) {
  const { theme: text } = useText();
  const button = value as ButtonValue | undefined;
  const href = button?.href ?? "/search/";
  return (
    <fieldset className="stack">
      <legend className="field-label">{label}</legend>
      <LocalTextField
        label={text.buttonWords}
        optional
        value={button?.label}
        locales={locales}
        onChange={(words) => onChange(words ? { label: words, href } : undefined)}
      />
      {button ? (
        <LinkField
          label={text.buttonHref}
          storeId={storeId}
          value={href}
          onChange={(next) => onChange({ ...button, href: next })}
          error={error}
        />
      ) : null}
    </fieldset>
  );
}
