import { useState } from "react";
import { signIn } from "../api/account.ts";
import { loadGate } from "../i18n/gate.ts";
import { Speaking, useGateText } from "../i18n/words.tsx";
import { CodeStep } from "./CodeStep.tsx";
import { EmailStep } from "./EmailStep.tsx";

/** The page of the desk that asked for signing in; anything but a path of the desk is ignored. */
const nextPage = (): string => {
  const next = new URLSearchParams(location.search).get("next") ?? "";
  return /^\/desk(\/|$|\?)/.test(next) ? next : "/desk/";
};

function Steps() {
  const text = useGateText();
  const [email, setEmail] = useState("");
  const [askedAt, setAskedAt] = useState<number>();
  const [asks, setAsks] = useState(true);
  const came = new URLSearchParams(location.search).has("next");
  if (asks)
    return (
      <EmailStep
        from={{ email, storeName: "" }}
        opens={false}
        note={came ? text.signIn.again : undefined}
        onNext={(begun) => {
          setEmail(begun.email);
          setAskedAt(undefined);
          setAsks(false);
        }}
      />
    );
  const check = (code: string) => signIn({ email, code }).then(() => location.assign(nextPage()));
  return <CodeStep email={email} askedAt={askedAt} onAsked={setAskedAt} onCode={check} onBack={() => setAsks(true)} />;
}

export default function SignIn() {
  return (
    <Speaking load={loadGate} whileLoading={null}>
      <Steps />
    </Speaking>
  );
}
