import type { HTMLAttributes, ReactNode } from "react";
import {
  type TextFieldProps as AriaProps,
  TextField as AriaTextField,
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
} from "react-aria-components";
import { useCommon } from "../i18n/words.tsx";

export interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong, in the reader's language: from the API (`problem.at(…)`) or from a check on leaving the field. */
  readonly error?: string | undefined;
  readonly optional?: boolean;
}

interface TextFieldProps extends FieldProps, Omit<AriaProps, "className" | "style" | "children" | "isInvalid" | "inputMode"> {
  readonly placeholder?: string;
  readonly inputMode?: HTMLAttributes<HTMLInputElement>["inputMode"];
  /** More than one: a text area. */
  readonly rows?: number;
  /** `ltr` for addresses, codes and other Latin things; `auto` follows what is typed. */
  readonly dir?: "ltr" | "auto";
  readonly before?: ReactNode;
  readonly after?: ReactNode;
}

export const FieldLabel = ({ label, optional = false }: { readonly label: string; readonly optional?: boolean }) => {
  const common = useCommon();
  return (
    <Label className="field-label">
      {label}
      {optional ? <span className="field-optional">{common.optional}</span> : null}
    </Label>
  );
};

/** The hint below a field, or in its place what is wrong. */
export const FieldNote = ({ hint, error }: Pick<FieldProps, "hint" | "error">) => (
  <>
    {hint && !error ? (
      <Text slot="description" className="field-hint">
        {hint}
      </Text>
    ) : null}
    <FieldError className="field-error">{error}</FieldError>
  </>
);

export function TextField({
  label,
  hint,
  error,
  optional,
  placeholder,
  inputMode,
  rows = 1,
  dir = "auto",
  before,
  after,
  ...rest
}: TextFieldProps) {
  const shared = { className: "input", dir, ...(placeholder ? { placeholder } : {}) };
  return (
    <AriaTextField {...rest} isInvalid={Boolean(error)} validationBehavior="aria" className="field">
      <FieldLabel label={label} optional={optional ?? false} />
      <div className="input-row">
        {before}
        {rows > 1 ? <TextArea {...shared} rows={rows} /> : <Input {...shared} {...(inputMode ? { inputMode } : {})} />}
        {after}
      </div>
      <FieldNote hint={hint} error={error} />
    </AriaTextField>
  );
}
