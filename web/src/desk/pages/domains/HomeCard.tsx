import { type Domains, makePrimary } from "../../../api/domains.ts";
import { useText } from "../../../i18n/words.tsx";
import { Card } from "../../../ui/Card.tsx";
import { CopyField } from "../../../ui/CopyField.tsx";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import { Select } from "../../../ui/Select.tsx";
import { useDeed } from "../../deed.ts";
import { useStore } from "../../store.tsx";
import { changedBy } from "./keys.ts";

interface HomeCardProps {
  readonly list: Domains;
  readonly version: string;
  readonly mayChange: boolean;
}

/** No host: the store's own is meant. */
const own = "own";

/** Where the shop is at home. Only what works can be chosen. */
export function HomeCard({ list, version, mayChange }: HomeCardProps) {
  const { storeId } = useStore();
  const { domains: text } = useText();
  const { items, ownHost, origin, primary = own } = list;
  const choose = useDeed({
    run: (host: string) => makePrimary(storeId, host === own ? null : host, version),
    done: text.chosen,
    refresh: changedBy(storeId),
    quiet: true,
  });
  const live = items.filter(({ state }) => state === "live").map(({ host, shown }) => ({ value: host, label: shown }));
  const shown = items.find(({ host }) => host === primary)?.shown ?? ownHost;
  return (
    <Card title={text.home} lead={text.homeLead}>
      <ProblemMessage error={choose.error} />
      {mayChange && live.length > 0 ? (
        <Select
          label={text.home}
          hideLabel
          value={choose.isPending ? choose.variables : primary}
          onChange={choose.mutate}
          isDisabled={choose.isPending}
          choices={[{ value: own, label: ownHost, note: text.ownHost }, ...live]}
        />
      ) : null}
      <CopyField text={shown} href={origin} />
    </Card>
  );
}
