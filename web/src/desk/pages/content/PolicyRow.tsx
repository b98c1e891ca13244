import { useState } from "react";
import { makePolicy, type Policy, type PolicyPage, refreshPolicy } from "../../../api/policies.ts";
import { useFormat } from "../../../i18n/format.ts";
import { fill, useCommon, useText } from "../../../i18n/words.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { Badge } from "../../../ui/states.tsx";
import { useDeed } from "../../deed.ts";
import { Link } from "../../router.tsx";
import { useStore } from "../../store.tsx";

const useRefresh = () => {
  const { storeId } = useStore();
  return ["policies", "pages", "page", "unpublished"].map((what) => ["store", storeId, what]);
};

function MakeButton({ policy }: { readonly policy: Policy }) {
  const { storeId } = useStore();
  const { policies: text } = useText();
  const make = useDeed({
    run: () => makePolicy(storeId, policy.kind),
    done: fill(text.made, { title: policy.title }),
    refresh: useRefresh(),
  });
  return (
    <Button isPending={make.isPending} onPress={() => make.mutate()} aria-label={fill(text.makeThis, { title: policy.title })}>
      {text.make}
    </Button>
  );
}

/** Asks first when the merchant wrote into the text: that goes. */
function RefreshButton({ policy, page }: { readonly policy: Policy; readonly page: PolicyPage }) {
  const { storeId } = useStore();
  const { policies: text } = useText();
  const common = useCommon();
  const [asking, setAsking] = useState(false);
  const refresh = useDeed({
    run: () => refreshPolicy(storeId, policy.kind, page),
    done: fill(text.refreshed, { title: policy.title }),
    after: () => setAsking(false),
    refresh: useRefresh(),
  });
  const actions = (
    <>
      <Button onPress={() => setAsking(false)}>{common.cancel}</Button>
      <Button kind="primary" isPending={refresh.isPending} onPress={() => refresh.mutate()}>
        {text.refreshAnyway}
      </Button>
    </>
  );
  return (
    <>
      <Button
        isPending={refresh.isPending}
        onPress={() => (page.edited ? setAsking(true) : refresh.mutate())}
        aria-label={fill(text.refreshThis, { title: policy.title })}
      >
        {text.refresh}
      </Button>
      <Dialog title={fill(text.refreshThis, { title: policy.title })} isOpen={asking} onClose={() => setAsking(false)} actions={actions}>
        <p>{text.refreshAsk}</p>
      </Dialog>
    </>
  );
}

/** One policy: that it is missing, or since when it says what it says. */
export function PolicyRow({ policy }: { readonly policy: Policy }) {
  const { to } = useStore();
  const { policies: text } = useText();
  const format = useFormat();
  const { title, page } = policy;
  return (
    <div className="change-row">
      <div className="two-lines">
        <span className="change-name">{page ? <Link to={to(`/pages/${page.id}`)}>{title}</Link> : title}</span>
        <span className="soft small">{page ? fill(text.madeOn, { date: format.date(page.madeAt) }) : text.missing}</span>
      </div>
      {page?.outdated ? <Badge tone="attention">{text.outdated}</Badge> : null}
      {page?.edited ? <Badge>{text.edited}</Badge> : null}
      {page ? null : <MakeButton policy={policy} />}
      {page && (page.outdated || page.edited) ? <RefreshButton policy={policy} page={page} /> : null}
    </div>
  );
}
