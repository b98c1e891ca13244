/* biome-ignore-all lint/suspicious/noArrayIndexKey: rules have no id, and their order means nothing */
import { Plus, X } from "lucide-react";
import { fill, useText } from "../../../i18n/words.tsx";
import { Button, IconButton } from "../../../ui/Button.tsx";
import { MoneyField } from "../../../ui/MoneyField.tsx";
import { Select } from "../../../ui/Select.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { Segments } from "../../../ui/toggles.tsx";
import { type Field, maxRules, newRule, onField, type Rule, type Rules } from "./form.ts";

interface RuleMembersProps {
  readonly members: Rules;
  readonly currency: string;
  readonly onChange: (members: Rules) => void;
  readonly at: (pointer: string) => string | undefined;
}

const fields: readonly Field[] = ["tag", "brand", "type", "price"];

function RuleForm({
  rule,
  index,
  currency,
  onChange,
  at,
}: {
  readonly rule: Rule;
  readonly index: number;
  readonly currency: string;
  readonly onChange: (rule: Rule) => void;
  readonly at: RuleMembersProps["at"];
}) {
  const { collections: text } = useText().shelf;
  const pointer = (name: string) => at(`/members/rules/${index}/${name}`);
  return (
    <>
      <Select
        label={text.field}
        value={rule.field}
        onChange={(field) => onChange(onField(rule, field))}
        choices={fields.map((value) => ({ value, label: text.fields[value] }))}
      />
      {rule.field === "price" ? (
        <div className="fields">
          <MoneyField
            label={text.atLeast}
            optional
            currency={currency}
            value={rule.atLeast}
            onChange={(atLeast) => onChange({ ...rule, atLeast })}
            error={pointer("atLeast")}
          />
          <MoneyField
            label={text.atMost}
            optional
            currency={currency}
            value={rule.atMost}
            onChange={(atMost) => onChange({ ...rule, atMost })}
            error={pointer("atMost")}
          />
        </div>
      ) : (
        <TextField label={text.is} value={rule.is} onChange={(is) => onChange({ ...rule, is })} maxLength={60} error={pointer("is")} />
      )}
    </>
  );
}

/** Conditions by which products come in by themselves. */
export function RuleMembers({ members, currency, onChange, at }: RuleMembersProps) {
  const { collections: text } = useText().shelf;
  const { rules } = members;
  const set = (next: Rule[]) => onChange({ ...members, rules: next });
  return (
    <div className="stack">
      {rules.length > 1 ? (
        <Segments
          label={text.match}
          value={members.match}
          onChange={(match) => onChange({ ...members, match })}
          choices={(["all", "any"] as const).map((value) => ({ value, label: text.matches[value] }))}
        />
      ) : null}
      <ul className="stack">
        {rules.map((rule, index) => (
          <li key={index} className="rule inset">
            <RuleForm
              rule={rule}
              index={index}
              currency={currency}
              onChange={(next) => set(rules.map((old, i) => (i === index ? next : old)))}
              at={at}
            />
            <IconButton
              icon={X}
              label={fill(text.removeRule, { n: index + 1 })}
              isDisabled={rules.length === 1}
              onPress={() => set(rules.filter((_, i) => i !== index))}
            />
          </li>
        ))}
      </ul>
      {rules.length < maxRules ? (
        <div>
          <Button icon={Plus} onPress={() => set([...rules, newRule])}>
            {text.addRule}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
