import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { references } from "../../../api/shelf.ts";
import { fill, useCommon, useText } from "../../../i18n/words.tsx";
import { IconButton } from "../../../ui/Button.tsx";
import { Select } from "../../../ui/Select.tsx";

type Of = "collections" | "products";

const useReferences = (storeId: string, of: Of) =>
  useQuery({ queryKey: ["store", storeId, of, "references"], queryFn: () => references(storeId, of) }).data ?? [];

interface OneReferenceProps {
  readonly label: string;
  readonly storeId: string;
  readonly of: Of;
  readonly value: string | undefined;
  readonly onChange: (id: string | undefined) => void;
}

/** One product or collection, or none. */
export function OneReference({ label, storeId, of, value, onChange }: OneReferenceProps) {
  const { theme: text } = useText();
  const all = useReferences(storeId, of);
  const choices = [{ value: "", label: text.none }, ...all.map(({ id, title }) => ({ value: id, label: title }))];
  return <Select label={label} value={value ?? ""} choices={choices} onChange={(id) => onChange(id === "" ? undefined : id)} />;
}

interface ReferenceListProps {
  readonly label: string;
  readonly storeId: string;
  readonly of: Of;
  readonly value: readonly string[];
  readonly onChange: (ids: string[]) => void;
  readonly max: number;
}

/** Some products or collections in an order of one's own; none means the newest. */
export function ReferenceList({ label, storeId, of, value, onChange, max }: ReferenceListProps) {
  const { theme: text } = useText();
  const common = useCommon();
  const all = useReferences(storeId, of);
  const titleOf = (id: string) => all.find((one) => one.id === id)?.title ?? id;
  const rest = all.filter(({ id }) => !value.includes(id)).map(({ id, title }) => ({ value: id, label: title }));
  return (
    <fieldset className="stack">
      <legend className="field-label">{label}</legend>
      {value.length === 0 ? <p className="soft small">{text.newest}</p> : null}
      <ul>
        {value.map((id) => (
          <li key={id} className="reference">
            <bdi>{titleOf(id)}</bdi>
            <IconButton
              icon={X}
              label={fill(text.removeOne, { name: titleOf(id) })}
              onPress={() => onChange(value.filter((other) => other !== id))}
            />
          </li>
        ))}
      </ul>
      {value.length < max && rest.length > 0 ? (
        <Select label={common.add} hideLabel value={undefined} choices={rest} onChange={(id) => onChange([...value, id])} />
      ) : null}
    </fieldset>
  );
}
