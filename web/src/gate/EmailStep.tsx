import { useState } from "react";
import { useCommon, useGateText } from "../i18n/words.tsx";
import { Button } from "../ui/Button.tsx";
import { TextField } from "../ui/TextField.tsx";
import type { Begun } from "./begin.ts";
import { Frame, StepForm } from "./Frame.tsx";

const looksLikeEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim());

interface EmailStepProps {
  readonly from: Begun;
  /** Sign-up asks for the store's name as well. */
  readonly opens: boolean;
  readonly onNext: (begun: Begun) => void;
  readonly note?: string | undefined;
}

export function EmailStep({ from, opens, onNext, note }: EmailStepProps) {
  const text = useGateText();
  const common = useCommon();
  const [email, setEmail] = useState(from.email);
  const [storeName, setStoreName] = useState(from.storeName);
  const [left, setLeft] = useState({ email: false, storeName: false });
  const wrongEmail = email.trim() === "" ? common.required : looksLikeEmail(email) ? undefined : text.emailWrong;
  const wrongName = opens && storeName.trim() === "" ? common.required : undefined;
  const go = () => {
    setLeft({ email: true, storeName: true });
    if (!wrongEmail && !wrongName) onNext({ email: email.trim(), storeName: storeName.trim() });
  };
  const words = opens ? text.start : text.signIn;
  const foot = opens ? (
    <>
      {text.start.haveOne} <a href="/sign-in/">{text.start.signIn}</a>
    </>
  ) : (
    <>
      {text.signIn.noStore} <a href="/sign-up/">{text.signIn.open}</a>
    </>
  );
  return (
    <Frame title={words.title} lead={note ?? words.lead} foot={foot}>
      <StepForm onSubmit={go}>
        <TextField
          label={text.email}
          type="email"
          inputMode="email"
          autoComplete="email"
          dir="ltr"
          value={email}
          onChange={setEmail}
          onBlur={() => setLeft({ ...left, email: email !== "" })}
          hint={text.emailHint}
          error={left.email ? wrongEmail : undefined}
          maxLength={254}
          autoFocus
        />
        {opens ? (
          <TextField
            label={text.storeName}
            autoComplete="organization"
            value={storeName}
            onChange={setStoreName}
            onBlur={() => setLeft({ ...left, storeName: storeName !== "" })}
            error={left.storeName ? wrongName : undefined}
            maxLength={80}
          />
        ) : null}
        <Button kind="primary" type="submit" wide>
          {words.submit}
        </Button>
      </StepForm>
    </Frame>
  );
}
