import type { Locale } from "@matjar/core/kernel";
import { useText } from "../../../i18n/words.tsx";
import { LocalTextField, type LocalTextValue } from "../../../ui/LocalTextField.tsx";
import { TextField } from "../../../ui/TextField.tsx";

interface ButtonFieldsProps {
  readonly label: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly locales: readonly Locale[];
  readonly error: string | undefined;
}

interface ButtonValue {
  readonly label: LocalTextValue;
  readonly href: string;
}

/** A button's words and where it leads; without words there is none. */
export function ButtonFields({ label, value, onChange, locales, error }: ButtonFieldsProps) {
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
        <TextField
          label={text.buttonHref}
          dir="ltr"
          value={href}
          onChange={(typed) => onChange({ ...button, href: typed })}
          error={error}
        />
      ) : null}
    </fieldset>
  );
}
