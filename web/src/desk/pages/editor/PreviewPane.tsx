import type { ThemeSettings } from "@matjar/core/site/schema";
import { Eye } from "lucide-react";
import { fill, useLocale, useText } from "../../../i18n/words.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { useEditing } from "./context.ts";
import { Canvas, type Width } from "./preview/Canvas.tsx";
import type { FromPage } from "./preview/messages.ts";
import { PreviewNote, PreviewWait } from "./preview/PreviewNotes.tsx";
import type { Previewed } from "./preview/usePreview.ts";
import { useScene } from "./preview/useScene.ts";

interface PreviewPaneProps {
  readonly previewed: Previewed;
  readonly width: Width;
  readonly page: string;
  readonly trial: ThemeSettings | undefined;
  readonly onWear: () => void;
  readonly onLeave: () => void;
  readonly onMessage: (message: FromPage) => void;
}

function TrialBar({ trial, onWear, onLeave }: Pick<PreviewPaneProps, "onWear" | "onLeave"> & { readonly trial: ThemeSettings }) {
  const { editor: text } = useText();
  const { locale } = useLocale();
  const { themes, theme } = useEditing();
  const name = themes.find(({ id }) => id === trial.theme)?.name[locale] ?? trial.theme;
  return (
    <div className="trial-bar" role="status">
      <Icon of={Eye} />
      <p>{fill(text.tried, { name })}</p>
      <Button onPress={onLeave}>{fill(text.backTo, { name: theme?.name[locale] ?? "" })}</Button>
      <Button kind="primary" onPress={onWear}>
        {fill(text.use, { name })}
      </Button>
    </div>
  );
}

/** The page itself, and what there is to say of it. */
export function PreviewPane({ previewed, width, page, trial, onWear, onLeave, onMessage }: PreviewPaneProps) {
  const { editor: text } = useText();
  const { place, hovered } = useEditing();
  const scene = useScene(previewed.shown);
  return (
    <section className="editor-preview" aria-label={text.preview}>
      {trial ? <TrialBar trial={trial} onWear={onWear} onLeave={onLeave} /> : null}
      <PreviewNote previewed={previewed} page={page} />
      <Canvas
        scene={scene}
        width={width}
        selected={trial ? undefined : place?.section}
        hovered={trial ? undefined : hovered}
        onMessage={onMessage}
      />
      <PreviewWait {...previewed} />
    </section>
  );
}
