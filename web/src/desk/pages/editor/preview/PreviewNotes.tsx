import { CloudOff, SearchX, TriangleAlert } from "lucide-react";
import { useText } from "../../../../i18n/words.tsx";
import { Icon } from "../../../../ui/Icon.tsx";
import type { Previewed } from "./usePreview.ts";

interface PreviewNotesProps {
  readonly previewed: Previewed;
  /** The page that was asked for. */
  readonly page: string;
}

/** Why the page is not the one that was asked for. */
export function PreviewNote({ previewed: { shown, problem }, page }: PreviewNotesProps) {
  const { editor: text } = useText();
  const isMissing = shown && !shown.found && shown.page === page && page !== "/404.html";
  const note = problem
    ? problem.status === 422
      ? { icon: TriangleAlert, words: text.broken }
      : { icon: CloudOff, words: text.waiting }
    : isMissing
      ? { icon: SearchX, words: text.notFound }
      : undefined;
  if (!note) return null;
  return (
    <p className="preview-note" role="status">
      <Icon of={note.icon} size={16} />
      {note.words}
    </p>
  );
}

/** Instead of the page, until there is one. */
export function PreviewWait({ shown, problem }: Previewed) {
  const { editor: text } = useText();
  if (shown || problem) return null;
  return (
    <div className="preview-wait" role="status">
      <span className="spinner" aria-hidden />
      <p>{text.loading}</p>
      <p className="soft small">{text.slow}</p>
    </div>
  );
}
