import { Share2 } from "lucide-react";
import { publicHost, publicOrigin } from "../desk/store.tsx";
import { useGateText } from "../i18n/words.tsx";
import { Button } from "../ui/Button.tsx";
import { CopyField } from "../ui/CopyField.tsx";
import { Frame } from "./Frame.tsx";
import type { Opened } from "./opened.ts";

interface DoneProps {
  readonly store: Opened;
  /** Path of the first product's page. */
  readonly path: string;
  /** False when the pages could not be built yet. */
  readonly built: boolean;
}

const decoded = (path: string): string => decodeURI(path).replace(/\/$/, "");

/** The address of the new store, to visit and to share. */
export function Done({ store, path, built }: DoneProps) {
  const { done: text } = useGateText();
  const href = publicOrigin(store.slug) + path;
  const desk = `/desk/${store.slug}`;
  if (!built)
    return (
      <Frame title={text.title} lead={text.notBuilt}>
        <a className="button" data-kind="primary" href={`${desk}/publish`}>
          {text.desk}
        </a>
      </Frame>
    );
  return (
    <Frame title={text.title} lead={text.lead}>
      <div className="gate-form">
        <CopyField text={publicHost(store.slug) + decoded(path)} href={href} />
        <a className="button" data-kind="primary" data-wide href={href} target="_blank" rel="noopener">
          {text.visit}
        </a>
        {"share" in navigator ? (
          <Button icon={Share2} wide onPress={() => void navigator.share({ title: store.name, url: href }).catch(() => undefined)}>
            {text.share}
          </Button>
        ) : null}
        <a className="button" data-kind="plain" data-wide href={desk}>
          {text.desk}
        </a>
      </div>
    </Frame>
  );
}
