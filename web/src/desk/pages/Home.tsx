import { useQuery } from "@tanstack/react-query";
import { CircleCheck, type LucideIcon, ChevronRight, CreditCard, Image, Layers, OctagonAlert, Package, Rocket, Tag } from "lucide-react";
import { toDo, type ToDo } from "../../api/stores.ts";
import { plural, useCommon, useLocale, useText } from "../../i18n/words.tsx";
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

const kinds = [
  { count: "ordersToFulfil", words: "fulfil", why: "fulfilWhy", to: "/orders?status=paid", icon: Package, tone: "accent" },
  { count: "paymentsToCheck", words: "markPaid", why: "markPaidWhy", to: "/orders?status=placed", icon: CreditCard, tone: "attention" },
  { count: "deadLetters", words: "stopped", why: "stoppedWhy", to: "/dead-letters", icon: OctagonAlert, tone: "stop" },
  { count: "lowStock", words: "lowStock", why: "lowStockWhy", to: "/products?stock=low", icon: Layers, tone: "attention" },
  { count: "productsWithoutPicture", words: "noPicture", why: "noPictureWhy", to: "/products", icon: Image, tone: "neutral" },
  { count: "unpublishedChanges", words: "unpublished", why: "unpublishedWhy", to: "/publish", icon: Rocket, tone: "accent" },
] as const;

/** What needs doing, the most urgent first. */
const useTasks = (counts: ToDo | undefined): readonly Task[] => {
  const { home } = useText();
  const { locale } = useLocale();
  if (!counts) return [];
  const first: Task[] = counts.products === 0 ? [{ to: "/products/new", icon: Tag, tone: "accent", title: home.firstProduct, why: home.firstProductWhy }] : [];
  const never: Task[] = counts.published || counts.products === 0 ? [] : [{ to: "/publish", icon: Rocket, tone: "accent", title: home.never, why: home.neverWhy }];
  const counted = kinds
    .filter(({ count }) => counts[count] > 0 && (count !== "unpublishedChanges" || counts.published))
    .map(({ count, words, why, ...task }) => ({ ...task, title: plural(locale, home[words], counts[count]), why: home[why] }));
  return [...first, ...never, ...counted];
};

const TaskRow = ({ task }: { readonly task: Task }) => (
  <li>
    <Link to={useStore().to(task.to)} className="to-do-item">
      <span className="to-do-mark" data-tone={task.tone}><Icon of={task.icon} /></span>
      <span className="to-do-text"><strong>{task.title}</strong><span>{task.why}</span></span>
      <Icon of={ChevronRight} mirrors />
    </Link>
  </li>
);

export default function Home() {
  const store = useStore();
  const { home } = useText();
  const common = useCommon();
  const counts = useQuery({ queryKey: ["store", store.storeId, "to-do"], queryFn: () => toDo(store.storeId), refetchInterval: 60_000 });
  const tasks = useTasks(counts.data);
  return (
    <div className="desk-page" data-narrow>
      <PageHeader title={home.title} />
      <section className="stack" aria-labelledby="to-do">
        <h2 id="to-do">{home.toDo}</h2>
        <ProblemMessage error={counts.error} onRetry={() => void counts.refetch()} />
        {counts.isPending ? <ListSkeleton rows={3} label={common.loading} /> : null}
        {tasks.length > 0 ? <ul className="to-do">{tasks.map((task) => <TaskRow key={task.title} task={task} />)}</ul> : null}
        {counts.data && tasks.length === 0 ? (
          <EmptyState icon={CircleCheck} title={home.allDone} action={<Button onPress={() => void open(publicOrigin(store.slug), "_blank", "noopener")}>{home.visit}</Button>}>{home.allDoneWhy}</EmptyState>
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
