import { Eye } from "lucide-react";
import { useState } from "react";
import { changeOpening, opening, passLink, type Opening as Value } from "../../../api/opening.ts";
import { Problem } from "../../../api/problem.ts";
import { useCommon, useText } from "../../../i18n/words.tsx";
import { Button } from "../../../ui/Button.tsx";
import { useDraft } from "../../../ui/draft.ts";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import { SaveBar } from "../../../ui/SaveBar.tsx";
import { FormSkeleton } from "../../../ui/states.tsx";
import { useDeed } from "../../deed.ts";
import { useStore } from "../../store.tsx";
import { FrontCard } from "./FrontCard.tsx";
import { ModeCard } from "./ModeCard.tsx";
import { Waitlist } from "./Waitlist.tsx";

/** The password is never read back: what is typed lives beside the draft, and is not kept through a reload. */
type Typed = Value & { readonly passwordTyped?: true };

const useOpening = () => {
  const { storeId } = useStore();
  const [password, setPassword] = useState("");
  const draft = useDraft<Typed>({
    key: ["store", storeId, "opening"],
    load: () => opening(storeId),
    save: async ({ hasPassword: _has, passwordTyped: _typed, ...value }, version) => {
      const saved = await changeOpening(storeId, { ...value, ...(password === "" ? {} : { password }) }, version);
      setPassword("");
      return saved;
    },
  });
  const type = (typed: string) => {
    setPassword(typed);
    draft.change({ passwordTyped: true });
  };
  return { draft, password, type };
};

/** A tab of its own that knows nothing of the desk; opened at the press, or browsers take it for an advertisement. */
const openApart = (): ((url: string) => void) => {
  const tab = window.open("", "_blank");
  if (tab) tab.opener = null;
  return (url) => (tab ? tab.location.replace(url) : location.assign(url));
};

/** Who may look around in the shop, what the others see, and who waits for it. */
export default function Opening() {
  const { storeId } = useStore();
  const { opening: text } = useText();
  const common = useCommon();
  const { draft, password, type } = useOpening();
  const look = useDeed({ run: async (go: (url: string) => void) => go(await passLink(storeId)), refresh: [] });
  const problem = draft.error instanceof Problem ? draft.error : undefined;
  const { value, change } = draft;
  const actions = (
    <Button icon={Eye} isPending={look.isPending} onPress={() => look.mutate(openApart())}>
      {text.lookInside}
    </Button>
  );
  return (
    <div className="desk-page" data-narrow>
      <PageHeader title={text.title} lead={text.lead} actions={actions} />
      <ProblemMessage error={draft.error} shownAt={["/password"]} />
      {value ? (
        <>
          <ModeCard value={value} change={change} password={password} onPassword={type} error={problem?.at("/password")} />
          {value.mode === "open" ? null : <FrontCard value={value} change={change} at={(pointer) => problem?.at(pointer)} />}
          <Waitlist isOpen={value.mode === "open" && !draft.dirty} />
        </>
      ) : draft.error ? null : (
        <FormSkeleton label={common.loading} />
      )}
      <SaveBar {...draft} />
    </div>
  );
}
