import type { Unpublished } from "../../../api/site.ts";
import { useFormat } from "../../../i18n/format.ts";
import { plural, useLocale, useText } from "../../../i18n/words.tsx";
import { Card } from "../../../ui/Card.tsx";
import { Badge } from "../../../ui/states.tsx";
import { Link } from "../../router.tsx";
import { useStore } from "../../store.tsx";

type Change = Unpublished["changes"][number];

/** So many are named; the others are counted. */
const named = 8;

/** Where a change can be looked at; nowhere when it is gone, or when it has no page of its own. */
const placeOf = ({ kind, id, removed }: Change): string | undefined => {
  if (removed || kind === "picture") return undefined;
  if (kind === "product" || kind === "collection" || kind === "page") return `/${kind}s/${id}`;
  if (kind === "post") return `/blog/${id}`;
  return kind === "menus" ? "/pages" : `/${kind}`;
};

const ChangeRow = ({ change }: { readonly change: Change }) => {
  const { publish: text } = useText();
  const { to } = useStore();
  const format = useFormat();
  const place = placeOf(change);
  const name = <bdi>{change.title || text.kinds[change.kind]}</bdi>;
  return (
    <li className="change-row">
      <span className="two-lines">
        {place ? (
          <Link to={to(place)} className="change-name">
            {name}
          </Link>
        ) : (
          <span className="change-name">{name}</span>
        )}
        {change.title ? <span className="soft small">{text.kinds[change.kind]}</span> : null}
      </span>
      {change.removed ? <Badge tone="stop">{text.removed}</Badge> : null}
      <time className="soft small" dateTime={change.at} title={format.dateTime(change.at)}>
        {format.ago(change.at)}
      </time>
    </li>
  );
};

/** What the next publish brings, the newest first. */
export function WaitingCard({ changes }: { readonly changes: readonly Change[] }) {
  const { publish: text } = useText();
  const { locale } = useLocale();
  const rest = changes.length - named;
  return (
    <Card title={text.changesTitle}>
      <ul>
        {changes.slice(0, named).map((change) => (
          <ChangeRow key={`${change.kind}#${change.id}`} change={change} />
        ))}
      </ul>
      {rest > 0 ? <p className="soft small">{plural(locale, text.moreChanges, rest)}</p> : null}
    </Card>
  );
}
