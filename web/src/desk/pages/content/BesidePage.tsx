/* biome-ignore-all lint/correctness/useExhaustiveDependencies: tells what is not to be seen once for each page that was made */
import type { Locale } from "@matjar/core/kernel";
import type { Menus, ThemeSettings } from "@matjar/core/site/schema";
import { ArrowLeft } from "lucide-react";
import { useEffect, useState } from "react";
import type { PageDraft, Unshown } from "../../../api/site.ts";
import { fill, useText } from "../../../i18n/words.tsx";
import { Button } from "../../../ui/Button.tsx";
import { useToasts } from "../../../ui/Toast.tsx";
import { useStore } from "../../store.tsx";
import { pageOf } from "../editor/bar/pages.ts";
import { WidthPicker } from "../editor/bar/WidthPicker.tsx";
import { Canvas, type Width } from "../editor/preview/Canvas.tsx";
import type { FromPage } from "../editor/preview/messages.ts";
import { PreviewNote, PreviewWait } from "../editor/preview/PreviewNotes.tsx";
import { usePreview } from "../editor/preview/usePreview.ts";
import { useScene } from "../editor/preview/useScene.ts";

/** What is tried on the shop; each part is the same object until it changes. */
export interface Tried {
  /** Where the page is that shows it, and what people call it. */
  readonly page: string;
  readonly name: string;
  readonly locales: readonly Locale[];
  readonly menus?: Menus | undefined;
  readonly draft?: PageDraft | undefined;
}

interface BesidePageProps extends Tried {
  readonly look: ThemeSettings;
  readonly isSmall: boolean;
  readonly onUnshown: (unshown: readonly Unshown[]) => void;
}

/** The shop with what is not saved yet. Its links lead on inside of it, and there is a way back. */
export function BesidePage({ page, name, locales, menus, draft, look, isSmall, onUnshown }: BesidePageProps) {
  const { storeId } = useStore();
  const { editor: text } = useText();
  const toasts = useToasts();
  const [away, go] = useState<{ readonly page: string; readonly locale: Locale }>();
  const [width, setWidth] = useState<Width>(isSmall ? "phone" : "desk");
  const at = away ?? { page, locale: locales[0] ?? "en" };
  const previewed = usePreview(storeId, { look, menus, draft, ...at });
  const scene = useScene(previewed.shown);
  useEffect(() => onUnshown(previewed.shown?.unshown ?? []), [previewed.shown]);
  const hear = (message: FromPage) => {
    if (message.kind !== "open") return;
    const found = pageOf(message.path, locales);
    if (found) go(found);
    else toasts.done(text.elsewhere);
  };
  return (
    <section className="beside-page" aria-label={text.preview}>
      <div className="beside-bar">
        <WidthPicker width={width} onPick={setWidth} />
        {away && away.page !== page ? (
          <Button icon={ArrowLeft} kind="plain" onPress={() => go(undefined)}>
            {fill(text.backTo, { name })}
          </Button>
        ) : null}
      </div>
      <PreviewNote previewed={previewed} page={at.page} />
      <Canvas scene={scene} width={width} selected={undefined} hovered={undefined} onMessage={hear} />
      <PreviewWait {...previewed} />
    </section>
  );
}
