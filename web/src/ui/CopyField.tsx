import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { useCommon } from "../i18n/words.tsx";
import { Button } from "./Button.tsx";

/** A link to share: it can be opened, selected and copied with one press. */
export function CopyField({ text, href }: { readonly text: string; readonly href: string }) {
  const common = useCommon();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(href);
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  };
  return (
    <div className="copy-field">
      <a href={href} target="_blank" rel="noopener" dir="ltr" className="copy-link">
        {text}
      </a>
      <Button icon={copied ? Check : Copy} onPress={() => void copy()}>
        {copied ? common.copied : common.copy}
      </Button>
      <span className="visually-hidden" role="status">
        {copied ? common.copied : ""}
      </span>
    </div>
  );
}
