import { useQuery } from "@tanstack/react-query";
import { ChevronRight, CircleCheck } from "lucide-react";
import { toDo } from "../../api/toDo.ts";
import { useCommon, useText } from "../../i18n/words.tsx";
import { Button } from "../../ui/Button.tsx";
import { Card } from "../../ui/Card.tsx";
import { CopyField } from "../../ui/CopyField.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { ProblemMessage } from "../../ui/ProblemMessage.tsx";
import { EmptyState, ListSkeleton } from "../../ui/states.tsx";
import { Link } from "../router.tsx";
import { publicHost, publicOrigin, useStore } from "../store.tsx";
import { type Task, useTasks } from "./home/tasks.ts";

const TaskRow = ({ task }: { readonly task: Task }) => (
  <li>
    <Link to={useStore().to(task.to)} className="to-do-item">
      <span className="to-do-mark" data-tone={task.tone}>
        <Icon of={task.icon} />
      </span>
      <span className="to-do-text">
        <strong>{task.title}</strong>
        <span>{task.why}</span>
      </span>
      <Icon of={ChevronRight} mirrors />
    </Link>
  </li>
);

export default function Home() {
  const store = useStore();
  const { home } = useText();
  const common = useCommon();
  const counts = useQuery({
    queryKey: ["store", store.storeId, "to-do"],
    queryFn: () => toDo(store.storeId, store.role !== "staff"),
    refetchInterval: 60_000,
  });
  const tasks = useTasks(counts.data);
  return (
    <div className="desk-page" data-narrow>
      <PageHeader title={home.title} />
      <section className="stack" aria-labelledby="to-do">
        <h2 id="to-do">{home.toDo}</h2>
        <ProblemMessage error={counts.error} onRetry={() => void counts.refetch()} />
        {counts.isPending ? <ListSkeleton rows={3} label={common.loading} /> : null}
        {tasks.length > 0 ? (
          <ul className="to-do">
            {tasks.map((task) => (
              <TaskRow key={task.key} task={task} />
            ))}
          </ul>
        ) : null}
        {counts.data && tasks.length === 0 ? (
          <EmptyState
            icon={CircleCheck}
            title={home.allDone}
            action={<Button onPress={() => void open(publicOrigin(store.slug), "_blank", "noopener")}>{home.visit}</Button>}
          >
            {home.allDoneWhy}
          </EmptyState>
        ) : null}
      </section>
      {counts.data?.published ? (
        <Card title={home.share} lead={home.shareWhy}>
          <CopyField text={publicHost(store.slug)} href={publicOrigin(store.slug)} />
        </Card>
      ) : null}
    </div>
  );
}
