import { useState } from "react";
import { fulfil } from "../../../api/orders.ts";
import { Problem } from "../../../api/problem.ts";
import { useCommon, useText } from "../../../i18n/words.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { Segments } from "../../../ui/toggles.tsx";
import { useDeed } from "../../deed.ts";
import { useStore } from "../../store.tsx";
import { fulfilOf, type Typed } from "./fulfilment.ts";
import { orderKeys } from "./keys.ts";

const shownAt = ["/carrierName", "/trackingNumber", "/trackingUrl"];
const lastCarrier = "matjar:carrier";

export function FulfilDialog({ orderId, onClose }: { readonly orderId: string; readonly onClose: () => void }) {
  const { storeId } = useStore();
  const { orders: text } = useText();
  const common = useCommon();
  const [typed, setTyped] = useState<Typed>({
    carrier: "test",
    carrierName: localStorage.getItem(lastCarrier) ?? "",
    trackingNumber: "",
    trackingUrl: "",
  });
  const set = (part: Partial<Typed>) => setTyped({ ...typed, ...part });
  const send = useDeed({
    run: () => fulfil(storeId, orderId, fulfilOf(typed)),
    done: text.sent,
    refresh: orderKeys(storeId, orderId),
    quiet: true,
    after: () => {
      if (typed.carrierName) localStorage.setItem(lastCarrier, typed.carrierName);
      onClose();
    },
  });
  const problem = send.error instanceof Problem ? send.error : undefined;
  const actions = (
    <>
      <Button onPress={onClose}>{common.cancel}</Button>
      <Button kind="primary" isPending={send.isPending} onPress={() => send.mutate()}>
        {text.fulfil}
      </Button>
    </>
  );
  return (
    <Dialog title={text.fulfil} isOpen onClose={onClose} form="sheet" actions={actions}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          send.mutate();
        }}
      >
        <p className="soft">{text.fulfilLead}</p>
        <ProblemMessage error={send.error} shownAt={shownAt} />
        <Segments
          label={text.carrier}
          value={typed.carrier}
          onChange={(carrier) => set({ carrier })}
          choices={[
            { value: "test", label: text.testCarrier },
            { value: "manual", label: text.ownCarrier },
          ]}
        />
        {typed.carrier === "test" ? (
          <p className="soft small">{text.testCarrierWhy}</p>
        ) : (
          <>
            <TextField
              label={text.carrierName}
              value={typed.carrierName}
              onChange={(carrierName) => set({ carrierName })}
              maxLength={80}
              error={problem?.at("/carrierName")}
            />
            <TextField
              label={text.trackingNumber}
              dir="ltr"
              autoComplete="off"
              value={typed.trackingNumber}
              onChange={(trackingNumber) => set({ trackingNumber })}
              maxLength={80}
              error={problem?.at("/trackingNumber")}
            />
            <TextField
              label={text.trackingUrl}
              optional
              dir="ltr"
              inputMode="url"
              placeholder="https://"
              value={typed.trackingUrl}
              onChange={(trackingUrl) => set({ trackingUrl })}
              error={problem?.at("/trackingUrl")}
            />
          </>
        )}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
