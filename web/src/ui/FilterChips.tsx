/* biome-ignore-all lint/a11y/useSemanticElements: a fieldset cannot be a row that scrolls in every browser */
interface FilterChipsProps<V extends string> {
  readonly label: string;
  /** `all` is what is on when nothing is filtered. */
  readonly value: V | "all";
  readonly onChange: (value: V | "all") => void;
  readonly choices: readonly { readonly value: V | "all"; readonly label: string }[];
}

/** One filter of a list as chips in a row, which on a phone scrolls sideways. The chip that is on says so. */
export const FilterChips = <V extends string>({ label, value, onChange, choices }: FilterChipsProps<V>) => (
  <div role="group" aria-label={label} className="chips">
    {choices.map((choice) => (
      <button
        key={choice.value}
        type="button"
        className="chip"
        aria-pressed={choice.value === value}
        onClick={() => onChange(choice.value)}
      >
        {choice.label}
      </button>
    ))}
  </div>
);
