import { Check } from "lucide-react";
import { useGateText } from "../i18n/words.tsx";
import { Icon } from "../ui/Icon.tsx";
import { Frame } from "./Frame.tsx";
import type { Stage } from "./firstRelease.ts";

/** What happens between the last press and the public page, as it happens. */
export function Publishing({ stage, stages, step }: { readonly stage: Stage; readonly stages: readonly Stage[]; readonly step: string }) {
  const { publishing: text } = useGateText();
  const at = stages.indexOf(stage);
  return (
    <Frame title={text.title} step={step}>
      <ol className="stages" role="status">
        {stages.map((one, index) => (
          <li
            key={one}
            data-state={index < at ? "done" : index === at ? "now" : "next"}
            {...(index === at ? { "aria-current": "step" as const } : {})}
          >
            <span className="stage-mark">{index < at ? <Icon of={Check} size={16} /> : null}</span>
            {text[one]}
          </li>
        ))}
      </ol>
    </Frame>
  );
}
