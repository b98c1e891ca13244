import { useState } from "react";
import { changeGrant, type OrderGrant } from "../../../api/orders.ts";
import { Problem } from "../../../api/problem.ts";
import { fill, useCommon, useText } from "../../../i18n/words.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { Checkbox, Switch } from "../../../ui/toggles.tsx";
import { WholeField } from "../../../ui/WholeField.tsx";
import { useDeed } from "../../deed.ts";
import { useStore } from "../../store.tsx";
import { dayOf, endOfDay } from "./day.ts";
import { grantsKey } from "./grants-key.ts";

export function GrantDialog({ grant, onClose }: { readonly grant: OrderGrant; readonly onClose: () => void }) {
  const { storeId } = useStore();
  const { orders: text } = useText();
  const common = useCommon();
  const [max, setMax] = useState<number | null | undefined>(grant.maxDownloads);
  const [day, setDay] = useState(dayOf(grant.expiresAt));
  const [revoked, setRevoked] = useState(grant.revoked);
  const expiresAt = day === dayOf(grant.expiresAt) ? {} : { expiresAt: endOfDay(day) };
  const save = useDeed({
    run: () => changeGrant(storeId, grant, { revoked, ...expiresAt, ...(max === undefined ? {} : { maxDownloads: max }) }),
    done: text.grantSaved,
    refresh: [grantsKey(storeId, grant.orderId), ["store", storeId, "order", grant.orderId]],
    quiet: true,
    after: onClose,
  });
  const problem = save.error instanceof Problem ? save.error : undefined;
  const actions = (
    <>
      <Button onPress={onClose}>{common.cancel}</Button>
      <Button kind="primary" isPending={save.isPending} isDisabled={max === undefined} onPress={() => save.mutate()}>
        {common.save}
      </Button>
    </>
  );
  return (
    <Dialog title={text.grantTitle} isOpen onClose={onClose} form="sheet" actions={actions}>
      <div className="stack">
        <bdi className="file-name">{grant.fileName}</bdi>
        <ProblemMessage error={save.error} shownAt={["/maxDownloads", "/expiresAt"]} />
        <Checkbox isSelected={max === null} onChange={(on) => setMax(on ? null : Math.max(grant.used, 5))}>
          {text.unlimited}
        </Checkbox>
        {max === null ? null : (
          <WholeField
            label={text.maxDownloads}
            hint={fill(text.used, { used: grant.used, max: grant.maxDownloads ?? "∞" })}
            value={max}
            onChange={setMax}
            error={problem?.at("/maxDownloads")}
          />
        )}
        <TextField label={text.endDate} optional type="date" dir="ltr" value={day} onChange={setDay} error={problem?.at("/expiresAt")} />
        <Switch isSelected={revoked} onChange={setRevoked}>
          {text.revoked}
        </Switch>
      </div>
    </Dialog>
  );
}
