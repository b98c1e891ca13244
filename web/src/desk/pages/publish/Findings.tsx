import type { Finding, Release } from "@matjar/core/publish/schema";
import { findingSentence } from "@matjar/core/publish/words";
import { useState } from "react";
import { useFormat } from "../../../i18n/format.ts";
import { plural, useLocale, useText } from "../../../i18n/words.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Card } from "../../../ui/Card.tsx";
import { Badge } from "../../../ui/states.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { Link } from "../../router.tsx";
import { useStore } from "../../store.tsx";

type Place = Finding["places"][number];

/** Where in the desk a page can be mended; nowhere for pages that the store makes by itself. */
const deskPlace = ({ thing }: Place): string | undefined => {
  if (!thing) return undefined;
  if (thing.kind === "theme") return "/theme";
  return thing.kind === "post" ? `/blog/${thing.id}` : `/${thing.kind}s/${thing.id}`;
};

const PlaceLink = ({ place }: { readonly place: Place }) => {
  const { to } = useStore();
  const target = deskPlace(place);
  const name = <bdi>{place.title}</bdi>;
  return target ? <Link to={to(target)}>{name}</Link> : name;
};

/** One kind of finding: what it is, on how many pages, and the first of them. */
const FindingRow = ({ finding }: { readonly finding: Finding }) => {
  const { publish: text } = useText();
  const { locale } = useLocale();
  const format = useFormat();
  const { kind, severity, pages, places } = finding;
  const [first] = places;
  return (
    <li className="change-row">
      <span className="two-lines">
        <span className="change-name">{first ? findingSentence({ kind, facts: first.facts }, locale, format.number) : null}</span>
        <span className="soft small finding-places">
          {plural(locale, text.onPages, pages)}
          {places.map((place) => (
            <PlaceLink key={place.path} place={place} />
          ))}
        </span>
      </span>
      <Badge tone={severity === "error" ? "stop" : "attention"}>{text.severities[severity]}</Badge>
    </li>
  );
};

interface AnywayProps {
  readonly isPending: boolean;
  readonly onPublish: (reason: string) => void;
}

const Anyway = ({ isPending, onPublish }: AnywayProps) => {
  const { publish: text } = useText();
  const [reason, setReason] = useState("");
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        onPublish(reason);
      }}
    >
      <TextField label={text.reason} optional hint={text.reasonHint} maxLength={500} value={reason} onChange={setReason} />
      <div>
        <Button type="submit" isPending={isPending}>
          {text.anyway}
        </Button>
      </div>
    </form>
  );
};

interface FindingsProps extends AnywayProps {
  readonly release: Release;
}

/** What is not right on the pages of the newest release, with the way to mend it; and, when that stopped it, the way around. */
export function Findings({ release, ...anyway }: FindingsProps) {
  const { publish: text } = useText();
  const { findings = [], stopped } = release;
  if (findings.length === 0) return null;
  return (
    <Card title={stopped ? text.stoppedTitle : text.foundTitle} lead={stopped ? text.stoppedWhy : text.foundWhy}>
      <ul>
        {findings.map((finding) => (
          <FindingRow key={`${finding.kind} ${finding.places[0]?.facts["rule"]}`} finding={finding} />
        ))}
      </ul>
      {stopped ? <Anyway {...anyway} /> : null}
    </Card>
  );
}
