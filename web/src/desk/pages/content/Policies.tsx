import { useQuery } from "@tanstack/react-query";
import { linkPolicies, policies } from "../../../api/policies.ts";
import { useCommon, useText } from "../../../i18n/words.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Card } from "../../../ui/Card.tsx";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import { ListSkeleton } from "../../../ui/states.tsx";
import { useDeed } from "../../deed.ts";
import { useStore } from "../../store.tsx";
import { PolicyRow } from "./PolicyRow.tsx";

/** Privacy, returns, terms, shipping and imprint: made of templates, kept in step with the settings, linked from the shop. */
export function Policies() {
  const { storeId } = useStore();
  const { policies: text } = useText();
  const common = useCommon();
  const list = useQuery({ queryKey: ["store", storeId, "policies"], queryFn: () => policies(storeId) });
  const link = useDeed({
    run: () => linkPolicies(storeId),
    done: text.linked,
    refresh: ["policies", "menus", "unpublished"].map((what) => ["store", storeId, what]),
  });
  if (list.isPending) return <ListSkeleton rows={5} label={common.loading} />;
  if (list.error) return <ProblemMessage error={list.error} onRetry={() => void list.refetch()} />;
  const made = list.data.flatMap(({ page }) => page ?? []);
  return (
    <Card title={text.title} lead={text.lead}>
      <p className="notice" data-tone="attention">
        {text.lawyer}
      </p>
      <div>
        {list.data.map((policy) => (
          <PolicyRow key={policy.kind} policy={policy} />
        ))}
      </div>
      {made.length > 0 ? (
        <div className="row">
          <Button isPending={link.isPending} isDisabled={made.every(({ linked }) => linked)} onPress={() => link.mutate()}>
            {text.link}
          </Button>
          <span className="soft small">{made.every(({ linked }) => linked) ? text.allLinked : text.checkout}</span>
        </div>
      ) : null}
    </Card>
  );
}
