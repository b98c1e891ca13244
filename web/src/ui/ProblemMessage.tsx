import { TriangleAlert } from "lucide-react";
import { Problem } from "../api/problem.ts";
import { type CommonText, useCommon } from "../i18n/words.tsx";
import { Button } from "./Button.tsx";
import { Icon } from "./Icon.tsx";

/** A sentence for any failure, in the reader's language: the API's own where it has one. */
export const sentenceOf = (error: unknown, common: CommonText): string => {
  if (!(error instanceof Problem)) return common.errors.server;
  if (error.code === "network") return common.errors.network;
  return error.message || (error.status === 404 ? common.errors.notFound : common.errors.server);
};

interface ProblemMessageProps {
  readonly error: unknown;
  /** Pointers that a field of this form already shows. */
  readonly shownAt?: readonly string[];
  readonly onRetry?: () => void;
}

/** What failed, at the top of its form. Wrong fields that no field shows are listed here, so that nothing is swallowed. */
export function ProblemMessage({ error, shownAt = [], onRetry }: ProblemMessageProps) {
  const common = useCommon();
  if (!error) return null;
  const others = error instanceof Problem ? error.errors.filter(({ pointer }) => !shownAt.includes(pointer)) : [];
  return (
    <div className="problem" role="alert">
      <Icon of={TriangleAlert} />
      <div className="problem-text">
        <p>{sentenceOf(error, common)}</p>
        {others.length > 0 ? (
          <ul>
            {others.map((field) => (
              <li key={field.pointer}>
                <code dir="ltr">{field.pointer.slice(1)}</code> {field.detail}
              </li>
            ))}
          </ul>
        ) : null}
      </div>
      {onRetry ? <Button onPress={onRetry}>{common.retry}</Button> : null}
    </div>
  );
}
