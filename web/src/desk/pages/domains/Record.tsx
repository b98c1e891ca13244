import { Check, Copy } from "lucide-react";
import { useState } from "react";
import type { DomainRecord } from "../../../api/domains.ts";
import { useCommon, useText } from "../../../i18n/words.tsx";
import { IconButton } from "../../../ui/Button.tsx";
import { Badge } from "../../../ui/states.tsx";

/** One part of a record, exactly as it is to be typed, with a button that takes it along. */
const Part = ({ label, value, copy }: { readonly label: string; readonly value: string; readonly copy?: string }) => {
  const common = useCommon();
  const [copied, setCopied] = useState(false);
  const take = async () => {
    await navigator.clipboard.writeText(value);
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  };
  return (
    <div className="record-part">
      <dt className="soft small">{label}</dt>
      <dd>
        <bdi dir="ltr" className="code">
          {value}
        </bdi>
        {copy ? <IconButton label={copied ? common.copied : copy} icon={copied ? Check : Copy} onPress={() => void take()} /> : null}
        <span className="visually-hidden" role="status">
          {copied ? common.copied : ""}
        </span>
      </dd>
    </div>
  );
};

/** A DNS record that the merchant makes at the registrar, and whether we see it. */
export function Record({ record }: { readonly record: DomainRecord }) {
  const { domains: text } = useText();
  const { purpose, type, label, value, found } = record;
  return (
    <li className="record">
      <div className="record-head">
        <strong>{text.purpose[purpose]}</strong>
        <Badge tone={found ? "done" : "neutral"}>{found ? text.there : text.missing}</Badge>
      </div>
      <dl className="record-parts">
        <Part label={text.type} value={type} />
        <Part label={text.name} value={label} copy={text.copyName} />
        <Part label={text.value} value={value} copy={text.copyValue} />
      </dl>
    </li>
  );
}
