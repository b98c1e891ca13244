import type { Opening } from "../../../api/opening.ts";
import { useText } from "../../../i18n/words.tsx";
import { Card } from "../../../ui/Card.tsx";
import { LocalTextField } from "../../../ui/LocalTextField.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { Switch } from "../../../ui/toggles.tsx";
import { useStoreSettings } from "../../storeSettings.ts";

interface FrontCardProps {
  readonly value: Opening;
  readonly change: (part: Partial<Opening>) => void;
  readonly at: (pointer: string) => string | undefined;
}

/** What stands on the page in front of a closed shop. */
export function FrontCard({ value, change, at }: FrontCardProps) {
  const { opening: text } = useText();
  const locales = useStoreSettings()?.locales ?? [];
  return (
    <Card title={text.front} lead={text.frontLead}>
      <LocalTextField
        label={text.heading}
        optional
        value={value.title}
        onChange={(title) => change({ title })}
        locales={locales}
        error={at("/title")}
      />
      <LocalTextField
        label={text.message}
        optional
        rows={3}
        value={value.message}
        onChange={(message) => change({ message })}
        locales={locales}
        error={at("/message")}
      />
      <TextField
        label={text.opensOn}
        optional
        type="date"
        dir="ltr"
        value={value.opensOn ?? ""}
        onChange={(day) => change({ opensOn: day === "" ? undefined : day })}
        hint={text.opensOnHint}
        error={at("/opensOn")}
      />
      <Switch isSelected={value.capture} onChange={(capture) => change({ capture })}>
        {text.capture}
      </Switch>
    </Card>
  );
}
