import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { createStore, type Me, suggestSlug } from "../../../api/account.ts";
import { Problem } from "../../../api/problem.ts";
import { guessDetails } from "../../../gate/guess.ts";
import { fill, useLocale, useText } from "../../../i18n/words.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Card } from "../../../ui/Card.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { navigate } from "../../router.tsx";
import { pathOf } from "../../store.tsx";

/** The free address for a name, asked for when the typing rests. */
export const useSuggestion = (name: string): string | undefined => {
  const [host, setHost] = useState<string>();
  useEffect(() => {
    if (name.trim().length === 0) return setHost(undefined);
    const wait = setTimeout(
      () =>
        void suggestSlug(name).then(
          (found) => setHost(new URL(found.origin).host),
          () => undefined,
        ),
      350,
    );
    return () => clearTimeout(wait);
  }, [name]);
  return host;
};

/** One more store for the same account. */
export default function NewStore({ me }: { readonly me: Me }) {
  const { shell } = useText();
  const { locale } = useLocale();
  const queries = useQueryClient();
  const [name, setName] = useState("");
  const host = useSuggestion(name);
  const create = useMutation({
    mutationFn: () => createStore({ storeName: name, ...guessDetails(locale) }),
    onSuccess: async (store) => {
      await queries.refetchQueries({ queryKey: ["me"] });
      navigate(pathOf(store.slug));
    },
  });
  const problem = create.error instanceof Problem ? create.error : undefined;
  return (
    <div className="desk-page" data-narrow>
      <PageHeader title={shell.newStore} lead={me.stores.length === 0 ? shell.noStores : shell.newStoreLead} />
      <Card>
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            create.mutate();
          }}
        >
          <ProblemMessage error={create.error} shownAt={["/storeName"]} />
          <TextField
            label={shell.newStoreName}
            value={name}
            onChange={setName}
            isRequired
            maxLength={80}
            error={problem?.at("/storeName")}
            hint={host ? fill(shell.newStoreAddress, { host: `\u2066${host}\u2069` }) : undefined}
          />
          <div>
            <Button kind="primary" type="submit" isPending={create.isPending} isDisabled={!name.trim()}>
              {shell.createStore}
            </Button>
          </div>
        </form>
      </Card>
    </div>
  );
}
