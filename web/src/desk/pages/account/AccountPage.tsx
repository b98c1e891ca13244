import type { Session } from "@matjar/core/account/schema";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { changeAccount, type Me, revokeSession, sessions } from "../../../api/account.ts";
import { useFormat } from "../../../i18n/format.ts";
import { languageNames, locales } from "../../../i18n/locale.ts";
import { fill, useCommon, useLocale, useText } from "../../../i18n/words.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Card } from "../../../ui/Card.tsx";
import { byCursor, itemsOf, LoadMore } from "../../../ui/LoadMore.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import { Select } from "../../../ui/Select.tsx";
import { Badge, ListSkeleton } from "../../../ui/states.tsx";
import { useToasts } from "../../../ui/Toast.tsx";

const key = ["sessions"];

const SessionRow = ({ session }: { readonly session: Session }) => {
  const { account: text } = useText();
  const format = useFormat();
  const toasts = useToasts();
  const queries = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => revokeSession(session.id),
    onSuccess: () => {
      toasts.done(text.revoked);
      return queries.invalidateQueries({ queryKey: key });
    },
  });
  const device = session.userAgent || text.unknownDevice;
  return (
    <li className="person-row">
      <span className="person-text">
        <strong>
          <bdi>{device}</bdi> {session.current ? <Badge tone="done">{text.thisDevice}</Badge> : null}
        </strong>
        <span>
          {fill(text.lastSeen, { when: format.ago(session.lastSeenAt) })} · {fill(text.since, { when: format.date(session.createdAt) })}
        </span>
      </span>
      {session.current ? null : (
        <Button isPending={revoke.isPending} aria-label={fill(text.revokeOne, { device })} onPress={() => revoke.mutate()}>
          {text.revoke}
        </Button>
      )}
    </li>
  );
};

/** Language, and the devices that are signed in. */
export default function AccountPage({ me }: { readonly me: Me }) {
  const { account: text } = useText();
  const common = useCommon();
  const { locale, switchTo } = useLocale();
  const list = useInfiniteQuery({ queryKey: key, queryFn: ({ pageParam }) => sessions(pageParam), ...byCursor });
  const choose = (next: (typeof locales)[number]) => {
    switchTo(next);
    void changeAccount({ locale: next }).catch(() => undefined);
  };
  return (
    <div className="desk-page" data-narrow>
      <PageHeader title={text.title} lead={me.account.email} />
      <Card>
        <Select
          label={text.language}
          value={locale}
          onChange={choose}
          choices={locales.map((value) => ({ value, label: languageNames[value] }))}
        />
      </Card>
      <Card title={text.sessions} lead={text.sessionsLead}>
        <ProblemMessage error={list.error} onRetry={() => void list.refetch()} />
        {list.isPending ? <ListSkeleton rows={2} label={common.loading} /> : null}
        <ul className="person-list">
          {itemsOf(list).map((session) => (
            <SessionRow key={session.id} session={session} />
          ))}
        </ul>
        <LoadMore list={list} />
      </Card>
    </div>
  );
}
