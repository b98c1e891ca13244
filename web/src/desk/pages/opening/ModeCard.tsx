import type { Opening } from "../../../api/opening.ts";
import { useText } from "../../../i18n/words.tsx";
import { Card } from "../../../ui/Card.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { Segments } from "../../../ui/toggles.tsx";

interface ModeCardProps {
  readonly value: Opening;
  readonly change: (part: Partial<Opening>) => void;
  readonly password: string;
  readonly onPassword: (typed: string) => void;
  readonly error: string | undefined;
}

/** Open, opening soon or by password, with what that means for visitors. */
export function ModeCard({ value, change, password, onPassword, error }: ModeCardProps) {
  const { opening: text } = useText();
  const { mode, hasPassword } = value;
  return (
    <Card title={text.who}>
      <Segments
        label={text.mode}
        value={mode}
        onChange={(next) => change({ mode: next })}
        choices={[
          { value: "open", label: text.open },
          { value: "coming_soon", label: text.comingSoon },
          { value: "password", label: text.byPassword },
        ]}
      />
      <p className="soft small" role="status">
        {text.means[mode]}
      </p>
      {mode === "password" ? (
        <TextField
          label={text.password}
          value={password}
          onChange={onPassword}
          dir="ltr"
          autoComplete="off"
          maxLength={200}
          placeholder={hasPassword ? "••••••••" : ""}
          hint={hasPassword ? text.passwordKept : text.passwordHint}
          error={error}
        />
      ) : null}
    </Card>
  );
}
