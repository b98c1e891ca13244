import type { Returns } from "@matjar/core/store/schema";
import { useText } from "../../../i18n/words.tsx";
import { Card } from "../../../ui/Card.tsx";
import { Segments } from "../../../ui/toggles.tsx";
import { WholeField } from "../../../ui/WholeField.tsx";
import type { CardProps } from "./card.ts";

type Answer = "unsaid" | "none" | "taken";

const answerOf = (returns: Returns | undefined): Answer => (returns === undefined ? "unsaid" : returns.days === 0 ? "none" : "taken");

/** Two weeks at the buyer's cost: what the law of most countries asks for at least. */
const returnsFor = (answer: Answer): Returns | undefined =>
  answer === "unsaid" ? undefined : { days: answer === "none" ? 0 : 14, paidBy: "buyer" };

/** What the shop promises about goods sent back: days and who pays. */
export function ReturnsCard({ store, change, at }: CardProps) {
  const { settings: text } = useText();
  const { returns } = store;
  return (
    <Card title={text.returns} lead={text.returnsLead}>
      <Segments
        label={text.returnsAre}
        value={answerOf(returns)}
        onChange={(answer) => change({ returns: returnsFor(answer) })}
        choices={[
          { value: "unsaid", label: text.returnsUnsaid },
          { value: "none", label: text.returnsNone },
          { value: "taken", label: text.returnsTaken },
        ]}
      />
      {returns && returns.days > 0 ? (
        <div className="fields">
          <WholeField
            label={text.returnsDays}
            value={returns.days}
            onChange={(days) => days !== undefined && days > 0 && change({ returns: { ...returns, days } })}
            error={at("/returns/days")}
          />
          <Segments
            label={text.returnsPaidBy}
            value={returns.paidBy}
            onChange={(paidBy) => change({ returns: { ...returns, paidBy } })}
            choices={[
              { value: "buyer", label: text.returnsBuyer },
              { value: "store", label: text.returnsStore },
            ]}
          />
        </div>
      ) : null}
    </Card>
  );
}
