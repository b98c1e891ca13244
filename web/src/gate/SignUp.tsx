import { lazy, Suspense, useEffect, useState } from "react";
import { signUp } from "../api/account.ts";
import { Problem } from "../api/problem.ts";
import { loadGate } from "../i18n/gate.ts";
import { fill, Speaking, useGateText, useLocale } from "../i18n/words.tsx";
import { type Begun, begin, begun, forget } from "./begin.ts";
import { CodeStep } from "./CodeStep.tsx";
import { EmailStep } from "./EmailStep.tsx";
import { guessDetails } from "./guess.ts";
import { type Opened, opened, rememberOpened } from "./opened.ts";
import { type Chosen, StoreDetails } from "./StoreDetails.tsx";

const loadFirstProduct = () => import("./FirstProduct.tsx");
const FirstProduct = lazy(loadFirstProduct);

/** E-mail and name → code → first product. A reload or the back button comes back to the same step with what was typed. */
function Steps() {
  const text = useGateText();
  const { locale } = useLocale();
  const [from, setFrom] = useState<Begun | undefined>(begun);
  const [asks, setAsks] = useState(false);
  const [store, setStore] = useState<Opened | undefined>(opened);
  const [details, setDetails] = useState<Chosen>(() => guessDetails(locale));
  const [problem, setProblem] = useState<unknown>();
  const keep = (next: Begun) => {
    begin(next);
    setFrom(next);
  };

  // Loaded while the visitor looks into their mail.
  useEffect(() => void loadFirstProduct(), []);

  if (store)
    return (
      <Suspense>
        <FirstProduct store={store} step={fill(text.step, { n: 3, of: 3 })} />
      </Suspense>
    );
  if (!from || asks)
    return (
      <EmailStep
        from={from ?? { email: "", storeName: "" }}
        opens
        onNext={(next) => {
          keep(next.email === from?.email && from.askedAt ? { ...next, askedAt: from.askedAt } : next);
          setAsks(false);
        }}
      />
    );

  const open = async (code: string) => {
    const { store } = await signUp({ email: from.email, code, storeName: from.storeName, ...details });
    const next = { storeId: store.id, slug: store.slug, name: store.name, currency: store.currency };
    rememberOpened(next);
    forget();
    setStore(next);
  };
  return (
    <CodeStep
      email={from.email}
      step={fill(text.step, { n: 2, of: 3 })}
      askedAt={from.askedAt}
      onAsked={(askedAt) => keep({ ...from, askedAt })}
      onCode={open}
      onBack={() => setAsks(true)}
      onProblem={setProblem}
      shownAt={["/slug"]}
    >
      <StoreDetails
        storeName={from.storeName}
        value={details}
        onChange={setDetails}
        slugError={problem instanceof Problem ? problem.at("/slug") : undefined}
      />
    </CodeStep>
  );
}

export default function SignUp() {
  return (
    <Speaking load={loadGate} whileLoading={null}>
      <Steps />
    </Speaking>
  );
}
