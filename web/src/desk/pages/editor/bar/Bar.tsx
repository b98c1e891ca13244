import type { Locale } from "@matjar/core/kernel";
import { ArrowLeft, ExternalLink, Redo2, Undo2 } from "lucide-react";
import { useEffect, useRef } from "react";
import { languageNames } from "../../../../i18n/locale.ts";
import { useText } from "../../../../i18n/words.tsx";
import { IconButton } from "../../../../ui/Button.tsx";
import { Icon } from "../../../../ui/Icon.tsx";
import { Select } from "../../../../ui/Select.tsx";
import { awaitsFocus, Link } from "../../../router.tsx";
import { publicOrigin, useStore } from "../../../store.tsx";
import { useEditing } from "../context.ts";
import type { Width } from "../preview/Canvas.tsx";
import type { usePlace } from "../usePlace.ts";
import { PagePicker } from "./PagePicker.tsx";
import { PublishButton } from "./PublishButton.tsx";
import { SaveNote } from "./SaveNote.tsx";
import { WidthPicker } from "./WidthPicker.tsx";

interface BarProps {
  readonly where: ReturnType<typeof usePlace>;
  readonly width: Width;
  readonly onWidth: (width: Width) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly isTrying: boolean;
}

/** The one row above all: the way out, which page is shown and how, steps back, and publishing. */
export function Bar({ where, width, onWidth, onUndo, onRedo, isTrying }: BarProps) {
  const { editor: text } = useText();
  const { draft, locales } = useEditing();
  const { to, slug, name } = useStore();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (awaitsFocus()) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <header className="editor-bar">
      <div className="bar-start">
        <Link to={to("/")} className="icon-button" aria-label={text.back} data-tip={text.back}>
          <Icon of={ArrowLeft} mirrors />
        </Link>
        <h1 className="editor-title" ref={heading} tabIndex={-1}>
          <span className="visually-hidden">{text.title} · </span>
          <bdi>{name}</bdi>
        </h1>
        <SaveNote state={draft.state} />
      </div>
      <div className="bar-middle">
        <PagePicker page={where.page} pages={where.pages} onPick={where.pick} />
        {locales.length > 1 ? (
          <Select
            label={text.language}
            hideLabel
            value={where.locale}
            choices={locales.map((locale) => ({ value: locale, label: languageNames[locale] }))}
            onChange={(locale) => where.speak(locale as Locale)}
          />
        ) : null}
        <WidthPicker width={width} onPick={onWidth} />
      </div>
      <div className="bar-end">
        <IconButton icon={Undo2} mirrors label={text.undo} isDisabled={!draft.canUndo || isTrying} onPress={onUndo} />
        <IconButton icon={Redo2} mirrors label={text.redo} isDisabled={!draft.canRedo || isTrying} onPress={onRedo} />
        <a
          className="icon-button bar-visit"
          href={publicOrigin(slug)}
          target="_blank"
          rel="noreferrer"
          aria-label={text.visit}
          data-tip={text.visit}
        >
          <Icon of={ExternalLink} mirrors />
        </a>
        <PublishButton />
      </div>
    </header>
  );
}
