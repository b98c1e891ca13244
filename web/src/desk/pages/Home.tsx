import { useQuery } from "@tanstack/react-query";
import { ChevronRight, CircleCheck, CreditCard, Image, type LucideIcon, OctagonAlert, Package, Rocket, Tag } from "lucide-react";
import { type ToDo, toDo } from "../../api/toDo.ts";
import { fill, plural, useCommon, useLocale, useText } from "../../i18n/words.tsx";
import { Button } from "../../ui/Button.tsx";
import { Card } from "../../ui/Card.tsx";
import { CopyField } from "../../ui/CopyField.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { ProblemMessage } from "../../ui/ProblemMessage.tsx";
import { EmptyState, ListSkeleton, type Tone } from "../../ui/states.tsx";
import { Link } from "../router.tsx";
import { publicHost, publicOrigin, useStore } from "../store.tsx";

interface Task {
  readonly to: string;
  readonly icon: LucideIcon;
  readonly tone: Tone;
  readonly title: string;
  readonly why: string;
}

const counted = [
  { count: "toFulfil", words: "fulfil", why: "fulfilWhy", to: "/orders?status=confirmed", icon: Package, tone: "accent" },
  {
    count: "toMarkPaid",
    words: "markPaid",
    why: "markPaidWhy",
    to: "/orders?status=awaiting_payment",
    icon: CreditCard,
    tone: "attention",
  },
  { count: "stopped", words: "stopped", why: "stoppedWhy", to: "/dead-letters", icon: OctagonAlert, tone: "stop" },
  { count: "withoutPicture", words: "noPicture", why: "noPictureWhy", to: "/products", icon: Image, tone: "neutral" },
] as const;

/** What needs doing, the most urgent first. */
const useTasks = (found: ToDo | undefined): readonly Task[] => {
  const { home } = useText();
  const { locale } = useLocale();
  if (!found) return [];
  const tasks = counted
    .filter(({ count }) => found[count] > 0)
    .map(({ count, words, why, ...task }) => ({ ...task, title: plural(locale, home[words], found[count]), why: home[why] }));
  const first: Task = { to: "/products/new", icon: Tag, tone: "accent", title: home.firstProduct, why: home.firstProductWhy };
  const never: Task = { to: "/publish", icon: Rocket, tone: "accent", title: home.never, why: home.neverWhy };
  const { count, more } = found.unpublished;
  const waiting = more ? fill(home.unpublishedMany, { n: count }) : plural(locale, home.unpublished, count);
  const unpublished: Task = { ...never, title: found.older ? home.older : waiting, why: home.unpublishedWhy };
  return [
    ...(found.hasProducts ? [] : [first]),
    ...(found.hasProducts && !found.published ? [never] : []),
    ...tasks,
    ...(found.published && (count > 0 || found.older) ? [unpublished] : []),
  ];
};

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
              <TaskRow key={task.title} task={task} />
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
