import "../../../styles/editor.css";
import { useQuery } from "@tanstack/react-query";
import { theme, themes } from "../../../api/site.ts";
import { useCommon } from "../../../i18n/words.tsx";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import { FormSkeleton } from "../../../ui/states.tsx";
import { useStore } from "../../store.tsx";
import { useStoreSettings } from "../../storeSettings.ts";
import { Workbench } from "./Workbench.tsx";

/** How the store looks: the draft that publishing takes, edited beside the very page that it makes. */
export default function Editor() {
  const { storeId } = useStore();
  const common = useCommon();
  const settings = useStoreSettings();
  // Read anew each time the editor opens, and not while it is open: the draft knows better then.
  const loaded = useQuery({
    queryKey: ["store", storeId, "look"],
    queryFn: () => theme(storeId),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnReconnect: false,
  });
  const shelf = useQuery({ queryKey: ["store", storeId, "themes"], queryFn: () => themes(storeId), staleTime: Number.POSITIVE_INFINITY });
  if (loaded.data && shelf.data && settings)
    return <Workbench key={storeId} loaded={loaded.data} themes={shelf.data} locales={settings.locales} />;
  return (
    <main className="editor-wait" id="content" tabIndex={-1}>
      <ProblemMessage error={loaded.error ?? shelf.error} onRetry={() => void Promise.all([loaded.refetch(), shelf.refetch()])} />
      {loaded.error || shelf.error ? null : <FormSkeleton label={common.loading} fields={6} />}
    </main>
  );
}
