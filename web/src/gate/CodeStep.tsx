/* biome-ignore-all lint/correctness/useExhaustiveDependencies: a code is asked for once for an address, and a failure told once */
import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { askCode } from "../api/account.ts";
import { Problem } from "../api/problem.ts";
import { fill, useGateText, useLocale } from "../i18n/words.tsx";
import { Button } from "../ui/Button.tsx";
import { ProblemMessage } from "../ui/ProblemMessage.tsx";
import { CodeField } from "./CodeField.tsx";
import { Frame, StepForm } from "./Frame.tsx";
import { useAction } from "./useAction.ts";

const waitSeconds = 30;

/** Seconds until another code may be asked for. */
const useCountdown = (since: number | undefined): number => {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const tick = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(tick);
  }, []);
  return since === undefined ? 0 : Math.min(waitSeconds, Math.max(0, Math.ceil(waitSeconds - (now - since) / 1000)));
};

interface CodeStepProps {
  readonly email: string;
  readonly step?: string;
  /** When the last code was asked for; undefined asks for one now. */
  readonly askedAt: number | undefined;
  readonly onAsked: (at: number) => void;
  readonly onCode: (code: string) => Promise<unknown>;
  readonly onBack: () => void;
  readonly children?: ReactNode;
  /** Pointers that the fields in `children` show themselves. */
  readonly shownAt?: readonly string[];
  readonly onProblem?: (error: unknown) => void;
}

/** Asks for the code from the mail; goes on by itself when it is complete. */
export function CodeStep({ email, step, askedAt, onAsked, onCode, onBack, children, shownAt = [], onProblem }: CodeStepProps) {
  const text = useGateText();
  const { locale } = useLocale();
  const [code, setCode] = useState("");
  const [resent, setResent] = useState(false);
  const asking = useAction();
  const checking = useAction();
  const left = useCountdown(askedAt);
  const first = useRef(askedAt === undefined);

  const ask = useCallback(() => asking.run(() => askCode({ email, locale }).then(() => onAsked(Date.now()))), [email, locale]);
  useEffect(() => {
    if (first.current) void ask();
    first.current = false;
  }, [ask]);
  useEffect(() => onProblem?.(checking.error), [checking.error]);

  const check = (complete: string) => void checking.run(() => onCode(complete)).then((good) => !good && setCode(""));
  const again = () => void ask().then((sent) => setResent(sent));
  const problem = checking.error instanceof Problem ? checking.error : undefined;
  const atCode = problem?.at("/code") ?? (problem?.code.includes("code") ? problem.message : undefined);
  return (
    <Frame title={text.code.title} lead={fill(text.code.sent, { email: `\u2068${email}\u2069` })} {...(step ? { step } : {})}>
      <StepForm onSubmit={() => code.length === 6 && check(code)}>
        <ProblemMessage error={asking.error} onRetry={() => void ask()} />
        {atCode ? null : <ProblemMessage error={checking.error} shownAt={shownAt} />}
        <CodeField value={code} onChange={setCode} onComplete={check} error={atCode} isDisabled={checking.pending} />
        <Button kind="primary" type="submit" wide isPending={checking.pending} isDisabled={code.length !== 6}>
          {text.code.submit}
        </Button>
        <div className="gate-row">
          <Button kind="plain" onPress={again} isDisabled={left > 0 || asking.pending}>
            {left > 0 ? fill(text.code.resendIn, { n: left }) : text.code.resend}
          </Button>
          <Button kind="plain" onPress={onBack}>
            {text.code.otherEmail}
          </Button>
        </div>
        <p className="visually-hidden" role="status">
          {checking.pending ? text.code.checking : resent ? text.code.resent : ""}
        </p>
        {children}
      </StepForm>
    </Frame>
  );
}
