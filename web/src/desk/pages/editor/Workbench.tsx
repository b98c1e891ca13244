import type { Locale } from "@matjar/core/kernel";
import type { ThemeSettings } from "@matjar/core/site/schema";
import type { ThemeDefinition } from "@matjar/theme-kit/contract/definition.ts";
import { useEffect, useRef, useState } from "react";
import type { Versioned } from "../../../api/http.ts";
import { useText } from "../../../i18n/words.tsx";
import { useToasts } from "../../../ui/Toast.tsx";
import { useStore } from "../../store.tsx";
import { useWhyUnshown } from "../theme/unshown.tsx";
import { Bar } from "./bar/Bar.tsx";
import { type Editing, EditingArea } from "./context.ts";
import { type Place, placeOf, sectionAt } from "./look/sections.ts";
import { useLook } from "./look/useLook.ts";
import { PreviewPane } from "./PreviewPane.tsx";
import { Panels } from "./panels/Panels.tsx";
import type { Width } from "./preview/Canvas.tsx";
import type { FromPage } from "./preview/messages.ts";
import { usePreview } from "./preview/usePreview.ts";
import { StaleDialog } from "./StaleDialog.tsx";
import { usePlace } from "./usePlace.ts";
import { useShortcuts } from "./useShortcuts.ts";
import { type View, ViewSwitch } from "./ViewSwitch.tsx";

interface WorkbenchProps {
  readonly loaded: Versioned<ThemeSettings>;
  readonly themes: readonly ThemeDefinition[];
  readonly locales: readonly Locale[];
}

/** On a small screen the page is as wide as a phone, without asking. */
const firstWidth = (): Width => (matchMedia("(max-width: 56rem)").matches ? "phone" : "desk");

/** The editor with a draft to work on: bar, panels, and the page that they make. */
export function Workbench({ loaded, themes, locales }: WorkbenchProps) {
  const { storeId, name: storeName } = useStore();
  const { editor: text } = useText();
  const toasts = useToasts();
  const draft = useLook(storeId, loaded);
  const where = usePlace(storeId, locales);
  const [trial, setTrial] = useState<ThemeSettings>();
  const [opened, open] = useState<Place>();
  const [hovered, hover] = useState<string>();
  const [said, say] = useState("");
  const [width, setWidth] = useState<Width>(firstWidth);
  const [view, setView] = useState<View>("edit");
  const look = trial ?? draft.look;
  const previewed = usePreview(storeId, { look, locale: where.locale, page: where.page });
  const place = opened && sectionAt(draft.look, opened) ? opened : undefined;
  const template = previewed.shown?.template;
  const setTemplate = useRef(where.setTemplate);
  setTemplate.current = where.setTemplate;
  useEffect(() => {
    if (template) setTemplate.current(template);
  }, [template]);

  const step = (go: () => void, sentence: string) => () => {
    go();
    say(sentence);
  };
  const undo = step(draft.undo, text.undone);
  const redo = step(draft.redo, text.redone);
  useShortcuts({ undo, redo, save: () => void draft.flush() });

  const hear = (message: FromPage) => {
    if (message.kind === "hover") hover(message.id);
    if (message.kind === "undo") undo();
    if (message.kind === "redo") redo();
    if (message.kind === "open" && !where.follow(message.path)) toasts.done(text.elsewhere);
    if (message.kind === "select" && !trial) {
      const found = placeOf(draft.look, message.id, where.shown);
      if (found) open(found);
    }
  };

  const theme = themes.find(({ id }) => id === draft.look.theme);
  const whyOf = useWhyUnshown();
  const whyUnshown = (at: Place): string | undefined => {
    const section = at.block === undefined && !trial ? sectionAt(draft.look, at) : undefined;
    if (!section?.visible) return undefined;
    return whyOf(
      theme?.sections[section.type],
      previewed.shown?.unshown.find((one) => one.zone === at.zone && one.section === at.section),
    );
  };
  const problems = [draft.problem, trial ? undefined : previewed.problem];
  const editing: Editing = {
    storeId,
    storeName,
    locales,
    draft,
    themes,
    theme,
    place,
    open,
    hovered,
    hover,
    shown: where.shown,
    showZone: where.showZone,
    whyUnshown,
    say,
    at: (pointer) => problems.map((problem) => problem?.at(pointer) ?? problem?.at(`/look${pointer}`)).find(Boolean),
  };
  const wear = () => {
    if (!trial) return;
    draft.change(() => trial);
    setTrial(undefined);
    open(undefined);
  };
  return (
    <EditingArea value={editing}>
      <div className="editor" data-view={view}>
        <title>{`${text.title} · Matjar`}</title>
        <Bar where={where} width={width} onWidth={setWidth} onUndo={undo} onRedo={redo} isTrying={trial !== undefined} />
        <main className="editor-panel" id="content" tabIndex={-1} aria-label={text.panels}>
          <Panels trial={trial} onTry={setTrial} />
        </main>
        <PreviewPane
          previewed={previewed}
          width={width}
          page={where.page}
          trial={trial}
          onWear={wear}
          onLeave={() => setTrial(undefined)}
          onMessage={hear}
        />
        <ViewSwitch view={view} onView={setView} />
        <p className="visually-hidden" role="status">
          {said}
        </p>
        {draft.state === "stale" ? <StaleDialog /> : null}
      </div>
    </EditingArea>
  );
}
