import type { ImportJob } from "../../../api/imports.ts";
import { useFormat } from "../../../i18n/format.ts";
import { fill, plural, useLocale, useText } from "../../../i18n/words.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Card } from "../../../ui/Card.tsx";
import { Badge, type Tone } from "../../../ui/states.tsx";

interface PlanCardProps {
  readonly job: ImportJob;
  readonly running: boolean;
  readonly onRun: () => void;
  readonly onAnother: () => void;
}

const parts: readonly { readonly id: keyof ImportJob["plan"]; readonly tone: Tone }[] = [
  { id: "create", tone: "done" },
  { id: "update", tone: "accent" },
  { id: "skip", tone: "attention" },
  { id: "variants", tone: "neutral" },
  { id: "pictures", tone: "neutral" },
];

/** What would be written, and how far it is. */
export function PlanCard({ job, running, onRun, onAnother }: PlanCardProps) {
  const { import: text } = useText().shelf;
  const { locale } = useLocale();
  const format = useFormat();
  const { plan, progress } = job;
  const nothing = plan.create + plan.update === 0;
  const sentence = fill(text.running, { done: format.number(progress.done), total: format.number(progress.total) });
  return (
    <Card title={text.plan}>
      <div className="plan">
        {parts
          .filter(({ id }) => plan[id] > 0)
          .map(({ id, tone }) => (
            <Badge key={id} tone={tone}>
              {plural(locale, text[id], plan[id])}
            </Badge>
          ))}
      </div>
      {nothing ? <p className="soft">{text.nothing}</p> : null}
      {running || progress.done > 0 ? (
        <div className="stack" role="status">
          <progress className="progress" max={Math.max(progress.total, 1)} value={progress.done} aria-label={sentence} />
          <p>
            {sentence} <span className="soft small">{text.stay}</span>
          </p>
        </div>
      ) : null}
      <div className="row">
        <Button isDisabled={running} onPress={onAnother}>
          {text.another}
        </Button>
        {nothing ? null : (
          <Button kind="primary" isPending={running} onPress={onRun}>
            {progress.done > 0 ? text.goOn : text.run}
          </Button>
        )}
      </div>
    </Card>
  );
}
