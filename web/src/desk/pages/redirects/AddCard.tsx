import { Plus } from "lucide-react";
import { type FormEvent, useState } from "react";
import { addRedirect } from "../../../api/content.ts";
import { Problem } from "../../../api/problem.ts";
import { useCommon, useText } from "../../../i18n/words.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Card } from "../../../ui/Card.tsx";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { useDeed } from "../../deed.ts";
import { useStore } from "../../store.tsx";

export function AddCard() {
  const { storeId } = useStore();
  const text = useText().content.redirects;
  const common = useCommon();
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  const clear = () => {
    setFrom("");
    setTo("");
  };
  const add = useDeed({
    run: () => addRedirect(storeId, { from, to }),
    done: text.added,
    after: clear,
    refresh: [
      ["store", storeId, "redirects"],
      ["store", storeId, "unpublished"],
    ],
    quiet: true,
  });
  const problem = add.error instanceof Problem ? add.error : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate();
  };
  return (
    <Card title={text.add}>
      <ProblemMessage error={add.error} shownAt={["/from", "/to"]} />
      <form className="stack" onSubmit={submit} noValidate>
        <TextField
          label={text.from}
          hint={text.fromHint}
          dir="ltr"
          value={from}
          onChange={setFrom}
          error={problem?.at("/from") && problem.message}
        />
        <TextField label={text.to} hint={text.toHint} dir="ltr" value={to} onChange={setTo} error={problem?.at("/to") && problem.message} />
        <div>
          <Button type="submit" kind="primary" icon={Plus} isPending={add.isPending} isDisabled={from.trim() === "" || to.trim() === ""}>
            {common.add}
          </Button>
        </div>
      </form>
    </Card>
  );
}
