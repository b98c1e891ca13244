import type { DomainItem } from "../../../api/domains.ts";
import { useFormat } from "../../../i18n/format.ts";
import { fill, useText } from "../../../i18n/words.tsx";
import { isolated } from "./isolated.ts";

/** What was found where something else should be. */
const foundInstead = ({ problem, found }: DomainItem): readonly string[] => {
  if (problem === "proof_other") return found.proof;
  if (problem === "points_elsewhere") return found.way;
  return problem === "caa" ? found.authorities : [];
};

/** How a domain stands, in words: what is missing, what was found instead, when we look again. */
export function Standing({ item }: { readonly item: DomainItem }) {
  const { domains: text } = useText();
  const format = useFormat();
  const { state, problem, host, checkedAt, nextCheckAt } = item;
  const instead = foundInstead(item);
  const good = state === "live" || state === "certificate" ? text.means[state] : undefined;
  const says = problem ? fill(text.problem[problem], { host: isolated(item.shown), name: isolated(`_matjar.${host}`) }) : good;
  return (
    <div className="notice domain-standing" data-tone={state === "live" && !problem ? "done" : problem ? "attention" : undefined}>
      <div>
        {says ? <p>{says}</p> : null}
        {instead.length > 0 ? (
          <p className="small">
            {fill(text.found, { values: "" })}
            {instead.map((value) => (
              <bdi key={value} dir="ltr" className="code domain-found">
                {value}
              </bdi>
            ))}
          </p>
        ) : null}
        <p className="soft small">
          {checkedAt ? `${fill(text.checkedAt, { time: format.ago(checkedAt) })} ` : null}
          {nextCheckAt && state !== "live" ? fill(text.next, { time: format.dateTime(nextCheckAt) }) : null}
        </p>
      </div>
    </div>
  );
}
