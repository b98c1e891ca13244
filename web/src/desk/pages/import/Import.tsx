import { useQuery, useQueryClient } from "@tanstack/react-query";
import { CircleCheck } from "lucide-react";
import { useEffect, useState } from "react";
import { checkImport, type ImportJob, readImport, runImport } from "../../../api/imports.ts";
import { putFile } from "../../../api/shelf.ts";
import { useFormat } from "../../../i18n/format.ts";
import { fill, useCommon, useText } from "../../../i18n/words.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Card } from "../../../ui/Card.tsx";
import { FileDrop } from "../../../ui/FileDrop.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import { EmptyState, ListSkeleton } from "../../../ui/states.tsx";
import { navigate, setQuery, useLocation } from "../../router.tsx";
import { useStore } from "../../store.tsx";
import "../../../styles/sell.css";
import { FindingsCard } from "./FindingsCard.tsx";
import { PlanCard } from "./PlanCard.tsx";

const maxBytes = 5 * 1024 ** 2;
const jobKey = (storeId: string, id: string) => ["store", storeId, "import", id];

/** A browser may call a CSV file by other names, or by none. */
const asCsv = (file: File): File => new File([file], file.name, { type: "text/csv" });

/** Sends the file and has it looked at; the job's id then stands in the address, so that a reload finds it again. */
const useCheck = () => {
  const { storeId } = useStore();
  const queries = useQueryClient();
  const [state, setState] = useState<{ readonly name: string; readonly progress: number }>();
  const [error, setError] = useState<unknown>();
  const check = async (file: File) => {
    setError(undefined);
    setState({ name: file.name, progress: 0 });
    try {
      const job = await checkImport(storeId, await putFile(storeId, asCsv(file), (progress) => setState({ name: file.name, progress })));
      queries.setQueryData(jobKey(storeId, job.id), job);
      setQuery("job", job.id);
    } catch (problem) {
      setError(problem);
    }
    setState(undefined);
  };
  return { state, error, check };
};

/** Writes part after part until all is done; stops when the page is left, and goes on where it was. */
const useRun = (job: ImportJob | undefined) => {
  const { storeId } = useStore();
  const queries = useQueryClient();
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<unknown>();
  const { id, state, progress } = job ?? {};
  const done = progress?.done;
  useEffect(() => {
    if (!running || !id || state === "done") return;
    let left = false;
    runImport(storeId, id).then(
      (next) => {
        queries.setQueryData(jobKey(storeId, id), next);
        if (next.state === "done") void queries.invalidateQueries({ queryKey: ["store", storeId, "products"] });
        // Another device may have it in hand: then this one waits its turn.
        if (next.progress.done === done && next.state !== "done" && !left)
          setTimeout(() => queries.invalidateQueries({ queryKey: jobKey(storeId, id) }), 2000);
      },
      (problem) => {
        setError(problem);
        setRunning(false);
      },
    );
    return () => {
      left = true;
    };
  }, [running, id, state, done, storeId, queries]);
  return {
    running: running && state !== "done",
    error,
    start: () => {
      setError(undefined);
      setRunning(true);
    },
  };
};

function Done({ job }: { readonly job: ImportJob }) {
  const store = useStore();
  const { import: text } = useText().shelf;
  const format = useFormat();
  const { created, updated, failed } = job.progress;
  const action = (
    <div className="row">
      <Button onPress={() => setQuery("job", undefined)}>{text.another}</Button>
      <Button kind="primary" onPress={() => navigate(store.to("/products"))}>
        {text.look}
      </Button>
    </div>
  );
  return (
    <EmptyState icon={CircleCheck} title={text.done} action={action}>
      {fill(text.doneWhy, { created: format.number(created), updated: format.number(updated), failed: format.number(failed) })}
    </EmptyState>
  );
}

export default function Import() {
  const store = useStore();
  const {
    shelf: { import: text },
    products: words,
  } = useText();
  const common = useCommon();
  const id = useLocation().searchParams.get("job") ?? "";
  const found = useQuery({ queryKey: jobKey(store.storeId, id), queryFn: () => readImport(store.storeId, id), enabled: id !== "" });
  const job = id === "" ? undefined : found.data;
  const checking = useCheck();
  const run = useRun(job);
  return (
    <div className="desk-page" data-narrow>
      <PageHeader title={text.title} lead={text.lead} back={{ to: store.to("/products"), label: words.title }} />
      <ProblemMessage error={checking.error ?? run.error ?? found.error} {...(run.error ? { onRetry: run.start } : {})} />
      {id === "" ? (
        <Card>
          <FileDrop
            label={text.file}
            hint={text.fileHint}
            accept=".csv,text/csv"
            maxBytes={maxBytes}
            onFiles={([file]) => {
              if (file) void checking.check(file);
            }}
            progress={checking.state?.progress}
            fileName={checking.state?.name}
          />
          {checking.state?.progress === 1 ? (
            <p role="status" className="soft">
              {text.looking}
            </p>
          ) : null}
        </Card>
      ) : null}
      {id !== "" && found.isPending ? <ListSkeleton rows={3} label={common.loading} /> : null}
      {job?.state === "done" ? (
        <Done job={job} />
      ) : job ? (
        <PlanCard job={job} running={run.running} onRun={run.start} onAnother={() => setQuery("job", undefined)} />
      ) : null}
      {job ? <FindingsCard job={job} /> : null}
    </div>
  );
}
