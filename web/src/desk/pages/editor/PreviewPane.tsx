import type { ThemeSettings } from "@matjar/core/site/schema";
import { CloudOff, Eye, SearchX, TriangleAlert } from "lucide-react";
import { useMemo } from "react";
import { fill, useLocale, useText } from "../../../i18n/words.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { useEditing } from "./context.ts";
import { Canvas, type Width } from "./preview/Canvas.tsx";
import type { FromPage } from "./preview/messages.ts";
import type { Scene } from "./preview/stage.ts";
import type { Previewed, Shown } from "./preview/usePreview.ts";

interface PreviewPaneProps {
  readonly previewed: Previewed;
  readonly width: Width;
  readonly page: string;
  readonly trial: ThemeSettings | undefined;
  readonly onWear: () => void;
  readonly onLeave: () => void;
  readonly onMessage: (message: FromPage) => void;
}

/** Sections in their order: when it changes the page is loaded anew, so that each section's scripts begin afresh. */
const orderOf = ({ zones }: ThemeSettings): unknown[] =>
  Object.values(zones).map((sections) =>
    sections.map(({ id, visible, blocks }) => [id, visible, blocks.map((block) => [block.id, block.visible])]),
  );

const useScene = (shown: Shown | undefined): Scene | undefined => {
  const { editor: text } = useText();
  return useMemo(() => {
    if (!shown) return undefined;
    const page = `${shown.look.theme} ${shown.locale} ${shown.page}`;
    return {
      html: shown.html,
      page,
      same: `${page} ${JSON.stringify(orderOf(shown.look))}`,
      title: fill(text.previewOf, { page: shown.page }),
    };
  }, [shown, text]);
};

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
  const { shown, problem } = previewed;
  const scene = useScene(shown);
  const isMissing = shown && !shown.found && shown.page === page && page !== "/404.html";
  const note = problem
    ? problem.status === 422
      ? { icon: TriangleAlert, words: text.broken }
      : { icon: CloudOff, words: text.waiting }
    : isMissing
      ? { icon: SearchX, words: text.notFound }
      : undefined;
  return (
    <section className="editor-preview" aria-label={text.preview}>
      {trial ? <TrialBar trial={trial} onWear={onWear} onLeave={onLeave} /> : null}
      {note ? (
        <p className="preview-note" role="status">
          <Icon of={note.icon} size={16} />
          {note.words}
        </p>
      ) : null}
      <Canvas
        scene={scene}
        width={width}
        selected={trial ? undefined : place?.section}
        hovered={trial ? undefined : hovered}
        onMessage={onMessage}
      />
      {shown || problem ? null : (
        <div className="preview-wait" role="status">
          <span className="spinner" aria-hidden />
          <p>{text.loading}</p>
          <p className="soft small">{text.slow}</p>
        </div>
      )}
    </section>
  );
}
