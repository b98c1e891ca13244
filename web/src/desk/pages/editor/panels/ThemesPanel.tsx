import type { ThemeSettings } from "@matjar/core/site/schema";
import type { ThemeDefinition } from "@matjar/theme-kit/contract/definition.ts";
import { useQuery } from "@tanstack/react-query";
import { Palette } from "lucide-react";
import { useState } from "react";
import { keptLooks, themePicture } from "../../../../api/site.ts";
import { fill, useLocale, useText } from "../../../../i18n/words.tsx";
import { Button } from "../../../../ui/Button.tsx";
import { Icon } from "../../../../ui/Icon.tsx";
import { Badge } from "../../../../ui/states.tsx";
import { useEditing } from "../context.ts";
import { dressedIn } from "../look/themes.ts";

const Picture = ({ id }: { readonly id: string }) => {
  const { editor: text } = useText();
  const [gone, setGone] = useState(false);
  if (gone)
    return (
      <span className="theme-picture" data-gone>
        <Icon of={Palette} size={32} />
        <span className="small soft">{text.noPicture}</span>
      </span>
    );
  return (
    <img className="theme-picture" src={themePicture(id)} alt="" loading="lazy" width="640" height="400" onError={() => setGone(true)} />
  );
};

interface ThemesPanelProps {
  /** The look in a theme that is only tried. */
  readonly trial: ThemeSettings | undefined;
  readonly onTry: (look: ThemeSettings | undefined) => void;
}

/** All themes with a picture; each can be tried on this very shop before anything is changed. */
export function ThemesPanel({ trial, onTry }: ThemesPanelProps) {
  const { editor: text } = useText();
  const { locale } = useLocale();
  const { draft, themes, storeId, locales } = useEditing();
  const kept = useQuery({ queryKey: ["store", storeId, "kept-looks"], queryFn: () => keptLooks(storeId), staleTime: 0 });
  const keptIn = (id: string) => kept.data?.find(({ theme }) => theme === id) as ThemeSettings | undefined;
  const card = (theme: ThemeDefinition) => {
    const name = theme.name[locale];
    const isWorn = draft.look.theme === theme.id;
    const isTried = trial?.theme === theme.id;
    return (
      <li key={theme.id} className="theme-card" data-tried={isTried || undefined}>
        <Picture id={theme.id} />
        <div className="theme-card-text">
          <h2>
            {name} {isWorn ? <Badge tone="done">{text.current}</Badge> : null}
          </h2>
          <p className="soft small">{theme.about[locale]}</p>
          {keptIn(theme.id) && !isWorn ? <p className="small">{text.cameBack}</p> : null}
          {isWorn ? null : (
            <div>
              <Button isDisabled={isTried || kept.isPending} onPress={() => onTry(dressedIn(draft.look, theme, keptIn(theme.id), locales))}>
                {fill(text.tryIt, { name })}
              </Button>
            </div>
          )}
        </div>
      </li>
    );
  };
  return <ul className="theme-cards">{themes.map(card)}</ul>;
}
