/* biome-ignore-all lint/suspicious/noArrayIndexKey: a story only grows, and two entries may say the same */
import type { OrderDetail } from "../../../api/orders.ts";
import { useFormat } from "../../../i18n/format.ts";
import { type DeskText, useText } from "../../../i18n/words.tsx";
import { Card } from "../../../ui/Card.tsx";

type Entry = OrderDetail["timeline"][number];
type Words = DeskText["orders"];

const known = <K extends string>(words: Readonly<Record<K, string>>, key: unknown): string | undefined =>
  typeof key === "string" && Object.hasOwn(words, key) ? words[key as K] : undefined;

/** What an entry adds to its sentence: which mail, where the parcel is now, why. */
const factOf = ({ what, facts }: Entry, text: Words): string | undefined => {
  if (what === "mail.sent") return known(text.mail, facts["kind"]);
  if (what === "shipment.moved") return known(text.parcel, facts["to"]);
  return typeof facts["reason"] === "string" && /\s|[^\x20-\x7e]/.test(facts["reason"]) ? facts["reason"] : undefined;
};

const whoOf = (by: string, text: Words): string =>
  by === "shopper" ? text.by.shopper : by.startsWith("acc_") ? text.by.member : text.by.system;

/** The order's story, newest first. An entry without words of its own shows its name. */
export function TimelineCard({ entries }: { readonly entries: readonly Entry[] }) {
  const { orders: text } = useText();
  const format = useFormat();
  const sorted = entries.toSorted((a, b) => b.at.localeCompare(a.at));
  return (
    <Card title={text.timeline}>
      <ol className="timeline">
        {sorted.map((entry, index) => {
          const fact = factOf(entry, text);
          return (
            <li key={`${entry.at}${entry.what}${index}`}>
              <span>
                {known(text.story, entry.what) ?? <bdi dir="ltr">{entry.what}</bdi>}
                {fact ? (
                  <span className="soft">
                    {" "}
                    · <bdi>{fact}</bdi>
                  </span>
                ) : null}
              </span>
              <span className="soft small">
                <time dateTime={entry.at}>{format.dateTime(entry.at)}</time> · {whoOf(entry.by, text)}
              </span>
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
