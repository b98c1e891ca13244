import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Versioned } from "../../../api/http.ts";
import { Problem } from "../../../api/problem.ts";
import { type Limits, limits, saveLimits } from "../../../api/products.ts";
import { useCommon, useText } from "../../../i18n/words.tsx";
import { Button } from "../../../ui/Button.tsx";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import { Checkbox } from "../../../ui/toggles.tsx";
import { WholeField } from "../../../ui/WholeField.tsx";
import { useDeed } from "../../deed.ts";
import { useStore } from "../../store.tsx";

interface LimitProps {
  readonly label: string;
  readonly value: number | null | undefined;
  /** What it begins with when the limit is switched on again. */
  readonly usual: number;
  readonly onChange: (value: number | null | undefined) => void;
  readonly error?: string | undefined;
}

const Limit = ({ label, value, usual, onChange, error }: LimitProps) => {
  const { products: text } = useText();
  return (
    <div className="stack" style={{ gap: 0 }}>
      {value === null ? (
        <span className="field-label">{label}</span>
      ) : (
        <WholeField label={label} value={value} onChange={onChange} error={error} />
      )}
      <Checkbox isSelected={value === null} onChange={(on) => onChange(on ? null : usual)} aria-label={`${label}: ${text.unlimited}`}>
        {text.unlimited}
      </Checkbox>
    </div>
  );
};

function LimitFields({ productId, found }: { readonly productId: string; readonly found: Versioned<Limits> }) {
  const { storeId } = useStore();
  const { products: text } = useText();
  const common = useCommon();
  const queries = useQueryClient();
  const [typed, setTyped] = useState<{ maxDownloads: number | null | undefined; days: number | null | undefined }>(found.value);
  const dirty = typed.maxDownloads !== found.value.maxDownloads || typed.days !== found.value.days;
  const save = useDeed({
    run: async () => {
      const saved = await saveLimits(storeId, productId, typed as Limits, found.version);
      queries.setQueryData(limitsKey(storeId, productId), saved);
    },
    done: text.limitsSaved,
    refresh: [],
    quiet: true,
  });
  const problem = save.error instanceof Problem ? save.error : undefined;
  return (
    <fieldset className="inset stack">
      <legend className="visually-hidden">{text.limits}</legend>
      <ProblemMessage error={save.error} shownAt={["/maxDownloads", "/days"]} />
      <div className="fields">
        <Limit
          label={text.maxDownloads}
          usual={5}
          value={typed.maxDownloads}
          onChange={(maxDownloads) => setTyped({ ...typed, maxDownloads })}
          error={problem?.at("/maxDownloads")}
        />
        <Limit
          label={text.days}
          usual={30}
          value={typed.days}
          onChange={(days) => setTyped({ ...typed, days })}
          error={problem?.at("/days")}
        />
      </div>
      <div className="row">
        <Button
          isDisabled={!dirty || typed.maxDownloads === undefined || typed.days === undefined}
          isPending={save.isPending}
          onPress={() => save.mutate()}
        >
          {common.save}
        </Button>
        <span className="soft small">{text.limitsHint}</span>
      </div>
    </fieldset>
  );
}

const limitsKey = (storeId: string, productId: string) => ["store", storeId, "product", productId, "limits"];

/** How often and how long buyers may download; saved by itself. */
export function LimitsForm({ productId }: { readonly productId: string }) {
  const { storeId } = useStore();
  const found = useQuery({ queryKey: limitsKey(storeId, productId), queryFn: () => limits(storeId, productId) });
  if (!found.data) return <ProblemMessage error={found.error} onRetry={() => void found.refetch()} />;
  return <LimitFields key={found.data.version} productId={productId} found={found.data} />;
}
