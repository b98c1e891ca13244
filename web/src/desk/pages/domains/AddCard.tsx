import { Plus } from "lucide-react";
import { type FormEvent, useState } from "react";
import { addDomain } from "../../../api/domains.ts";
import { Problem } from "../../../api/problem.ts";
import { fill, useCommon, useText } from "../../../i18n/words.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Card } from "../../../ui/Card.tsx";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { useToasts } from "../../../ui/Toast.tsx";
import { useDeed } from "../../deed.ts";
import { useStore } from "../../store.tsx";
import { isolated } from "./isolated.ts";
import { domainsKey } from "./keys.ts";

export function AddCard() {
  const { storeId } = useStore();
  const { domains: text } = useText();
  const common = useCommon();
  const toasts = useToasts();
  const [host, setHost] = useState("");
  const add = useDeed({
    run: async () => {
      const { shown } = await addDomain(storeId, host);
      toasts.done(fill(text.added, { host: isolated(shown) }));
    },
    after: () => setHost(""),
    refresh: [domainsKey(storeId)],
    quiet: true,
  });
  const problem = add.error instanceof Problem ? add.error : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate();
  };
  return (
    <Card title={text.add}>
      <ProblemMessage error={add.error} shownAt={["/host"]} />
      <form className="stack" onSubmit={submit} noValidate>
        <TextField
          label={text.host}
          hint={text.hostHint}
          dir="ltr"
          inputMode="url"
          autoComplete="off"
          value={host}
          onChange={setHost}
          error={problem?.at("/host") && problem.message}
        />
        <div>
          <Button type="submit" kind="primary" icon={Plus} isPending={add.isPending} isDisabled={host.trim() === ""}>
            {common.add}
          </Button>
        </div>
      </form>
    </Card>
  );
}
